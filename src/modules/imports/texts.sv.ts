export const texts = {
  'import.voucher_row': 'Ver {voucher}, rad {line}',
  'import.row': 'Rad {line}',
} as const

const line = 'Rätta raden, eller ta ut filen på nytt ur ekonomisystemet.'
const whole = 'Ta ut filen på nytt ur ekonomisystemet.'
const accept = 'Rätta i ekonomisystemet, eller godta skillnaden med sitt namn'

export const messages = {
  'import.faulty': {
    what: '{file} är inte inläst: {count} fel. Det första: {first}',
    remedy: 'Inget har ändrats. Rätta felen eller godta de skillnader som har ett namn, och läs in filen igen.',
  },
  'import.too_slow': { what: 'Filen tog mer än {seconds} sekunder att läsa.', remedy: 'Dela den i mindre delar.' },
  'import.too_heavy': { what: 'Filen tog för mycket minne att läsa.', remedy: 'Dela den i mindre delar.' },
  'import.closed_set': {
    what: '{set} tar inte emot inlästa filer.',
    remedy: 'Välj en postmängd för utfall, plan, prognos eller scenario.',
  },
  'import.elsewhere': {
    what: 'Samma fil är redan inläst till en annan enhet eller postmängd ({run}).',
    remedy: 'Ångra den inläsningen först, annars räknas pengarna två gånger.',
  },
  'import.undone': { what: 'Inläsningen av {file} är redan ångrad.', remedy: 'Läs in filen igen om den ska gälla.' },
  'import.bad_mapping': {
    what: '{part} säger inte vilket konto som blir vilket.',
    remedy: 'Skriv filens konto, likhetstecken och stadens konto: 3010=avgifter,5*=hyra.',
  },
  'import.too_large': { what: 'Filen är större än {largest} MB.', remedy: 'Dela den i mindre delar.' },
  'import.empty_file': { what: 'Filen är tom.', remedy: whole },
  'import.html_page': {
    what: 'Filen är en webbsida, troligen ett felmeddelande som har sparats i stället för filen.',
    remedy: 'Hämta filen på nytt.',
  },
  'import.xml_file': {
    what: 'Filen är XML, troligen SIE 5. Här läses SIE 4.',
    remedy: 'Ta ut filen som SIE 4 ur ekonomisystemet.',
  },
  'import.not_sie': { what: 'Filen är ingen SIE-fil: den börjar inte med en etikett.', remedy: 'Välj en annan fil.' },
  'import.too_many_lines': { what: 'Filen har fler än {largest} rader.', remedy: 'Dela den i mindre delar.' },
  'import.line_too_long': { what: 'En rad är längre än {largest} tecken.', remedy: whole },
  'import.more_faults': { what: 'Filen har fler fel än så här.', remedy: 'Rätta dessa först.' },
  'import.unclosed_quote': { what: 'Ett citattecken öppnas men stängs inte på raden.', remedy: line },
  'import.unclosed_list': { what: 'En klammer öppnas men stängs inte på raden.', remedy: line },
  'import.stray_text': { what: 'Raden börjar inte med en etikett.', remedy: line },
  'import.stray_brace': { what: 'Klammern hör inte till något verifikat.', remedy: line },
  'import.field_missing': { what: '{label} saknar fält {column}.', remedy: line },
  'import.bad_amount': {
    what: '{label}: {value} är inget belopp.',
    remedy: 'Skriv kronor med punkt och högst två decimaler, till exempel -1250.50.',
  },
  'import.bad_date': { what: '{label}: {value} är ingen dag.', remedy: 'Skriv dagen som ÅÅÅÅMMDD.' },
  'import.bad_month': { what: '{label}: {value} är ingen månad.', remedy: 'Skriv månaden som ÅÅÅÅMM.' },
  'import.bad_number': { what: '{label}: {value} är inget tal.', remedy: line },
  'import.bad_type': { what: 'SIE typ {value} finns inte.', remedy: 'Ta ut filen som SIE typ 1, 2, 3 eller 4.' },
  'import.bad_account_type': {
    what: 'Kontotypen {value} finns inte.',
    remedy: 'Den ska vara T, S, K eller I: tillgång, skuld, kostnad eller intäkt.',
  },
  'import.objects_missing': { what: '{label} saknar objektlistan i klammer.', remedy: 'Skriv {} när den är tom.' },
  'import.objects_odd': { what: '{label}: objektlistan ska ha dimension och objekt i par.', remedy: line },
  'import.year_backwards': { what: 'Räkenskapsåret slutar innan det börjar.', remedy: line },
  'import.year_twice': { what: 'Räkenskapsåret anges två gånger.', remedy: line },
  'import.label_in_voucher': { what: '{label} hör inte hemma i ett verifikat.', remedy: line },
  'import.row_outside_voucher': { what: '{label} står utanför ett verifikat.', remedy: line },
  'import.voucher_not_closed': { what: 'Verifikatet saknar sina rader eller sin slutklammer.', remedy: whole },
  'import.unbalanced': {
    what: 'Verifikat {voucher} går inte jämnt ut. Raderna blir {amount} kronor i stället för 0.',
    remedy: `${accept}: {imbalance}.`,
  },
  'import.closing_differs': {
    what: 'Utgående balans {name} är {stated}, men ingående balans och rader blir {computed}.',
    remedy: `${accept}.`,
  },
  'import.closing_missing': {
    what: '{name}: kontot har rader som blir {computed}, men varken utgående balans eller resultat.',
    remedy: `${accept}.`,
  },
  'import.result_differs': {
    what: 'Resultatet {name} är {stated}, men raderna blir {computed}.',
    remedy: `${accept}.`,
  },
  'import.month_differs': {
    what: 'Periodsaldot {name} är {stated}, men raderna blir {computed}.',
    remedy: `${accept}.`,
  },
  'import.checksum_differs': {
    what: 'Kontrollsumman {stated} stämmer inte, så filen har ändrats efter att den togs ut.',
    remedy: whole,
  },
  'import.nothing_booked': {
    what: 'Filen har varken verifikat, periodsaldon eller resultat för sitt år.',
    remedy: 'Ta ut en fil med belopp.',
  },
  'import.year_missing': { what: 'Filen säger inte vilket år den gäller.', remedy: 'Ta ut den med #RAR 0.' },
  'import.broken_year': {
    what: 'Räkenskapsåret går från {first_day} till {last_day}, och filen säger inte hur det delas mellan åren.',
    remedy: 'Ta ut filen som typ 2, 3 eller 4, som har månader.',
  },
  'import.outside_set': {
    what: 'Filen har rader för {year}, men {set} håller inte det året.',
    remedy: 'Välj en annan postmängd, eller ändra dess år.',
  },
  'import.nothing_to_accept': {
    what: 'Filen har ingen skillnad som heter {name}.',
    remedy: 'Ta bort den bland dem som godtas, eller skriv den som förhandsvisningen gör.',
  },
  'import.unmapped_account': {
    what: 'Filens konto {account} {name} har inget konto i staden.',
    remedy: 'Säg vilket det blir ({account}=…), eller lägg till ett konto med det numret.',
  },
  'import.unknown_target': {
    what: 'Kontot {to}, som filens konto {account} ska bli, finns inte i stadens kontoplan.',
    remedy: 'Rätta det, eller lägg till kontot.',
  },
} as const
