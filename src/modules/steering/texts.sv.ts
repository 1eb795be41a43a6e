export const texts = {
  'block.priority_list': 'Prioriteringar',
  'steering.sections': 'avsnitt {sections}',
} as const
