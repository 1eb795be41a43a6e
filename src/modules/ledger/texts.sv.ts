export const texts = {
  'ledger.copied': 'från {set}: {reason}',
  'block.budget_table': 'Budget och plan',
  'ledger.figure.many': '{account}, {count} poster',
  'ledger.figure.cost': 'Kostnader {unit} {year}',
  'ledger.figure.revenue': 'Intäkter {unit} {year}',
  'ledger.figure.open_net': '{set}: netto av driften {year}, alla enheter',
  'ledger.figure.open_investment_net': '{set}: nettoinvesteringar {year}, alla enheter',
  'ledger.figure.net': 'Netto {unit} {year}',
  'ledger.figure.net_revision': 'Netto {unit} {year} mot {set}',
  'ledger.figure.net_change': 'Förändring av netto {unit} {year} mot året före',
  'ledger.figure.net_then': 'Netto {unit} {year}, känt {date}',
  'ledger.figure.net_since': 'Så har netto {unit} {year} ändrats sedan {date}',
  'ledger.figure.outlay': 'Investeringsutgifter {unit} {year}',
  'ledger.figure.inflow': 'Investeringsinkomster {unit} {year}',
  'ledger.figure.investment_net': 'Investeringar netto {unit} {year}',
  'ledger.figure.cell': '{account}, {unit} {period}, {set}',
  'ledger.figure.cell_own': '{account}, direkt på {unit} {period}, {set}',
  'ledger.figure.cell_difference': 'Skillnad mot {cell}',
  'ledger.figure.operation': 'Netto drift',
  'ledger.figure.no_member': 'övrigt',
  'ledger.figure.whole_year': '{year}, inte delat på månader',
  'ledger.remark.carried': 'Beloppen för {year} är överförda från ett beslutat år. De är inte beslutade.',
  'ledger.remark.not_then': 'Så var det {date}: {why}',
  'ledger.remark.rounded': 'Beloppen är avrundade vart för sig, så raderna kan avvika från summan.',
  'ledger.set.commitments': 'Åtaganden',
  'ledger.set.project_burn': 'Projektens förbrukning',
  'ledger.set.funding': 'Finansiering',
  'ledger.table.caption': '{unit}, budget och plan',
  'ledger.table.row': 'Post',
  'ledger.table.budget': 'Budget',
  'ledger.table.plan': 'Plan',
  'ledger.table.operation': 'Driftverksamhet',
  'ledger.table.investment': 'Investeringsplan',
  'ledger.column.kind': 'Slag',
  'ledger.column.year': 'År',
  'ledger.column.month': 'Månad',
  'ledger.column.unit': 'Enhet',
  'ledger.column.account': 'Konto',
  'ledger.column.activity': 'Verksamhet',
  'ledger.column.project': 'Projekt',
  'ledger.column.counterparty': 'Motpart',
  'ledger.column.name': 'namn',
  'ledger.column.amount': 'Belopp, kr',
  'ledger.column.certainty': 'Säkerhet',
  'ledger.column.unknown': 'Okända belopp',
  'ledger.kind.cost': 'Kostnader',
  'ledger.kind.revenue': 'Intäkter (−)',
  'ledger.kind.net': 'Netto',
  'ledger.kind.outlay': 'Utgifter',
  'ledger.kind.inflow': 'Inkomster',
  'ledger.kind.investment_net': 'Netto',
} as const

export const messages = {
  'ledger.alternative_verbs': {
    what: '{set} är ett alternativt budgetförslag och ändras inte här.',
    remedy: 'Öppna, skriv och publicera det på sidan Budgetalternativ.',
  },
  'ledger.alternative_by_group': {
    what: '{set} är en partigrupps eget budgetförslag.',
    remedy: 'Välj en annan postmängd. Bara gruppen skriver i den.',
  },
  'ledger.fixed': {
    what: '{set} beslutades som budget {day} och står fast.',
    remedy: 'Ändra budgeten med en budgetjustering, eller skriv i en annan plan.',
  },
  'ledger.published': {
    what: '{set} är publicerat och står fast.',
    remedy: 'Öppna en ny version på sidan Budgetalternativ.',
  },
  'ledger.other_group': {
    what: '{set} tillhör en partigrupp som du inte företräder.',
    remedy: 'Be gruppen om det du behöver.',
  },
  'ledger.cell_outside_set': {
    what: '{year} ligger utanför {set}, som gäller {first_year}–{last_year}.',
    remedy: 'Välj ett år inom postmängden, eller en annan postmängd.',
  },
  'ledger.cell_twice': {
    what: 'Cellen på rad {row} finns två gånger.',
    remedy: 'Skicka varje cell en gång, med det belopp som ska gälla.',
  },
  'ledger.cell_in_cell': {
    what: 'Cellen på rad {row} och den på rad {other} är delar av varandra.',
    remedy: 'Spara den ena först. Läs sedan vad som gäller i den andra och skriv den.',
  },
  'ledger.cells_locked': {
    what: '{set} går inte att skriva i: beloppen där följer av beslut, bokföring eller poster.',
    remedy: 'Välj en plan eller ett scenario. En beslutad budget ändras genom en budgetjustering.',
  },
  'ledger.cells_changed': {
    what: 'Någon annan har ändrat {count} av cellerna sedan du läste dem. Inget är sparat.',
    remedy: 'Se vad som gäller i varje cell och välj om ditt belopp ska stå kvar.',
  },
  'ledger.cell_from_record': {
    what: 'Rad {row}: det okända beloppet kommer från en post och går inte att skriva över.',
    remedy: 'Ändra posten som beloppet kommer från.',
  },
  'ledger.forecast_by_lines': {
    what: '{set} är en prognos och tar bara emot belopp som står på prognosens rader.',
    remedy: 'Skriv beloppen på sidan Prognos. Belopp från ett annat verktyg läses in i en plan eller ett scenario.',
  },
  'ledger.decision_missing': {
    what: 'Raderna i {set} ska gälla som beslutade, men inget beslut är angivet.',
    remedy: 'Ange vilket beslut beloppen kommer från, eller välj en annan säkerhetsgrad.',
  },
  'ledger.not_approved': {
    what: 'Beslutet {decision} är inget bifall, så det kan inte bära beloppen i {set}.',
    remedy: 'Ange beslutet som godkände beloppen, eller välj en annan säkerhetsgrad.',
  },
  'ledger.profile_empty': {
    what: 'Profilen {profile} har vikten 0 i alla månader, så det finns inget att fördela på.',
    remedy: 'Ange en vikt som är större än 0 i minst en månad.',
  },
  'ledger.set_decision_missing': {
    what: '{set} ska vara en beslutad budget, men inget beslut är angivet.',
    remedy: 'Ange beslutet som fastställde budgeten, eller spara den som en plan tills den är beslutad.',
  },
  'ledger.kind_fixed': {
    what: '{set} har redan belopp, så det går inte att göra den till en beslutad budget eller tvärtom.',
    remedy: 'Skapa en ny budget med sitt beslut och lägg beloppen där.',
  },
  'ledger.decide_only': {
    what: '{set} är en beslutad budget. Den ändras bara av den som får registrera beslut om enhetens pengar.',
    remedy: 'Begär en budgetjustering, eller be den som registrerar beslut att lägga in beloppen.',
  },
  'ledger.amount_too_large': {
    what: 'Rad {row}: beloppet är större än {largest} miljoner kronor.',
    remedy: 'Kontrollera enheten. Beloppet räknas i öre.',
  },
  'ledger.unknown_account': {
    what: 'Rad {row}: kontot {account} finns inte i kontoplanen.',
    remedy: 'Rätta kontot eller lägg till det i kontoplanen.',
  },
  'ledger.unknown_unit': {
    what: 'Rad {row}: enheten {unit} finns inte.',
    remedy: 'Rätta enheten eller registrera den först.',
  },
  'ledger.account_ended': {
    what: 'Rad {row}: kontot {account} upphörde {day} och tar inte emot belopp för {year}.',
    remedy: 'Välj det konto som gäller det året. Det som redan står på kontot går bara att minska mot 0.',
  },
  'ledger.account_not_begun': {
    what: 'Rad {row}: kontot {account} gäller från {day} och tar inte emot belopp för {year}.',
    remedy: 'Välj det konto som gäller det året. Det som redan står på kontot går bara att minska mot 0.',
  },
  'ledger.not_decided_budget': {
    what: '{set} är ingen beslutad budget.',
    remedy: 'Bara en beslutad budget publiceras som öppna data.',
  },
  'ledger.open_already': {
    what: '{set} är öppna data sedan {date}.',
    remedy: 'Ingenting behöver göras.',
  },
  'ledger.not_open': { what: '{set} är inte publicerad.', remedy: 'Ingenting behöver göras.' },
  'ledger.no_open_budget': {
    what: 'Ingen budget med beteckningen {set} är publicerad.',
    remedy: 'Se listan över publicerade budgetar.',
  },
  'ledger.wrong_sign': {
    what: 'Rad {row}: ett intäktskonto ({account}) har fått ett positivt belopp.',
    remedy: 'Skriv intäkter och inkomster med minus, kostnader och utgifter utan.',
  },
  'ledger.alternative_not_decided': {
    what: 'Rad {row}: inget i budgetalternativet {set} är beslutat eller bokfört.',
    remedy: 'Välj en annan säkerhetsgrad, till exempel beräknad.',
  },
  'ledger.condition_missing': {
    what: 'Rad {row}: beloppet är villkorat men villkoret saknas.',
    remedy: 'Skriv vad som ska hända för att beloppet ska gälla.',
  },
  'ledger.unknown_with_amount': {
    what: 'Rad {row}: säkerhetsgraden är okänd men ett belopp är angivet.',
    remedy: 'Ta bort beloppet eller ange hur säkert det är.',
  },
  'ledger.no_decided_budget': {
    what: 'Staden har ingen beslutad budget vid det datumet.',
    remedy: 'Välj ett senare datum eller registrera den beslutade budgeten.',
  },
  'ledger.unknown_set': {
    what: 'Det finns ingen budget eller prognos som heter {set}.',
    remedy: 'Välj en av dem som finns i listan.',
  },
  'ledger.unknown_dimension': {
    what: '{dimension} går inte att summera på.',
    remedy: 'Välj bland {known}, åtskilda med komma.',
  },
} as const
