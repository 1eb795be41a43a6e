export const texts = {
  'block.priority_list': 'Prioriteringar',
  'steering.sections': 'avsnitt {sections}',
} as const

export const messages = {
  'steering.unknown_level': {
    what: 'Styrmodellen har ingen nivå som heter {level}.',
    remedy: 'Välj en av styrmodellens nivåer: {known}.',
  },
} as const
