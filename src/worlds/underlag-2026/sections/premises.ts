import { live, liveFigure, paragraph } from '#core/rich-text.ts'
import { promising, type SectionTexts, text } from './section-text.ts'

/** Sections 5 and 6: premises and democracy. */
export const premises: SectionTexts = {
  '5': text(
    'Planen visar nämndens lokalbehov på kort och lång sikt. Alla nämnders planer läggs ihop till stadens lokalresursplan, som går till kommunstyrelsen varje år.',
  ),
  '5.1': text(
    'Behovet av lokaler är i stort sett detsamma över tid. Hantverkargatan 3 A–C renoveras 2025–2026, och då behöver en del verksamheter flytta undan.',
    'Från fjärde kvartalet 2026 hyrs Hantverkargatan 2 B, Kanalhuset.',
  ),
  '5.2': text(
    'Stadshuset är svårt att anpassa. Teknik och ljudisolering ska samsas med vårdplan och kulturvärde. Att det är ett skyddsobjekt kostar både pengar och administration.',
  ),
  '5.3': text(
    [
      'Hyran för Hantverkargatan 2 B är ',
      liveFigure('rent:lease=AVTAL-2B,year=2027', 'mnkr', { before: 'cirka', with_unit: true }),
      ' för 2027, som är det första hela året. För de sista månaderna 2026 är den beräknad till ',
      liveFigure('rent:lease=AVTAL-2B,year=2026', 'mnkr', { with_unit: true }),
      ' om hyran börjar den 1 oktober. Den samlade hyran ökar alltså under perioden.',
    ],
    live('rent_table', { unit: 'KS' }),
  ),
  '5.4': text(
    'Två receptioner finns i lokalerna, och andra använder dem också. Hur kostnaden delas är inte angivet.',
    live('shared_service_table', { unit: 'KS' }),
  ),
  '5.5': text('Här redovisas lokaler som inte används till förskola eller skola.'),
  '5.5.1': text(
    'Lokalerna används till administration, angöring, drift och restaurang. Till administrationen hör kontor, festvåning, förråd och sammanträdesrum. Ytorna är inte angivna.',
    live('premise_table', { unit: 'KS' }),
  ),
  '5.5.2': promising(
    text(
      'Fastighetskontoret renoverar Hantverkargatan 3 A–C med nya stammar, dränering, ventilation och andra driftåtgärder. Verksamheter på stadsledningskontoret evakueras då till 3 I–L. Senare i perioden går flytten till 2 B, och 3 I–L lämnas. När det sker är inte angivet.',
      live('premise_change_table', { unit: 'KS' }),
      'De fackliga lokaler som betalas centralt, på Pipersgatan, Gullmarsvägen och Bredholmsgatan, är uppsagda efter en genomgång av ytor och kostnader. Därmed gäller samma villkor lokalt och centralt. När avtalen upphör och vad det sparar är inte angivet.',
      'Förbundens Cesam-representanter har kvar sina kontorsplatser genom stadsledningskontoret.',
    ),
    'LOFTE-CESAM',
  ),
  '5.5.3': text('För åren 2034–2045 är inga förändringar av lokalerna planerade.'),
  '5.6': { body: [paragraph('1', 'Det finns inget mer att redovisa.')], explicit_none: true },
  '6': text('Avsnittet samlar det som staden begär att alla nämnder redovisar.'),
  '6.1': text(
    'Den lokala demokratin ska stärkas och tilliten öka. Medborgarundersökningen och trygghetsmätningen visar att förtroendet för stadsdelsförvaltningen skiljer sig mellan stadsdelar och mellan kvinnor och män. Några siffror anges inte. Dialoger och medborgarbudget ger inflytande mellan valen.',
    'Ett nytt program för mänskliga rättigheter ska införas. Handlingsplaner till det är på väg och blir grunden för arbetet under perioden, där de nationella minoriteterna ingår. Kommunstyrelsen styr, följer upp och stödjer nämnder och bolag.',
  ),
}
