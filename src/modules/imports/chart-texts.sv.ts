/** What is said of charts of accounts and extracts of staff that are read in. */
export const chartMessages = {
  'chart.faulty': {
    what: '{file} är inte inläst: {count} fel. Det första: {first}',
    remedy: 'Inget har ändrats. Rätta felen i filen och läs in den igen.',
  },
  'chart.heading_missing': {
    what: 'Filen saknar en kolumn som heter något av {column}.',
    remedy: 'Skriv rubriken på första raden.',
  },
  'chart.too_many': { what: 'Kontoplanen har fler än {most} konton.', remedy: 'Ta bort dem som inte används.' },
  'chart.bad_number': {
    what: '{value} är inget kontonummer.',
    remedy: 'Skriv siffror eller bokstäver utan mellanslag, å, ä och ö. Högst 64 tecken.',
  },
  'chart.bad_name': { what: 'Kontot saknar namn, eller har ett längre än 120 tecken.', remedy: 'Skriv ett namn.' },
  'chart.bad_kind': {
    what: '{value} är inget slag av konto.',
    remedy: 'Skriv kostnad, intäkt, utgift, inkomst eller balans.',
  },
  'chart.bad_day': { what: '{value} är ingen dag.', remedy: 'Skriv dagen som ÅÅÅÅ-MM-DD.' },
  'chart.ends_first': { what: 'Kontot slutar gälla innan det börjar.', remedy: 'Rätta dagarna.' },
  'chart.number_twice': { what: 'Konto {number} står redan på rad {first}.', remedy: 'Ta bort det ena.' },
  'chart.parent_missing': {
    what: 'Konto {number} ligger under {parent}, som inte finns i filen.',
    remedy: 'Lägg till {parent}, eller rätta överkontot.',
  },
  'chart.circle': { what: 'Konto {number} ligger under sig självt.', remedy: 'Rätta överkontot.' },
  'chart.kind_fixed': {
    what: 'Konto {number} är av ett annat slag i staden, och beloppen på det skulle få fel tecken.',
    remedy: 'Ge kontot ett nytt nummer, eller rätta slaget.',
  },
  'chart.moves_earlier': {
    what: 'Konto {number} flyttas från {before} till {after} och har {count} poster i år före {day}. De årens summor ändras.',
    remedy: 'Låt kontot ligga kvar, ge det som är nytt ett eget nummer, eller godta flytten.',
  },
  'chart.comes_back': {
    what: 'Konto {number} upphörde {ended} och går inte att öppna igen från {begins}: åren däremellan är stängda.',
    remedy: 'Ge kontot ett nytt nummer.',
  },
  'chart.not_later': {
    what: '{name} gäller från {day}, och en ny kontoplan ska gälla från en senare dag.',
    remedy: 'Välj en senare dag.',
  },
  'staff.personal_number': {
    what: 'Filen innehåller personnummer. Uppgifter om enskilda personer får inte läsas in här.',
    remedy: 'Ta ut utdraget per yrkesgrupp, med antal tjänster i stället för personer.',
  },
  'staff.too_many': {
    what: 'Utdraget har fler än {most} grupper.',
    remedy: 'Ta ut det per yrkesgrupp, inte per person.',
  },
  'staff.bad_title': {
    what: 'Gruppen saknar namn, eller har ett längre än 200 tecken.',
    remedy: 'Skriv yrkesgruppen.',
  },
  'staff.bad_posts': {
    what: '{value} är inget antal tjänster.',
    remedy: 'Skriv ett helt tal. Är antalet inte känt, skriv okänt.',
  },
  'staff.bad_pay': { what: 'Månadslönen {value} är negativ.', remedy: 'Skriv lönen utan minus.' },
  'staff.bad_share': {
    what: '{value} är ingen andel i procent som går här.',
    remedy: 'Skriv till exempel 90 eller 40,25.',
  },
  'staff.row_twice': { what: 'Raden är likadan som rad {first}.', remedy: 'Ta bort den ena, eller slå ihop dem.' },
  'staff.changed_since': {
    what: '{file} går inte att ångra: någon har ändrat {groups} sedan filen lästes in.',
    remedy: 'Ta bort de grupperna i registret om de inte ska gälla, och ångra sedan.',
  },
} as const
