import { live, liveFigure } from '#core/rich-text.ts'
import { list, promise, type SectionTexts, text } from './section-text.ts'

const of = (kind: string, year: number) => liveFigure(`${kind}:unit=UBN,year=${year}`, 'mnkr', { with_unit: true })

/** What the education committee wrote in the spring of 2025, on the plan of the budget for 2025. */
export const sections2026: SectionTexts = {
  '1': text(
    'Eleverna i grundskolan blir färre och i gymnasieskolan fler. Nämnden behöver ställa om lokaler och bemanning utan att den enskilda eleven märker det. Sex prioriteringar går före allt annat.',
    live('priority_list', { unit: 'UBN', round: 'omgang-2026' }),
  ),
  '2': text(
    'Stadsdelsnämnderna lyfter läxhjälp och öppen förskola. Nämnden svarar på varje behov för sig under vintern.',
  ),
  '3': text('Avsnittet beskriver vad som påverkar skolan under 2026–2028.'),
  '3.1': text(
    'Sju av tio elever tar examen från gymnasiet inom tre år. Skillnaderna mellan skolorna är stora och följer föräldrarnas utbildning. Läsningen i årskurs 3 är den bästa tidiga signalen.',
    'Frånvaron steg efter 2020 och har inte gått tillbaka. Skolorna gör olika, och därför är siffrorna svåra att jämföra.',
    promise('LOFTE-NARVARO', 'Samma rutin för frånvaro ska finnas i alla skolor före sommaren 2026.'),
    promise('LOFTE-ELEVHALSA', 'Väntan till elevhälsan ska bli högst två veckor.'),
  ),
  '3.2': text(
    'En ny lag kräver att frånvaro rapporteras samma dag. Den väntas gälla från juli 2026 och kräver ett system som kan ta emot rapporten.',
    'En utredning ser över statsbidraget till skolan. Nämnden räknar inte med någon ändring än.',
  ),
  '3.3': text(
    'Var femte lärare går i pension inom fem år. Nämnden satsar på att de som har slutat ska vilja komma tillbaka, och på att nya stannar.',
  ),
  '4': text('Beloppen är i miljoner kronor. Strecket under en siffra visar hur säker den är.'),
  '4.1': text(
    [
      'Fullmäktiges plan ger nämnden netto ',
      of('net', 2026),
      ' för 2026. Det är en ändring med ',
      liveFigure('net_change:unit=UBN,year=2026', 'mnkr'),
      ' från 2025.',
    ],
    live('budget_table', { unit: 'UBN' }),
    ['Hyror som avtalen ger är ', of('committed', 2026), ' för 2026.'],
  ),
  '4.2': text([
    'Investeringarna är ',
    of('investment_net', 2026),
    ' för 2026, mest inventarier till skolor som byggs om.',
  ]),
  '4.3': text(
    'Två projekt drivs av nämnden: skolplattformen och tillagningsköken.',
    live('project_table', { project: 'SKOLPLATTFORM' }),
    promise('LOFTE-PLATTFORM', 'Alla skolor ska ha den nya skolplattformen i mars 2027.'),
    live('project_table', { project: 'SKOLKOK' }),
    promise('LOFTE-KOK', 'Sju skolor ska ha tillagningskök vid slutet av 2027.'),
  ),
  '5': text('Planen visar skolornas lokaler, hyror och förändringar.'),
  '5.1': text(
    'Skolorna fördelar sig ojämnt över staden. Fria platser finns mest i södra staden, medan elever blir fler i norra.',
    live('premise_table', { unit: 'UBN' }),
  ),
  '5.2': text('Hyran för Hamnlyckans skola är inte klar.', live('rent_table', { unit: 'UBN' })),
  '5.3': text('En ny skola behövs i norra staden till 2027, och Kvarnlundaskolan behöver byggas om. Beslut saknas.'),
  '5.4': text('Nämnden delar inga lokaler med andra i dag.'),
  '6': text(
    list(
      'Barns rättigheter prövas i varje ärende enligt stadens program.',
      'Nämnden samarbetar med stadsdelsnämnderna om övergången från förskola till skola.',
    ),
  ),
}
