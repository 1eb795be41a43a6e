export const texts = {} as const

export const messages = {
  'warning.not_there': {
    what: 'Varningen {code} för {subject} finns inte just nu.',
    remedy: 'Läs in listan på nytt. Den kan vara löst, eller gälla något annat.',
  },
  'warning.show_again_passed': {
    what: 'Datumet {date} har redan varit.',
    remedy: 'Välj en dag i framtiden, eller lämna fältet tomt.',
  },
} as const
