import { live, liveFigure } from '#core/rich-text.ts'
import { promise, type SectionTexts, text } from './section-text.ts'

const of = (kind: string, year: number) => liveFigure(`${kind}:unit=UBN,year=${year}`, 'mnkr', { with_unit: true })
const pressure = (year: number, saving = '') =>
  liveFigure(`pressure:reference=2027,${saving}unit=UBN,year=${year}`, 'mnkr', { with_unit: true })

/** The sections of the document for 2027 that are not as they were in the one it was copied from. */
export const sections2027: SectionTexts = {
  '1': text(
    'Fullmäktige beslutade i november budgeten för 2027. Eleverna i grundskolan blir färre och i gymnasieskolan fler, och två skolor får nya lokaler samtidigt. Hyran stiger innan kostnaden för lärare kan sjunka. Åtta prioriteringar går före allt annat.',
    live('priority_list', { unit: 'UBN', round: 'omgang-2027' }),
  ),
  '2': text(
    'Stadsdelsnämnderna har lyft 24 lokala behov, och flera av dem är riktade till nämnden: läxhjälp alla dagar och öppen förskola. Nämnden har antagit en del av dem helt, en del delvis och avböjt några med motivering.',
    'En skolbuss mellan Björkmalen och Ekvreten har utretts. Den kostar mer än den ger, men frågan är inte avgjord.',
    promise('LOFTE-BUSS', 'Nämnden ska pröva en skolbuss till Björkmalen.'),
  ),
  '3': text('Avsnittet beskriver vad som påverkar skolan under 2027–2029.'),
  '3.1': text(
    'Sju av tio elever tar examen från gymnasiet inom tre år. Målet är 78 procent 2028. Mentorer för elever som riskerar att hoppa av finns nu i alla gymnasieskolor.',
    'Rutinen för frånvaro är på plats, och närvaron stiger för första gången på sex år.',
    promise('LOFTE-ELEVHALSA', 'Väntan till elevhälsan ska bli högst två veckor. Den är nu 26 dagar.'),
  ),
  '3.2': text(
    [
      'Lagen om närvarorapport har gällt i ',
      liveFigure('days_in_force:law=LAG-FROVARO', 'days', { with_unit: true }),
      '. Rapporten sker i den nya skolplattformen där den är införd, och för hand i övriga skolor.',
    ],
    [
      'Om statsbidraget minskar blir sparkravet ',
      liveFigure('saving:requirement=SPARKRAV-SKOLA,year=2028', 'mnkr', { with_unit: true }),
      ' för 2028. Det är villkorat av riksdagens beslut och ingår inte i planen.',
    ],
  ),
  '4.1': text(
    [
      'Fullmäktiges budget ger nämnden netto ',
      of('net', 2027),
      ' för 2027 och ',
      of('net', 2029),
      ' för 2029. Ändringen till 2028 är ',
      liveFigure('net_change:unit=UBN,year=2028', 'mnkr'),
      '.',
    ],
    live('budget_table', { unit: 'UBN' }),
    [
      'Hyror som avtalen ger är ',
      of('committed', 2027),
      ' för 2027 och ',
      of('committed', 2029),
      ' för 2029, när Strandskolan och Paviljongen är i drift. Trycket mot 2027 är ',
      pressure(2028),
      ' år 2028 och ',
      pressure(2029),
      ' år 2029. Med sparkravet blir det ',
      pressure(2028, 'saving=net_cost,'),
      ' år 2028.',
    ],
    [
      'För fler elever i gymnasieskolan har fullmäktige beviljat ',
      liveFigure('reserve:id=CM-VOLYM-27', 'mnkr', { with_unit: true }),
      ' ur den centrala reserven.',
    ],
  ),
  '4.2': text(
    ['Investeringarna är ', of('investment_net', 2027), ' för 2027. Inventarier till Strandskolan ingår inte.'],
    'Vad köken kostar 2029 är inte klart, eftersom Kvarnlundaskolan då byggs om.',
  ),
  '4.3': text(
    [
      'Pengarna till skolplattformen räcker till ',
      liveFigure('runway:project=SKOLPLATTFORM', 'date'),
      '. Det är före den sista etappen. Nämnden har begärt ',
      liveFigure('funding:id=PENGAR-SKOLPLATTFORM-27', 'mnkr', { with_unit: true }),
      ' till, men inget är beslutat.',
    ],
    live('project_table', { project: 'SKOLPLATTFORM' }),
    promise('LOFTE-PLATTFORM', 'Alla skolor ska ha den nya skolplattformen i mars 2027.'),
    live('project_table', { project: 'SKOLKOK' }),
    promise('LOFTE-KOK', 'Sju skolor ska ha tillagningskök vid slutet av 2027.'),
    [
      'Det reserverade egna kapitalet för digital skola är ',
      liveFigure('equity:id=KAPITAL-SKOLA', 'mnkr', { with_unit: true }),
      ' och får användas till och med 2027.',
    ],
  ),
  '5.2': text(
    [
      'Strandskolan kostar ',
      liveFigure('rent:lease=HYRA-STRANDSKOLAN,year=2027', 'mnkr', { with_unit: true }),
      ' under hösten 2027 och ',
      liveFigure('rent:lease=HYRA-STRANDSKOLAN,year=2028', 'mnkr', { with_unit: true }),
      ' för 2028. Hyran finns inte i budgeten, och en justering är begärd. Hyran för Hamnlyckans skola är fortfarande inte klar.',
    ],
    live('rent_table', { unit: 'UBN' }),
  ),
  '5.3': text(
    'Kvarnlundaskolan byggs om 2027–2029. Undervisningen flyttar till Paviljongen och tillbaka utan en dag emellan.',
    live('premise_change_table', { unit: 'UBN' }),
    promise('LOFTE-STRAND', 'Strandskolan ska öppna till höstterminen 2027.'),
  ),
  '5.4': text(
    'Restaurangen i Lärcentrum används av två andra nämnder. Kostnaden är inte helt fördelad.',
    live('shared_service_table', { unit: 'UBN' }),
  ),
}
