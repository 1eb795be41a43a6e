export const texts = {
  'forecast.net': 'netto',
  'forecast.set.committee': '{title}, nämnderna',
  'forecast.set.office': '{title}, ledningskontoret',
  'forecast.figure.budget': 'Budget {unit} {year}, {account}',
  'forecast.figure.outcome': 'Utfall {unit} till och med {month}, {account}',
  'forecast.figure.suggestion': 'Förslag till prognos {unit} {year}, {account}',
  'forecast.figure.base': 'Utfallet till och med {month} räknat till hela året, {account}',
  'forecast.figure.committee': 'Prognos {unit} {year}, {account}',
  'forecast.figure.office': 'Ledningskontorets prognos {unit} {year}, {account}',
  'forecast.figure.committee_deviation': 'Avvikelse {unit} {year}, {account}',
  'forecast.figure.office_deviation': 'Avvikelse enligt ledningskontoret {unit} {year}, {account}',
  'forecast.figure.round_committee': 'Avvikelse, {title}',
  'forecast.figure.round_office': 'Avvikelse enligt ledningskontoret, {title}',
  'forecast.figure.year': 'Utfall {unit} {year}',
  'forecast.figure.bias': 'Så mycket för höga var prognoserna för {unit} i snitt, {month}',
  'forecast.figure.miss': 'Prognos minus utfall {year}',
  'forecast.figure.low': 'Lägst {unit} {year}, om prognosen slår som tidigare',
  'forecast.figure.high': 'Högst {unit} {year}, om prognosen slår som tidigare',
  'forecast.remark.suggestion': 'Detta är ett förslag som är räknat fram. Det gäller först när någon har godtagit det.',
  'forecast.remark.undivided': 'En del av utfallet är inte delad på månader. Den går inte att placera i året.',
  'forecast.remark.unwritten': 'Ingen har skrivit kontots prognos. Beloppet är okänt, inte noll.',
  'forecast.remark.undelivered': 'Enheten har inte lämnat sin prognos. Beloppet är okänt, inte noll.',
  'forecast.remark.commitment': 'Det som avtalet eller projektet ger utöver sin egen takt hittills.',
  'forecast.remark.decided_change': 'Beslutat efter den senast bokförda månaden, så utfallet visar det inte än.',
  'forecast.remark.bias':
    'Medelvärdet av prognos minus utfall de tre senaste åren. Plus betyder att prognosen var för hög.',
  'forecast.remark.band': 'Prognosen flyttad med det största fel som de tre senaste prognoserna hade åt det hållet.',
  'forecast.remark.few_judged': 'Tre prognoser som går att jämföra med utfallet behövs för att säga något.',
  'forecast.reason.pace': 'Utfallet till och med {month} i samma takt hela året.',
  'forecast.reason.season': 'Säsong: till och med samma månad hade {share} av {years} gått åt.',
  'forecast.reason.whole_year': 'Året är bokfört till sitt slut.',
  'forecast.reason.no_outcome': 'Inget utfall finns på kontot {year}, så det finns ingen takt att räkna på.',
  'forecast.reason.undivided': 'Utfallet {year} är inte delat på månader, så det finns ingen takt att räkna på.',
  'forecast.reason.commitment': '{about} ger {amount} utöver takten.',
  'forecast.reason.decided_change': '{about}, beslutat efter månaden, ger {amount}.',
  'forecast.reason.unknown': '{about} ändrar året, men beloppet är okänt och ingår inte.',
  'forecast.mirror.none': 'Det finns ingen tidigare prognos efter {month} att jämföra med.',
  'forecast.mirror.one': 'Det finns en tidigare prognos efter {month} att jämföra med. Tre behövs för att säga något.',
  'forecast.mirror.few':
    'Det finns {count} tidigare prognoser efter {month} att jämföra med. Tre behövs för att säga något.',
  'forecast.mirror.low': 'Era tre senaste prognoser efter {month} låg i snitt {amount} för lågt.',
  'forecast.mirror.high': 'Era tre senaste prognoser efter {month} låg i snitt {amount} för högt.',
  'forecast.mirror.even': 'Era tre senaste prognoser efter {month} låg i snitt rätt.',
  'forecast.mirror.band': 'Slår årets prognos lika fel kan nettot sluta mellan {low} och {high} mnkr.',
} as const

export const messages = {
  'forecast.round_not_open': {
    what: '{title} är inte öppen.',
    remedy: 'En planerad omgång öppnas först. I en låst omgång ändras ingenting; läs den, eller öppna nästa.',
  },
  'forecast.round_stays': {
    what: '{title} är öppnad. År och månad ändras inte, och en låst omgång ändras inte alls.',
    remedy: 'Gör en ny omgång om prognoserna ska gälla en annan månad.',
  },
  'forecast.set_of_round': {
    what: '{set} håller prognoserna i {title} och byter inte slag.',
    remedy: 'Gör en ny postmängd av det slag du behöver.',
  },
  'forecast.nested': {
    what: '{under} ligger under {above}. Båda kan inte lämna prognos i samma omgång, för då räknas samma pengar två gånger.',
    remedy: 'Välj antingen den övre enheten eller de som ligger under den.',
  },
  'forecast.wrong_state': {
    what: 'Prognosen för {unit} är i läget {state}, så det steget går inte att ta nu.',
    remedy:
      'En prognos klarmarkeras, granskas och fastställs, i den ordningen. Den kan skickas tillbaka före det sista steget.',
  },
  'forecast.suggestion_changed': {
    what: 'Förslaget för {account} har ändrats sedan sidan visades.',
    remedy: 'Se det nya förslaget och godta det, eller skriv ett eget belopp.',
  },
  'forecast.account_twice': {
    what: 'Kontot {account} står på två rader.',
    remedy: 'Låt varje konto stå på en rad. Ingenting har sparats.',
  },
  'forecast.nothing_to_accept': {
    what: 'Kontot {account} har inget förslag att godta.',
    remedy: 'Skriv ett belopp, eller skriv att det är okänt och varför.',
  },
  'forecast.not_operating': {
    what: '{account} är ett konto för investeringar. Prognosen gäller driften.',
    remedy: 'Välj ett konto för kostnader eller intäkter.',
  },
  'forecast.no_account': {
    what: 'Prognosen har inget konto {account}.',
    remedy: 'Välj ett konto som står i budgeten, i utfallet eller på prognosens rader.',
  },
  'forecast.nothing_written': {
    what: '{unit} har varken budget, utfall eller någon skriven rad för året.',
    remedy: 'Skriv minst en rad innan du klarmarkerar.',
  },
  'forecast.line_missing': {
    what: '{account} har ingen prognos än, så {unit} kan inte klarmarkeras.',
    remedy: 'Godta förslaget eller skriv ett eget belopp. Skriv okänt och varför, om beloppet inte går att säga.',
  },
  'forecast.unknown_unexplained': {
    what: '{account} är okänt, men inget sägs om varför.',
    remedy: 'Skriv en kommentar om vad som saknas för att beloppet ska gå att säga.',
  },
  'forecast.cause_missing': {
    what: '{account} skiljer sig från förslaget utan att orsaken är angiven.',
    remedy: 'Välj om det beror på volym, pris, en engångshändelse eller annat.',
  },
  'forecast.measure_missing': {
    what: '{unit} väntar ett underskott, men ingen åtgärd är angiven.',
    remedy: 'Skriv på minst en rad vad enheten gör åt det.',
  },
  'forecast.office_unexplained': {
    what: 'Ledningskontoret ser något annat än nämnden på {account}, men säger inte varför.',
    remedy: 'Skriv en kommentar på raden innan granskningen avslutas.',
  },
  'forecast.not_fixed': {
    what: '{unit} har lämnat sin prognos, men den är inte fastställd.',
    remedy: 'Granska och fastställ den, eller skicka tillbaka den, innan {title} låses.',
  },
} as const
