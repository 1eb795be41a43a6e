export const messages = {
  'organisation.unknown_unit': {
    what: 'Det finns ingen enhet med beteckningen {unit}.',
    remedy: 'Välj en enhet ur organisationen.',
  },
} as const
