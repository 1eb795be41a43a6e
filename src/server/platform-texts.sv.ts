import { coreTextsSv as core } from '#core/core-texts.sv.ts'
import { texts as postgres } from './postgres/texts.sv.ts'

export const texts = {} as const

export const messages = {
  ...core,
  ...postgres,
  'input.invalid': {
    what: 'Något i det du skickade går inte att läsa: {problems}.',
    remedy: 'Rätta fälten som är utpekade och försök igen. Ingenting har ändrats.',
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
  'as_of.bad_date': {
    what: '{date} är inget datum.',
    remedy: 'Skriv datumet som ÅÅÅÅ-MM-DD, till exempel 2026-11-23.',
  },
  'version.required': {
    what: 'Ändringen säger inte vilken version den utgår från.',
    remedy: 'Läs posten först och skicka dess ETag i If-Match.',
  },
  'version.stale': {
    what: 'Någon hann före: {by} ändrade {changed} i {id} den {at}. Du såg version {seen}, nu gäller version {current}.',
    remedy: 'Läs in den nya versionen, se vad som skiljer och gör din ändring igen. Inget av ditt har sparats.',
  },
  'idempotency.other_request': {
    what: 'Nyckeln {key} har redan använts för en annan begäran.',
    remedy: 'Använd en ny nyckel för varje ny begäran.',
  },
  'record.unknown': {
    what: 'Det finns ingen {kind} med beteckningen {id}.',
    remedy: 'Kontrollera beteckningen, eller datumet du läser per.',
  },
  'record.unknown_kind': { what: 'Det finns inget register som heter {kind}.', remedy: 'Kontrollera namnet.' },
  'record.exists': {
    what: 'Det finns redan en {kind} med beteckningen {id}.',
    remedy: 'Välj en annan beteckning eller ändra den som finns.',
  },
  'record.unknown_reference': {
    what: 'Fältet {field} pekar på {kind} {id}, som inte finns.',
    remedy: 'Välj en som finns, eller registrera den först.',
  },
  'record.append_only': {
    what: '{kind} {id} går inte att ändra eller ta bort. Det som är beslutat står fast.',
    remedy: 'Registrera en ny som ersätter den.',
  },
  'record.in_use': { what: '{kind} {id} används av andra poster.', remedy: 'Ta bort eller ändra dem först.' },
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
  'figure.bad_input': {
    what: 'Siffran {figure} går inte att räkna: {problems}.',
    remedy: 'Rätta namnet, till exempel net:unit=SLK,year=2027.',
  },
  'document.unknown_block': {
    what: 'Det finns ingen levande del som heter {block}.',
    remedy: 'Välj en del ur listan.',
  },
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
