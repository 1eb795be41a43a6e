import { live, paragraph, type RichText } from '#core/rich-text.ts'

type SectionText = { body: RichText; explicit_none?: boolean }

export const sections: Record<string, SectionText> = {
  '1': { body: [live('priority_list', { unit: 'KS', round: 'omgang-2026' })] },
  '4.1': { body: [live('budget_table', { unit: 'SLK' })] },
  '5.6': { body: [paragraph('1', 'Det finns ingen övrig information att redovisa.')], explicit_none: true },
}
