export const texts = {
  'cost_driver.figure.driven': '{title} {year}',
  'cost_driver.figure.volume': 'Volym, {unit}',
  'cost_driver.figure.price': 'Pris per enhet i {year} års priser',
  'cost_driver.figure.index': 'Prisökning per år efter {year}',
  'cost_driver.figure.said_by': 'Källa: {source}',
  'cost_driver.figure.staff': '{title} {year}, lön och avgifter',
} as const

export const messages = {
  'cost_driver.not_a_plan': {
    what: '{set} är varken en plan eller ett scenario.',
    remedy: 'Välj en plan eller ett scenario. Beslutad budget ändras genom budgetjustering, och utfall läses in.',
  },
  'cost_driver.year_twice': {
    what: 'Året {year} har två volymer.',
    remedy: 'Ta bort den ena raden.',
  },
  'cost_driver.outside_set': {
    what: '{year} ligger utanför {set}, som gäller {first_year}–{last_year}.',
    remedy: 'Välj ett år inom planen, eller en annan plan.',
  },
  'cost_driver.no_year': {
    what: '{title} har inte {year}.',
    remedy: 'Välj ett av kostnadsdrivarens år.',
  },
  'cost_driver.price_later': {
    what: 'Priset är från {price_year}, efter volymens år {year}.',
    remedy: 'Ange priset för {year} eller tidigare. Det räknas upp med indexet.',
  },
} as const
