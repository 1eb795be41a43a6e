import { cellsMessages } from './cells-texts.sv.ts'
import { chartMessages } from './chart-texts.sv.ts'
import { templateMessages, templateTexts } from './template-texts.sv.ts'

export const texts = {
  ...templateTexts,
  'import.voucher_row': 'Ver {voucher}, rad {line}',
  'import.row': 'Rad {line}',
  'import.figure.undone': '{file} är ångrad, så inget av den gäller längre.',
  'import.figure.large': 'Filen gav {count} poster. De visas per konto; raderna finns i huvudboken.',
} as const

const line = 'Rätta raden, eller ta ut filen på nytt ur ekonomisystemet.'
const whole = 'Ta ut filen på nytt ur ekonomisystemet.'
const accept = 'Rätta i ekonomisystemet, eller godta skillnaden med sitt namn'

export const messages = {
  ...templateMessages,
  ...cellsMessages,
  ...chartMessages,
  'import.faulty': {
    what: '{file} är inte inläst: {count} fel. Det första: {first}',
    remedy: 'Inget har ändrats. Rätta felen eller godta de skillnader som har ett namn, och läs in filen igen.',
  },
  'import.too_slow': { what: 'Filen tog mer än {seconds} sekunder att läsa.', remedy: 'Dela den i mindre delar.' },
  'import.too_heavy': { what: 'Filen tog för mycket minne att läsa.', remedy: 'Dela den i mindre delar.' },
  'import.closed_set': {
    what: '{set} tar inte emot inlästa filer.',
    remedy: 'Välj en postmängd för utfall, plan eller scenario.',
  },
  'import.elsewhere': {
    what: 'Samma fil är redan inläst till en annan enhet eller postmängd ({run}).',
    remedy: 'Ångra den inläsningen först, annars räknas pengarna två gånger.',
  },
  'import.undone': { what: 'Inläsningen av {file} är redan ångrad.', remedy: 'Läs in filen igen om den ska gälla.' },
  'import.changed_since': {
    what: 'I {count} celler har någon skrivit sedan {file} lästes in. Den första är {cell}, av {by}.',
    remedy: 'Det de skrev är en ändring av filens belopp och blir ensamt kvar. Rätta cellerna först, eller ångra ändå.',
  },
  'import.bad_mapping': {
    what: '{part} säger inte vilket konto som blir vilket.',
    remedy: 'Skriv filens konto, likhetstecken och stadens konto: 3010=avgifter,5*=hyra.',
  },
  'import.too_large': { what: 'Filen är större än {largest} MB.', remedy: 'Dela den i mindre delar.' },
  'import.sum_too_large': {
    what: 'Beloppen på konto {account} blir tillsammans mer än någon stad har.',
    remedy: 'Kontrollera om beloppen står i kronor, tusental eller miljoner.',
  },
  'import.empty_part': { what: 'Delen av filen är tom.', remedy: 'Skicka filen på nytt.' },
  'import.file_taken': {
    what: 'Någon annan skickar redan en fil med samma beteckning.',
    remedy: 'Skicka filen med en egen beteckning.',
  },
  'import.too_many_waiting': {
    what: 'För många stora filer väntar på att läsas in.',
    remedy: 'Läs in dem först. En fil som ingen läser in tas bort efter ett dygn.',
  },
  'import.file_not_sent': {
    what: 'Filen finns inte här, eller saknar en del.',
    remedy: 'Skicka den på nytt. En fil som ingen läser in tas bort efter ett dygn.',
  },
  'import.empty_file': { what: 'Filen är tom.', remedy: whole },
  'import.html_page': {
    what: 'Filen är en webbsida, troligen ett felmeddelande som har sparats i stället för filen.',
    remedy: 'Hämta filen på nytt.',
  },
  'import.xml_file': {
    what: 'Filen är XML, men ingen SIE 5-fil.',
    remedy: 'Ta ut filen som SIE ur ekonomisystemet.',
  },
  'import.broken_xml': {
    what: 'XML-filen är inte hel: det går inte att läsa den från början till slut.',
    remedy: 'Ta ut filen på nytt ur ekonomisystemet.',
  },
  'import.xml_declares': {
    what: 'XML-filen har en egen dokumenttyp eller egna tecken. Sådana filer läses inte.',
    remedy: 'Ta ut filen som SIE ur ekonomisystemet.',
  },
  'import.not_sie': { what: 'Filen är ingen SIE-fil: den börjar inte med en etikett.', remedy: 'Välj en annan fil.' },
  'import.is_workbook': {
    what: 'Filen är en arbetsbok från Excel, inte en textfil med kolumner.',
    remedy: 'Läs in den som Excel, eller spara den som CSV.',
  },
  'import.not_csv': {
    what: 'Filen går inte att läsa som rader med kolumner.',
    remedy: 'Ta ut den som CSV med semikolon, komma eller tabb mellan kolumnerna.',
  },
  'import.too_many_columns': { what: 'En rad har fler än {largest} kolumner.', remedy: 'Ta bort dem som inte behövs.' },
  'import.old_workbook': {
    what: 'Filen är en äldre arbetsbok, eller är låst med lösenord.',
    remedy: 'Öppna den i Excel, ta bort lösenordet och spara den som .xlsx.',
  },
  'import.not_workbook': { what: 'Filen är ingen arbetsbok från Excel (.xlsx).', remedy: 'Välj en annan fil.' },
  'import.broken_archive': {
    what: 'Arbetsboken är skadad: dess innehåll stämmer inte med vad den säger om sig själv.',
    remedy: 'Öppna den i Excel och spara den på nytt.',
  },
  'import.archive_names': {
    what: 'Arbetsboken har delar med samma namn, eller med namn som pekar utanför den.',
    remedy: 'Öppna den i Excel och spara den på nytt.',
  },
  'import.archive_bomb': {
    what: 'Arbetsboken blir för stor när den packas upp.',
    remedy: 'Ta bort blad som inte behövs, eller spara bladet som CSV.',
  },
  'import.locked_workbook': {
    what: 'Arbetsboken är låst med lösenord.',
    remedy: 'Ta bort lösenordet och spara den på nytt.',
  },
  'import.archive_markup': {
    what: 'Arbetsboken innehåller XML som Excel inte skriver, och som kan hämta annat.',
    remedy: 'Öppna den i Excel och spara den på nytt.',
  },
  'import.unread_workbook': {
    what: 'Det första bladet i arbetsboken gick inte att läsa.',
    remedy: 'Öppna den i Excel och spara den på nytt, eller spara bladet som CSV.',
  },
  'import.unread_sheet': {
    what: 'Bladet {sheet} finns inte i arbetsboken, eller gick inte att läsa.',
    remedy: 'Rätta bladets namn i profilen, eller spara bladet som CSV.',
  },
  'import.profile_missing': {
    what: 'Ingen profil säger vad kolumnerna är.',
    remedy: 'Välj en profil, eller spara förslaget som en ny när du har granskat det.',
  },
  'import.profile_lacks_account': {
    what: 'Profilen säger inte i vilken kolumn kontot står.',
    remedy: 'Välj kolumnen i profilen.',
  },
  'import.profile_lacks_amount': {
    what: 'Profilen säger inte i vilken kolumn beloppet står.',
    remedy: 'Välj kolumnen i profilen.',
  },
  'import.profile_lacks_title': {
    what: 'Profilen säger inte i vilken kolumn yrkesgruppen står.',
    remedy: 'Välj kolumnen i profilen, eller en profil för personalutdrag.',
  },
  'import.profile_lacks_posts': {
    what: 'Profilen säger inte i vilken kolumn antalet tjänster står.',
    remedy: 'Välj kolumnen i profilen, eller en profil för personalutdrag.',
  },
  'import.column_missing': {
    what: 'Filen har ingen kolumn som heter {column}.',
    remedy: 'Välj en profil som hör till filen, eller ta ut filen med samma rubriker som förut.',
  },
  'import.column_twice': {
    what: 'Filen har flera kolumner som heter {column}.',
    remedy: 'Ge dem olika rubriker.',
  },
  'import.more_cells': {
    what: 'Raden har fler kolumner än rubrikraden.',
    remedy: 'Sätt citattecken runt text som innehåller skiljetecknet, eller ta bort det.',
  },
  'import.no_rows': { what: 'Filen har inga rader under rubrikerna.', remedy: 'Kontrollera rubrikraden i profilen.' },
  'import.account_missing': {
    what: 'Raden saknar konto.',
    remedy: 'Skriv kontot. Är det en summarad, ta bort den.',
  },
  'import.amount_missing': {
    what: 'Raden saknar belopp.',
    remedy: 'Skriv beloppet, eller ordet okänt när det inte är känt.',
  },
  'import.not_amount': { what: '{value} är inget belopp.', remedy: 'Skriv ett tal, till exempel 1605,50.' },
  'import.wants_comma': {
    what: '{value} är inget belopp med decimalkomma.',
    remedy: 'Skriv decimalkomma och ingen punkt, till exempel 1605,5, eller välj decimalpunkt i profilen.',
  },
  'import.wants_point': {
    what: '{value} är inget belopp med decimalpunkt.',
    remedy: 'Skriv decimalpunkt och inget komma, till exempel 1605.5, eller välj decimalkomma i profilen.',
  },
  'import.too_many_decimals': {
    what: '{value} har fler decimaler än ett öre.',
    remedy: 'Avrunda till hela ören, eller rätta enheten för belopp i profilen.',
  },
  'import.amount_too_large': {
    what: '{value} är större än någon stads belopp.',
    remedy: 'Rätta beloppet, eller enheten för belopp i profilen.',
  },
  'import.not_period': {
    what: '{value} är ingen dag, månad eller år.',
    remedy: 'Skriv till exempel 2026-01, 202601 eller 2026-01-31.',
  },
  'import.not_year': { what: '{value} är inget år.', remedy: 'Skriv året med fyra siffror.' },
  'import.not_month': { what: '{value} är ingen månad.', remedy: 'Skriv månaden som 1 till 12, eller med sitt namn.' },
  'import.year_unknown': {
    what: 'Raden säger inte vilket år den gäller.',
    remedy: 'Ange året för filen, eller välj kolumnen för period eller år i profilen.',
  },
  'import.repeated_row': {
    what: 'Raden är likadan som rad {first}.',
    remedy: 'Ta bort den, eller godta den om den ska räknas två gånger: {name}.',
  },
  'import.thousandfold': {
    what: 'Beloppet är ungefär tusen gånger större eller mindre än de andra på konto {account}.',
    remedy: 'Kontrollera om det är i kronor eller tusental. Stämmer det, godta det: {name}.',
  },
  'import.cost_sign': {
    what: 'Summan på {account} är negativ, fast det är ett kostnadskonto.',
    remedy: 'Skriver filen kostnader med minus, välj omvänt tecken i profilen. Stämmer det, godta det: {name}.',
  },
  'import.revenue_sign': {
    what: 'Summan på {account} är positiv, fast det är ett intäktskonto.',
    remedy: 'Intäkter ska vara negativa. Välj omvänt tecken i profilen, eller godta om det stämmer: {name}.',
  },
  'import.unknown_unit': {
    what: 'Enheten {value} finns inte i staden ({rows} rader).',
    remedy: 'Säg i profilen vilken enhet den är, eller lägg till den.',
  },
  'import.outside_unit': {
    what: 'Enheten {value} ligger inte under {unit_id}, eller är inte din att ändra ({rows} rader).',
    remedy: 'Läs in till den enhet som alla rader ligger under.',
  },
  'import.unknown_activity': {
    what: 'Verksamheten {value} finns inte i staden ({rows} rader).',
    remedy: 'Säg i profilen vilken verksamhetskod den är, eller lägg till den.',
  },
  'import.unknown_project': {
    what: 'Projektet {value} finns inte i staden ({rows} rader).',
    remedy: 'Säg i profilen vilket projekt det är, eller lägg till det.',
  },
  'import.unknown_counterparty': {
    what: 'Motparten {value} finns inte i staden ({rows} rader).',
    remedy: 'Säg i profilen vilken motpart det är, eller lägg till den.',
  },
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
  'import.bad_date': {
    what: '{label}: {value} är ingen dag.',
    remedy: 'Skriv dagen som ÅÅÅÅMMDD, i SIE 5 som ÅÅÅÅ-MM-DD.',
  },
  'import.bad_month': {
    what: '{label}: {value} är ingen månad.',
    remedy: 'Skriv månaden som ÅÅÅÅMM, i SIE 5 som ÅÅÅÅ-MM.',
  },
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
  'import.standing_differs': {
    what: 'Balansen {name} är {stated}, men ingående balans och rader fram till dess blir {computed}.',
    remedy: `${accept}.`,
  },
  'import.object_differs': {
    what: 'Objektets utgående balans {name} är {stated}, men dess ingående balans och rader blir {computed}.',
    remedy: `${accept}.`,
  },
  'import.object_month_differs': {
    what: 'Objektets periodsaldo {name} är {stated}, men dess rader blir {computed}.',
    remedy: `${accept}.`,
  },
  'import.parts_overlap': {
    what: 'Konto {account} har belopp för flera slags objekt, men ingen summa. De kan vara samma pengar.',
    remedy: 'Ta ut filen med kontots summa, eller godta att bara det slag läses som profilen känner bäst: {name}.',
  },
  'import.budget_twice': {
    what: 'Konto {account} har budget både per månad och för hela året.',
    remedy: 'Ta bort den ena, eller godta att bara månaderna läses: {name}.',
  },
  'import.primary_years': {
    what: 'Filen säger att flera räkenskapsår är dess eget.',
    remedy: whole,
  },
  'import.other_currency': {
    what: 'Filens belopp är i {currency}, men huvudboken förs i kronor.',
    remedy: 'Ta ut filen i kronor ur ekonomisystemet.',
  },
  'import.checksum_differs': {
    what: 'Kontrollsumman {stated} stämmer inte, så filen har ändrats efter att den togs ut.',
    remedy: whole,
  },
  'import.nothing_booked': {
    what: 'Filen har varken verifikat, periodsaldon eller resultat för sitt år.',
    remedy: 'Ta ut en fil med belopp.',
  },
  'import.year_missing': {
    what: 'Filen säger inte vilket år den gäller.',
    remedy: 'Ta ut den med räkenskapsår (#RAR 0).',
  },
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
  'import.account_not_in_force': {
    what: 'Kontot {account} tar inte emot belopp alla år som filen har rader för.',
    remedy: 'Välj det konto som gäller de åren.',
  },
  'import.unknown_target': {
    what: 'Kontot {to}, som filens konto {account} ska bli, finns inte i stadens kontoplan.',
    remedy: 'Rätta det, eller lägg till kontot.',
  },
} as const
