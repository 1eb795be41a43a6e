export const texts = {
  'scenarios.measure.cost': 'kostnad',
  'scenarios.measure.revenue': 'intäkt',
  'scenarios.measure.net': 'nettot av driften',
  'scenarios.measure.outlay': 'investeringsutgift',
  'scenarios.measure.inflow': 'investeringsinkomst',
  'scenarios.measure.investment_net': 'nettot av investeringarna',
  'scenarios.figure.base': '{set}: {what}, {unit} {year}',
  'scenarios.figure.result': '{scenario}: {what}, {unit} {year}',
  'scenarios.figure.effect': 'Det som {scenario} ändrar: {what}, {unit} {year}',
  'scenarios.figure.difference': '{first} minus {second}: {what}, {unit} {year}',
  'scenarios.figure.pressure': 'Tryck med {scenario}, {unit} {year} mot {reference}',
  'scenarios.figure.before_saving': 'Planen utan sparkravet',
  'scenarios.figure.share': 'Andel',
  'scenarios.figure.rate': 'Ökning per år',
  'scenarios.figure.years': 'Antal år',
  'scenarios.remark.frozen': 'Basen är fryst: senare ändringar av den räknas inte.',
  'scenarios.remark.in_reference': 'Ändringen gäller redan {reference}. Här visas allt som den ändrar {year}.',
  'scenarios.remark.not_in_pressure': 'Trycket räknar inte det som flyttas, varken med eller utan scenariot.',
  'scenarios.remark.nothing_here': 'Scenariot ändrar inget här det här året.',
} as const

export const messages = {
  'scenarios.no_base': {
    what: 'Ett scenario kan inte bygga på {set}.',
    remedy: 'Välj en beslutad budget eller en plan som någon skriver.',
  },
  'scenarios.field_missing': {
    what: 'Ändringen {title} saknar något som den behöver.',
    remedy: 'Fyll i fältet som är markerat.',
  },
  'scenarios.field_unused': {
    what: 'Ändringen {title} har ett värde som dess sort inte använder.',
    remedy: 'Töm fältet, eller välj en annan sorts ändring.',
  },
  'scenarios.wrong_subject': {
    what: 'Det som ändringen gäller, {id}, är av fel sort.',
    remedy: 'Välj något av den sort som ändringen gäller.',
  },
  'scenarios.subject_twice': {
    what: 'Ändringen {title} i samma scenario gäller redan det här under samma år.',
    remedy: 'Ändra den i stället, eller välj andra år.',
  },
} as const
