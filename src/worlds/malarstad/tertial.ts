import { live, liveFigure, paragraph, type RichText } from '#core/rich-text.ts'
import type { WorldStep } from '#server/world.ts'
import { made } from './made.ts'

const id = 'tertial-2-2026-KS'
const round = 'PROGNOS-2026-08'

const sections: readonly (readonly [number: string, title: string, body: RichText])[] = [
  [
    '1',
    'Läget efter augusti',
    [
      paragraph(
        'laget',
        'De nämnder som har lämnat sin prognos väntas tillsammans avvika med ',
        liveFigure(`forecast_round_deviation:round=${round},view=committee`, 'mnkr', { with_unit: true }),
        ' från budget. Plus är bättre än budget.',
      ),
      live('forecast_round_table', { round }),
    ],
  ],
  ['2', 'Socialnämnden', [live('forecast_table', { unit: 'SON', round })]],
  ['3', 'Utbildningsnämnden', [live('forecast_table', { unit: 'UBN', round })]],
]

/** The executive office's report of the second tertial 2026, as a draft: its tables are the forecasts themselves. */
export function tertialReport(): WorldStep[] {
  return [
    made('document_template.create', 'mallar', {
      id: 'mall-tertial',
      name: 'Tertialrapport',
      document_kind: 'tertial_report_2',
      valid_from: '2026-01-01',
      sections: sections.map(([number, title]) => ({ number, title, obligatory: true })),
    }),
    [
      'plan_document.open',
      {
        id,
        title: 'Tertialrapport 2 2026',
        subtitle: 'prognos efter augusti',
        unit_id: 'KS',
        round_id: 'omgang-2026',
        template_id: 'mall-tertial',
        copied_from_id: null,
      },
    ],
    ['plan_document.revise', { id, synthetic: true, certainty: 'decided', case_no: 'KS 2026/377' }],
    ...sections.map(
      ([number, , body]): WorldStep => [
        'document_section.revise',
        { id: `${id}.${number}`, synthetic: true, certainty: 'decided', body },
      ],
    ),
  ]
}
