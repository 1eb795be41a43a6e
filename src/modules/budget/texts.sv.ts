export const texts = {
  'budget.figure.saving': '{requirement} {year}',
  'budget.figure.saving_share': 'Andel av basen',
  'budget.figure.pressure': 'Tryck {unit} {year} mot {reference}',
  'budget.figure.pressure_with_saving': 'Tryck {unit} {year} mot {reference}, om sparkravet införs',
  'budget.figure.net_fall': 'Nettot sänks från {reference} till {year}',
  'budget.figure.new_commitments': 'Nya åtaganden från {reference} till {year}',
  'budget.figure.committed': 'Åtaganden {unit} {year}',
  'budget.remark.base_unchosen':
    'Ingen har valt vad andelen ska räknas på. Välj netto eller brutto innan beloppet används.',
  'budget.remark.base_asked': 'Basen är inte vald av staden. Beloppet visar vad kravet blir med den här basen.',
} as const

export const messages = {
  'budget.not_approved': {
    what: 'Beslutet {decision} är inget bifall.',
    remedy: 'Välj beslutet som godkände justeringen, eller registrera den som avslagen.',
  },
  'budget.financing_missing': {
    what: 'Beslutet om {title} säger inte hur pengarna ska finansieras.',
    remedy: 'Ange finansieringen. Lagen kräver det när fullmäktige beslutar om utgifter under året.',
  },
  'budget.wrong_state': {
    what: '{title} är i läget {state}, så det steget går inte att ta nu.',
    remedy: 'En justering begärs först och beslutas sedan. Ett fattat beslut ändras med ett nytt.',
  },
  'budget.base_unchosen': {
    what: 'Ingen har valt vad {title} ska räknas på.',
    remedy: 'Välj netto eller brutto först, och fördela sedan.',
  },
  'budget.no_saving': { what: 'Det finns inget sparkrav för {unit}.', remedy: 'Välj en enhet som har ett sparkrav.' },
} as const
