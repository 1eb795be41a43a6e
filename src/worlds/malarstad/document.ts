import type { RichText } from '#core/rich-text.ts'
import type { WorldStep } from '#server/world.ts'
import { decision } from './decisions.ts'
import { made } from './made.ts'
import { sections2026 } from './sections/year-2026.ts'
import { sections2027 } from './sections/year-2027.ts'

const titles: readonly (readonly [number: string, title: string])[] = [
  ['1', 'Sammanfattning'],
  ['2', 'Lokala behov'],
  ['3', 'Planeringsförutsättningar'],
  ['3.1', 'Elever och resultat'],
  ['3.2', 'Lagar på väg'],
  ['3.3', 'Personal'],
  ['4', 'Ekonomi'],
  ['4.1', 'Drift'],
  ['4.2', 'Investeringar'],
  ['4.3', 'Verksamhetsprojekt'],
  ['5', 'Lokalförsörjningsplan'],
  ['5.1', 'Nuläge'],
  ['5.2', 'Hyror'],
  ['5.3', 'Förändringar'],
  ['5.4', 'Delade funktioner'],
  ['6', 'Övriga redovisningar'],
]

export const documentId = (year: number) => `underlag-${year}-UBN`

const section = (year: number, number: string, body: RichText | undefined): WorldStep => [
  'document_section.revise',
  {
    id: `${documentId(year)}.${number}`,
    synthetic: true,
    certainty: 'decided',
    ...(body === undefined ? {} : { body }),
  },
]

function opened(year: number, template_id: string, copied_from_id: string | null): WorldStep[] {
  const id = documentId(year)
  return [
    [
      'plan_document.open',
      {
        id,
        title: `Underlag för budget ${year}`,
        subtitle: `med plan ${year + 1}–${year + 2}`,
        unit_id: 'UBN',
        round_id: `omgang-${year}`,
        template_id,
        copied_from_id,
      },
    ],
    ['plan_document.revise', { id, synthetic: true, certainty: 'decided', case_no: `UBN ${year - 1}/214` }],
  ]
}

/** The template, and the education committee's document for 2026 as a draft. */
export function draft2026(): WorldStep[] {
  return [
    made('document_template.create', 'mallar', {
      id: 'mall-underlag',
      name: 'Underlag för budget',
      document_kind: 'budget_submission',
      valid_from: '2024-01-01',
      sections: titles.map(([number, title]) => ({ number, title, obligatory: true })),
    }),
    ...opened(2026, 'mall-underlag', null),
    ...titles.map(([number]) => section(2026, number, sections2026[number])),
  ]
}

/** The committee's decision, which freezes the document, and handing it in. */
export function decided2026(): WorldStep[] {
  const id = documentId(2026)
  return [
    decision('BESLUT-UNDERLAG-2026', 'Underlag för budget 2026', 'UBN', '2025-05-20'),
    ['plan_document.move', { id, state: 'office_ready' }],
    ['plan_document.move', { id, state: 'on_agenda' }],
    ['plan_document.decide', { id, decision_id: 'BESLUT-UNDERLAG-2026' }],
    ['plan_document.move', { id, state: 'submitted' }],
  ]
}

/** The document for 2027 begins with the texts of the one before. */
export function draft2027(): WorldStep[] {
  return [
    ...opened(2027, 'mall-underlag', documentId(2026)),
    ...titles.map(([number]) => section(2027, number, undefined)),
  ]
}

/** What the council's decision and the year have changed in it. */
export function revised2027(): WorldStep[] {
  return Object.entries(sections2027).map(([number, body]) => section(2027, number, body))
}
