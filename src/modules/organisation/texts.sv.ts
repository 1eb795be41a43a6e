export const messages = {
  'organisation.unknown_unit': {
    what: 'Det finns ingen enhet med beteckningen {unit}.',
    remedy: 'Välj en enhet ur organisationen.',
  },
  'organisation.unknown_shape': {
    what: 'Stadens karta har ingen form med koden {code}.',
    remedy: 'Välj en kod ur kartan under Register, eller lämna fältet tomt.',
  },
} as const
