export const texts = { 'steering.sections': 'avsnitt {sections}' } as const
