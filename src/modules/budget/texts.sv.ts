export const texts = {
  'budget.figure.reserve_granted': '{title}: beviljat',
  'budget.figure.reserve_left': '{title}: kvar',
  'budget.figure.saving': '{requirement} {year}',
  'budget.figure.saving_share': 'Andel av basen',
  'budget.figure.saving_unallocated': 'Ofördelat av {requirement}',
  'budget.figure.saving_allocated': 'Fördelat på enheter',
  'budget.figure.pressure': 'Tryck {unit} {year} mot {reference}',
  'budget.figure.pressure_with_saving': 'Tryck {unit} {year} mot {reference}, om sparkravet införs',
  'budget.figure.net_rise': 'Nettot höjs från {reference} till {year}',
  'budget.figure.net_between': 'Nettot {year} mot {reference}',
  'budget.figure.net_fall': 'Nettot sänks från {reference} till {year}',
  'budget.figure.new_commitments': 'Nya åtaganden från {reference} till {year}',
  'budget.figure.commitment_change': 'Förändring, {commitment}',
  'budget.figure.several': '{reason} med flera',
  'budget.figure.committed': 'Åtaganden {unit} {year}',
  'budget.remark.base_unchosen':
    'Ingen har valt vad andelen ska räknas på. Välj netto eller brutto innan beloppet används.',
  'budget.remark.base_asked': 'Basen är inte vald av staden. Beloppet visar vad kravet blir med den här basen.',
} as const

export const messages = {
  'budget.no_budget': {
    what: 'Det finns ingen beslutad budget för {year} att ändra.',
    remedy: 'Ange ett år som en beslutad budget har.',
  },
  'budget.no_reserve': {
    what: '{title} är ingen avsatt reserv att begära ur.',
    remedy: 'Välj en reserv som är avsatt. En avsatt reserv är ingen del av en annan.',
  },
  'budget.reserve_has_parts': {
    what: 'Ur {title} är det redan begärt eller beviljat.',
    remedy: 'Ta bort eller flytta delarna först.',
  },
  'budget.reserve_years': {
    what: 'Det som begärs börjar utanför åren för {title}.',
    remedy: 'Välj år från {from_year} till {to_year}.',
  },
  'budget.reserve_spent': {
    what: 'Det finns inte så mycket kvar i {title}.',
    remedy: 'Bevilja mindre, eller avsätt mer.',
  },
  'budget.not_approved': {
    what: 'Beslutet {decision} är inget bifall.',
    remedy: 'Välj beslutet som godkände pengarna. En justering som fick avslag registreras som avslagen.',
  },
  'budget.decision_missing': {
    what: '{title} ska gälla som beslutad, men inget beslut är angivet.',
    remedy: 'Ange beslutet som gav pengarna, eller registrera dem som begärda eller föreslagna.',
  },
  'budget.decide_only': {
    what: '{title} kan bara göras beslutad av den som får registrera beslut för enheten.',
    remedy: 'Registrera pengarna som begärda eller föreslagna, och be den som registrerar beslut att föra in beslutet.',
  },
  'budget.saving_step': {
    what: '{title} kan inte gå från läget {from} till {to}.',
    remedy: 'Ett sparkrav utlöses, fördelas, får åtgärder och genomförs, i den ordningen.',
  },
  'budget.saving_unallocated': {
    what: '{title} är inte helt fördelat: {year} återstår {left}.',
    remedy: 'Fördela året så att ingenting återstår innan kravet räknas som fördelat.',
  },
  'budget.saving_not_allocated': {
    what: '{title} är inte fördelat på någon enhet.',
    remedy: 'Fördela kravet på enheter innan det räknas som fördelat.',
  },
  'budget.saving_no_measures': {
    what: '{unit} har inte sagt hur sparkravet {year} ska klaras.',
    remedy: 'Skriv åtgärder för varje enhet som har fått en del av kravet.',
  },
  'budget.funding_step': {
    what: '{title} kan inte gå från läget {from} till {to}.',
    remedy: 'Pengar begärs eller föreslås först och beslutas sedan. Ett beslut ändras med ett nytt beslut.',
  },
  'budget.decided_funding': {
    what: '{title} är beslutad. Belopp, dagar, enhet och ändamål ändras inte, och raden tas inte bort.',
    remedy: 'Ange det nya beslutet när du ändrar, eller registrera nya pengar med sitt eget beslut.',
  },
  'budget.financing_missing': {
    what: 'Beslutet om {title} säger inte hur pengarna ska finansieras.',
    remedy: 'Ange finansieringen. Lagen kräver det när fullmäktige beslutar om utgifter under året.',
  },
  'budget.wrong_state': {
    what: '{title} är i läget {state}, så det steget går inte att ta nu.',
    remedy: 'En justering begärs först och beslutas sedan. Ett fattat beslut ändras med ett nytt.',
  },
  'budget.unit_twice': {
    what: 'Enheten {unit} står två gånger i fördelningen.',
    remedy: 'Låt varje enhet stå på en rad. Ingenting har ändrats.',
  },
  'budget.base_unchosen': {
    what: 'Ingen har valt vad {title} ska räknas på.',
    remedy: 'Välj netto eller brutto först, och fördela sedan.',
  },
  'budget.base_unknown': {
    what: 'Det som {title} räknas på är inte helt känt för {year}.',
    remedy: 'Registrera de belopp som saknas i budgeten först, och fördela sedan.',
  },
  'budget.weight_unknown': {
    what: 'Nettot för {unit} är inte helt känt för {year}, så enhetens del går inte att räkna ut.',
    remedy: 'Ange enhetens belopp för hand, eller registrera de belopp som saknas i budgeten.',
  },
  'budget.saving_not_shown': {
    what: 'Sparkrav för {unit} som inte är beslutade visas inte för din roll.',
    remedy: 'Fråga enhetens controller om det finns ett.',
  },
  'budget.no_saving': { what: 'Det finns inget sparkrav för {unit}.', remedy: 'Välj en enhet som har ett sparkrav.' },
} as const
