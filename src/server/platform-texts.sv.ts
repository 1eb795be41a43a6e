import { certaintyTexts } from '#core/certainty-texts.ts'
import { coreTextsSv as core } from '#core/core-texts.sv.ts'
import { optionTexts } from './cli/option-texts.sv.ts'
import { inputTexts } from './input-texts.sv.ts'
import { texts as postgres } from './postgres/texts.sv.ts'

export const texts = {
  ...certaintyTexts('sv'),
  ...inputTexts,
  ...optionTexts,
  'cli.help.command': '<kommando>',
  'cli.help.more': 'Skriv --help efter ett kommando för att se vad dess val betyder.',
  'cli.document.made': '{file} är skriven: {sections} avsnitt, {bytes} byte.',
  'cli.totals.kind': 'slag',
  'cli.totals.year': 'år',
  'cli.totals.month': 'månad',
  'cli.totals.unit': 'enhet',
  'cli.totals.account': 'konto',
  'cli.totals.activity': 'verksamhet',
  'cli.totals.project': 'projekt',
  'cli.totals.counterparty': 'motpart',
  'cli.unknown_count': 'okända',
  'cli.certainty': 'säkerhetsgrad',
  'cli.unknown_short_one': 'okänd',
  'cli.unknown_short': 'okända',
  'cli.if': 'om',
  'cli.not_included': 'Ingår inte',
  'cli.serve.ready': 'Riktning är igång: {address}\nStoppa med Ctrl C.',
  'cli.serve.stopped': 'Riktning är stoppat.',
  'cli.warnings.none': 'Inga varningar.',
  'cli.import.made': '{file} är inläst som {id}: {vouchers} verifikat, {entries} poster, {sum} kr.',
  'cli.import.already': '{file} är redan inläst som {id}. Inget har ändrats.',
  'cli.import.preview': '{file} går att läsa in: {vouchers} verifikat, {entries} poster, {sum} kr.',
  'cli.import.faults': '{file} går inte att läsa in. Inget har ändrats. Antal fel: {count}.',
  'cli.import.reading': 'Läser filen …',
  'cli.import.writing': 'Skriver: {done} av {total} poster',
  'cli.world.filled': 'Fyllt {city} med {count} poster, märkta som exempeldata.',
  'cli.open_data.none': 'Ingen beslutad budget är publicerad.',
  'cli.open_data.written': '{file} är skriven: {rows} rader.',
  'cli.staff.made': '{file} är inläst: {groups} grupper, {posts} tjänster, {unknown} grupper utan känt antal.',
  'cli.staff.already': '{file} är redan inläst. Inget har ändrats.',
  'cli.staff.preview': '{file} går att läsa in: {groups} grupper, {posts} tjänster, {unknown} grupper utan känt antal.',
  'cli.chart.made': '{name} gäller från {day}: {accounts} konton.',
  'cli.chart.already': '{name} är redan inläst. Inget har ändrats.',
  'cli.chart.preview': '{name} går att läsa in från {day}: {accounts} konton.',
  'cli.chart.waiting': 'Nya namn som väntar tills kontoplanen gäller: {count}. Läs in samma fil igen då.',
  'cli.chart.changes': '{added} nya, {renamed} med nytt namn, {moved} flyttade, {ended} som upphör.',
  'cli.chart.number': 'konto',
  'cli.chart.change': 'ändring',
  'cli.chart.name': 'namn',
  'cli.chart.last_day': 'sista dag',
  'cli.chart.later': 'poster efter',
  'cli.chart.added': 'nytt',
  'cli.chart.renamed': 'nytt namn',
  'cli.chart.moved': 'flyttat',
  'cli.chart.ended': 'upphör',
  'cli.import.row': 'rad',
  'cli.import.voucher': 'verifikat',
  'cli.import.fault': 'fel',
  'cli.template.made': '{file} är hämtad: {rows} rader. Skriv i de ljusa cellerna och läs in den med import xlsx.',
  'cli.template.written': '{file}: {cells} celler är skrivna.',
  'cli.template.nothing': '{file} föreslår inga ändringar.',
  'cli.template.cell': 'cell',
  'cli.template.unit': 'enhet',
  'cli.template.account': 'konto',
  'cli.template.year': 'år',
  'cli.template.was': 'var',
  'cli.template.becomes': 'blir',
  'cli.template.changed_by': 'ändrad av',
  'cli.cells.written': '{file}: {cells} celler är skrivna, {same} stod redan så.',
  'cli.cells.beside_months':
    'Rad {row}: filen har både ett belopp för hela {year} och belopp per månad. De räknas ihop.',
  'cli.cells.preview': '{file} ändrar {cells} celler, {same} står redan så. Inget är skrivet.',
  'cli.cells.nothing': '{file} ändrar inget: alla {same} celler står redan så.',
  'cli.cells.more': '… och {count} till. Med --json visas alla.',
  'cli.cells.row': 'rad',
  'cli.cells.column': 'kolumn',
  'cli.cells.code': 'kod',
  'cli.cells.was': 'var',
  'cli.cells.becomes': 'blir',
  'cli.backup.made': '{city} är säkerhetskopierad: {rows} rader.',
  'cli.restore.made': '{city} är återställd: {rows} rader.',
  'severity.critical': 'kritisk',
  'severity.important': 'viktig',
  'severity.information': 'upplysning',
  'cli.verify.whole': 'Kedjan är hel: {events} händelser, {images} avtryck kontrollerade.',
  'cli.verify.broken': 'Kedjan är bruten vid händelse {seq}: {problem} ({subject}).',
  'cli.verify.missing': 'en händelse saknas',
  'cli.verify.order': 'händelsen hänger inte ihop med den före',
  'cli.verify.hash': 'händelsen har ändrats',
  'cli.verify.image': 'en rad i historiken har ändrats eller tagits bort',
  'cli.verify.unaudited': 'en rad har skrivits vid sidan av Riktning',
  'cli.verify.current': 'en post stämmer inte med sin historik',
  'cli.verify.head': 'kedjans slut har kapats',
} as const

export const messages = {
  ...core,
  ...postgres,
  'input.invalid': {
    what: 'Något i det du skickade går inte att läsa: {problems}.',
    remedy: 'Rätta fälten som är utpekade och försök igen. Ingenting har ändrats.',
  },
  'input.unwritable_text': {
    what: 'Texten i fältet {field} har ett tecken som inte går att spara (NUL eller ett halvt tecken).',
    remedy: 'Skriv texten på nytt eller klistra in den som ren text. Ingenting har ändrats.',
  },
  'amount.unlike_before': {
    what: 'Beloppet {amount} skiljer ungefär tusen gånger från det som gällde förut, {other}.',
    remedy: 'Kontrollera om det ska vara kronor, tusental eller miljoner. Är beloppet rätt kan du spara det ändå.',
  },
  'amount.unlike_others': {
    what: 'Beloppet {amount} är mer än femhundra gånger det vanliga i registret.',
    remedy: 'Kontrollera om det ska vara kronor, tusental eller miljoner. Är beloppet rätt kan du spara det ändå.',
  },
  'input.too_large': {
    what: 'Filen eller texten du skickade är för stor.',
    remedy: 'Dela upp den och skicka en del i taget. Ingenting har ändrats.',
  },
  'input.not_json': {
    what: 'Det du skickade är inte giltig JSON.',
    remedy: 'Skicka ett JSON-objekt med content-type application/json. Ingenting har ändrats.',
  },
  'endpoint.unknown': {
    what: 'Det finns inget på adressen {name}.',
    remedy: 'Kontrollera adressen. Alla adresser finns i /api/openapi.json.',
  },
  'city.unknown': { what: 'Det finns ingen stad med beteckningen {city}.', remedy: 'Välj en av dessa: {known}.' },
  'city.bad_id': {
    what: 'Stadens beteckning {city} går inte att använda.',
    remedy: 'Använd små bokstäver a–z, siffror och bindestreck, högst 31 tecken, med en bokstav först.',
  },
  'city.exists': { what: 'Det finns redan en stad med beteckningen {city}.', remedy: 'Välj en annan beteckning.' },
  'city.being_made': {
    what: 'Staden {city} görs just nu av en annan process.',
    remedy: 'Vänta tills den är klar, eller välj en annan beteckning.',
  },
  'permission.sign_in': {
    what: 'Du behöver logga in för att göra det här ({permission}).',
    remedy: 'Logga in och försök igen.',
  },
  'permission.missing': {
    what: 'Din roll ger inte rätt att göra det här ({permission}).',
    remedy: 'Be den som har rollen att göra det, eller be administratören om rättigheten.',
  },
  'permission.other_unit': {
    what: 'Din roll gäller inte för enheten {unit} inom {area}.',
    remedy: 'Be någon vid den enheten att göra ändringen.',
  },
  'permission.other_origin': {
    what: 'Begäran kommer från en annan webbplats.',
    remedy: 'Öppna Riktning i webbläsaren och gör ändringen där.',
  },
  'as_of.read_only': {
    what: 'Du ser läget per {date}. Det som var går bara att läsa.',
    remedy: 'Gå tillbaka till i dag för att ändra.',
  },
  'as_of.future': { what: '{date} har inte varit än.', remedy: 'Välj dagens datum eller ett tidigare.' },
  'change.later': {
    what: '{date} är efter {until}, som är den dag du ser.',
    remedy: 'Välj en tidigare dag att jämföra med.',
  },
  'as_of.bad_date': {
    what: '{date} är inget datum.',
    remedy: 'Skriv datumet som ÅÅÅÅ-MM-DD, till exempel 2026-11-23.',
  },
  'audit.checked_now': {
    what: 'Granskningskedjan går bara att kontrollera som den ligger nu.',
    remedy: 'Gå tillbaka till i dag och kontrollera den där. Händelserna per ett datum går att läsa i listan.',
  },
  'version.required': {
    what: 'Ändringen säger inte vilken version den utgår från.',
    remedy: 'Läs posten först och skicka dess ETag i If-Match.',
  },
  'version.ahead': {
    what: 'Version {seen} av {id} finns inte än: nu gäller version {current}.',
    remedy: 'Läs posten på nytt och skicka dess ETag i If-Match. Ingenting har ändrats.',
  },
  'version.stale': {
    what: 'Någon hann före: {by} ändrade {changed} i {id} den {at}. Du såg version {seen}, nu gäller version {current}.',
    remedy: 'Läs in den nya versionen, se vad som skiljer och gör din ändring igen. Inget av ditt har sparats.',
  },
  'idempotency.other_request': {
    what: 'Nyckeln {key} har redan använts för en annan begäran.',
    remedy: 'Använd en ny nyckel för varje ny begäran.',
  },
  'idempotency.too_long': {
    what: 'Nyckeln i Idempotency-Key är längre än {longest} tecken.',
    remedy: 'Använd en kortare nyckel, till exempel ett UUID. Ingenting har ändrats.',
  },
  'record.unknown': {
    what: '{kind} {id} finns inte.',
    remedy: 'Kontrollera beteckningen, eller datumet du läser per.',
  },
  'record.unknown_kind': { what: 'Det finns inget register som heter {kind}.', remedy: 'Kontrollera namnet.' },
  'record.no_unit': {
    what: '{kind} hör till hela staden, inte till en enhet, så listan går inte att begränsa med unit_id.',
    remedy: 'Ta bort unit_id, så får du alla.',
  },
  'record.exists': {
    what: '{kind} {id} finns redan.',
    remedy: 'Välj en annan beteckning eller ändra den som finns.',
  },
  'record.unknown_reference': {
    what: '{kind} {id}, som fältet {field} pekar på, finns inte.',
    remedy: 'Välj en som finns, eller registrera den först.',
  },
  'record.append_only': {
    what: '{kind} {id} går inte att ändra eller ta bort. Det som är beslutat står fast.',
    remedy: 'Registrera en ny som ersätter den.',
  },
  'record.ends_before': {
    what: 'Slutet {to} ligger före början {from}.',
    remedy: 'Rätta datumen eller åren. Slutet är den sista dagen eller det sista året.',
  },
  'record.own_ancestor': { what: 'Det blir en ring: {chain}.', remedy: 'Välj en annan överordnad.' },
  'record.duplicate': {
    what: 'Det finns redan en post med samma uppgifter.',
    remedy: 'Ändra den som finns i stället för att lägga till en ny.',
  },
  'record.not_allowed': {
    what: 'Uppgifterna går inte ihop med varandra.',
    remedy: 'Kontrollera att datum och belopp stämmer med varandra. Ingenting har ändrats.',
  },
  'record.in_use': {
    what: '{kind} {id} går inte att ta bort, för den används av {by_kind} {by_id}.',
    remedy: 'Ta bort eller ändra {by_id} först.',
  },
  'record.in_use_elsewhere': {
    what: '{id} går inte att ta bort, för den används ({by_kind}).',
    remedy: 'Ta bort eller ändra det som använder den först. Ingenting har ändrats.',
  },
  'record.linked': { what: '{kind} {id} har länkar i den röda tråden.', remedy: 'Ta bort länkarna först.' },
  'migration.edited': {
    what: 'Filen {file} har ändrats efter att den kördes på databasen.',
    remedy: 'Återställ filen och skriv ändringen som en ny fil.',
  },
  'migration.newer': {
    what: 'Databasen har tabeller från en nyare version av Riktning ({file}).',
    remedy: 'Starta med den version som databasen senast kördes med, eller en nyare.',
  },
  'figure.unknown': { what: 'Det finns ingen siffra som heter {figure}.', remedy: 'Siffror som finns: {known}.' },
  'figure.hidden': {
    what: 'Siffran {figure} finns inte för dig.',
    remedy: 'Kontrollera namnet, eller be någon som har rätt att läsa den.',
  },
  'figure.no_part': {
    what: 'Siffran {figure} har ingen del på plats {part}.',
    remedy: 'Uträkningen kan ha ändrats. Öppna förklaringen på nytt.',
  },
  'figure.too_many': {
    what: 'Du frågade efter {count} siffror, men högst {most} kan frågas efter på en gång.',
    remedy: 'Dela upp frågan i flera.',
  },
  'figure.bad_input': {
    what: 'Siffran {figure} går inte att räkna: {problems}.',
    remedy: 'Så skrivs den: {form}',
  },
  'document.unknown_block': {
    what: 'Det finns ingen levande del som heter {block}.',
    remedy: 'Delar som finns: {known}.',
  },
  'world.step_failed': {
    what: 'Världen gick inte att läsa in: {place} ({problem}).',
    remedy: 'Rätta steget och läs in världen på nytt. Staden har tagits bort igen.',
  },
  'world.filled': {
    what: '{city} är redan fylld: mängden {set} finns.',
    remedy: 'Läs in staden på nytt med world load --replace för att fylla den igen.',
  },
  'world.no_full_size': {
    what: 'Världen {world} kan inte fyllas.',
    remedy: 'Välj bland {known}.',
  },
  'world.other_city': {
    what: '{city} är inte {world}.',
    remedy: 'Ange en stad som är inläst från den världen.',
  },
  'world.fill_stopped': {
    what: 'Fyllningen av {city} stoppades, och inget av den finns kvar.',
    remedy: 'Kör kommandot igen för att börja om.',
  },
  'world.unknown': { what: 'Det finns ingen värld som heter {world}.', remedy: 'Välj en av dessa: {known}.' },
  'instance.running': {
    what: 'Riktning körs redan på {address} (process {pid}) med den här datamappen.',
    remedy: 'Öppna adressen, eller stoppa den processen först.',
  },
  'instance.port_taken': {
    what: 'Porten {port} används redan av ett annat program.',
    remedy: 'Välj en annan port med --port.',
  },
  'cli.unknown_command': {
    what: 'Det finns inget kommando som heter {command}.',
    remedy: 'Kommandon: {known}. Skriv --help efter ett kommando för att se hur det används.',
  },
  'cli.bad_option': {
    what: 'Kommandot går inte att förstå: {problem}.',
    remedy: 'Skriv --help efter kommandot för att se hur det används.',
  },
  'cli.missing': { what: '{name} saknas.', remedy: 'Så används kommandot: {usage}' },
  'cli.bad_format': { what: 'Formatet {format} finns inte.', remedy: 'Välj bland {known}.' },
  'cli.no_city': {
    what: 'Kommandot {command} gäller ingen stad.',
    remedy: 'Ta bort --city. Skriv --help efter kommandot för att se dess val.',
  },
  'cli.only_now': {
    what: 'Kommandot {command} arbetar med det som gäller nu, inte per ett datum.',
    remedy: 'Ta bort --as-of. Det som gällde tidigare läses med totals, warnings, explain, document och call.',
  },
  'instance.no_data': {
    what: 'Det finns ingen databas i mappen {folder}.',
    remedy: 'Kontrollera --data, eller gör databasen med npm start eller world load. Ingenting har skapats.',
  },
  'instance.unreachable': {
    what: 'Databasen som DATABASE_URL pekar ut går inte att nå: {reason}.',
    remedy: 'Rätta DATABASE_URL (postgres://konto:lösenord@server/databas), eller starta servern.',
  },
  'cli.cannot_read': {
    what: '{file} går inte att läsa: {problem}.',
    remedy: 'Kontrollera sökvägen och att kontot får läsa filen.',
  },
  'cli.cannot_write': {
    what: 'Det gick inte att skriva till {file}: {problem}.',
    remedy: 'Välj en annan plats med --out.',
  },
  'backup.damaged': {
    what: 'Säkerhetskopian {file} är skadad eller avklippt.',
    remedy: 'Använd en annan kopia. Ingenting har ändrats.',
  },
  'backup.no_file': { what: 'Det finns ingen fil {file}.', remedy: 'Kontrollera sökvägen.' },
  'cli.internal': {
    what: 'Något gick fel hos oss. Inget har sparats.',
    remedy: 'Försök igen. Kör med RIKTNING_DEBUG=1 för att se felet och skicka det till den som utvecklar Riktning.',
  },
  'job.unknown': { what: 'Det finns inget jobb {job}.', remedy: 'Kontrollera numret i listan över jobb.' },
  'job.unknown_kind': { what: 'Det finns inget jobb som heter {job}.', remedy: 'Välj bland {known}.' },
  'internal.error': {
    what: 'Något gick fel hos oss (fel {reference}). Det du skickade har inte sparats.',
    remedy: 'Försök igen. Händer det på nytt, ge administratören numret.',
  },
  'server.busy': {
    what: 'Servern är upptagen just nu.',
    remedy: 'Vänta några sekunder och försök igen. Inget har ändrats.',
  },
  'server.too_many_requests': {
    what: 'Det kom för många begäranden på kort tid.',
    remedy: 'Vänta {seconds} sekunder och försök igen.',
  },
} as const
