import type { WorldStep } from '#server/world.ts'
import { fact } from './fact.ts'
import { sections } from './sections.ts'

const titles: [number: string, title: string, obligatory?: boolean][] = [
  ['1', 'Strategisk inriktning'],
  ['2', 'Lokala utvecklingsbehov'],
  ['3', 'Planeringsförutsättningar för nämndens verksamhetsområden', false],
  ['3.1', 'Utbildning, omsorg och annan välfärd'],
  ['3.2', 'Stadsutveckling, bostadsbyggande och infrastruktur'],
  ['3.3', 'Miljö och klimat'],
  ['3.4', 'Brottsförebyggande och trygghetsskapande arbete'],
  ['3.5', 'Säkerhet och civil beredskap'],
  ['3.6', 'Näringslivsfrämjande arbete'],
  ['3.7', 'Ekonomistyrning och inköp'],
  ['3.8', 'Styrning av investeringsprojekt'],
  ['3.9', 'Lokalförsörjning'],
  ['3.10', 'Kvalitetsutveckling, innovationer och digitalisering'],
  ['3.11', 'Personalstrategiskt arbete och kompetensförsörjning'],
  ['3.12', 'Strategisk kommunikation och omvärldsrelationer'],
  ['4', 'Sammanfattande ekonomisk analys', false],
  ['4.1', 'Drift'],
  ['4.2', 'Investeringar'],
  ['4.3', 'Verksamhetsprojekt', false],
  ['4.3.1', 'Framtidssäkring LISA', false],
  ['4.3.2', 'Framtidssäkring av ekonomi- och inköpssystem', false],
  ['4.3.3', 'Sociala system', false],
  ['4.3.4', 'GSIT3', false],
  ['4.3.5', 'SIKT2', false],
  ['4.3.6', 'Smart stad och kvalitetsprogrammet', false],
  ['5', 'Lokalförsörjningsplan', false],
  ['5.1', 'Sammanfattning'],
  ['5.2', 'Planeringsförutsättningar'],
  ['5.3', 'Bedömd hyreskostnadsutveckling'],
  ['5.4', 'Samverkan'],
  ['5.5', 'Lokalplanering – ej pedagogisk verksamhet', false],
  ['5.5.1', 'Nuläge 31 januari 2025'],
  ['5.5.2', 'Behov och planering 2026–2033'],
  ['5.5.3', 'Behov och planering 2034–2045'],
  ['5.6', 'Övrig information'],
  ['6', 'Övriga redovisningar', false],
  ['6.1', 'Demokrati'],
]

export const documentId = 'underlag-2026-KS'

/** The template with its numbered sections, and the document with our own wording of the facts. */
export const document: WorldStep[] = [
  fact('document_template.create', '1', {
    id: 'mall-underlag',
    name: 'Underlag för budget',
    document_kind: 'budget_submission',
    sections: titles.map(([number, title, obligatory = true]) => ({ number, title, obligatory })),
  }),
  [
    'plan_document.open',
    {
      id: documentId,
      title: 'Underlag för budget 2026',
      subtitle: 'med inriktning 2027–2028',
      unit_id: 'KS',
      round_id: 'omgang-2026',
      template_id: 'mall-underlag',
    },
  ],
  fact('plan_document.revise', '1', { id: documentId }),
  ...titles.map(([number]) =>
    fact('document_section.revise', number, {
      id: `${documentId}.${number}`,
      body: sections[number]?.body ?? [],
      explicit_none: sections[number]?.explicit_none ?? false,
    }),
  ),
]
