import { figureId } from '#core/figure.ts'
import type { WorldStep } from '#server/world.ts'
import { documentId } from './document.ts'

type Said = { id: string; body: string; mentions?: readonly string[] }
type Place = { number: string; paragraph_id: string; figure_id?: string }

const account = (persona: string) => `malarstad.${persona}`
const saidBy = ({ id, body, mentions = [] }: Said) => ({ id, body, mentions: mentions.map(account), synthetic: true })

const comment = ({ number, ...place }: Place, said: Said): WorldStep => [
  'comment.write',
  { section_id: `${documentId(2027)}.${number}`, ...place, ...saidBy(said) },
]

const answer = (answer_to_id: string, said: Said): WorldStep => ['comment.answer', { answer_to_id, ...saidBy(said) }]

/** What the planner asks about the draft for 2027. */
export function comments2027(): WorldStep[] {
  return [
    comment(
      {
        number: '4.1',
        paragraph_id: '2',
        figure_id: figureId('pressure', { unit: 'UBN', year: 2029, reference: 2027 }),
      },
      {
        id: 'KOMMENTAR-TRYCK',
        body: '@Förvaltningschef Trycket 2029 kommer nästan helt av Strandskolan. Ska vi skriva vad nämnden gör åt det?',
        mentions: ['chef'],
      },
    ),
    comment(
      { number: '4.3', paragraph_id: '1', figure_id: figureId('runway', { project: 'SKOLPLATTFORM' }) },
      { id: 'KOMMENTAR-PLATTFORM', body: 'Dagen har flyttat sig sedan i våras. Är det förbrukningen som har ökat?' },
    ),
    comment(
      { number: '2', paragraph_id: '2' },
      { id: 'KOMMENTAR-BUSS', body: 'Vem avgör frågan om skolbussen, och när? Det borde stå här.' },
    ),
    [
      'cell_comment.write',
      {
        ...{ entry_set_id: 'budget-2027', unit_id: 'UBN-GR', account_id: 'personal', year: 2028, month: null },
        ...saidBy({
          id: 'KOMMENTAR-PERSONAL',
          body: '@Förvaltningschef Räknar vi med de fyra nya klasserna redan hösten 2028?',
          mentions: ['chef'],
        }),
      },
    ],
  ]
}

/** What the head of the department answers. */
export function answers2027(): WorldStep[] {
  return [
    answer('KOMMENTAR-PLATTFORM', {
      id: 'KOMMENTAR-PLATTFORM-SVAR',
      body: 'Ja. Leverantören har fakturerat två etapper i år i stället för en.',
    }),
    ['comment.resolve', { id: 'KOMMENTAR-PLATTFORM' }],
    answer('KOMMENTAR-BUSS', {
      id: 'KOMMENTAR-BUSS-SVAR',
      body: '@Planerare Nämnden tar upp den i februari. Kan du lägga till det?',
      mentions: ['planerare'],
    }),
  ]
}
