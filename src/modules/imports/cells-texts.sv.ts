/** What is said of text files with cells to write. */
export const cellsMessages = {
  'cells.unknown_column': {
    what: 'Filen har en kolumn som heter ”{column}”, och den går inte att läsa.',
    remedy: 'Kolumnerna heter {known}. Rätta rubriken, eller ta bort kolumnen.',
  },
  'cells.column_missing': {
    what: 'Filen har ingen kolumn som heter {column}.',
    remedy: 'Skriv rubrikerna på första raden: enhet, konto, år och belopp måste finnas.',
  },
  'cells.no_rows': { what: 'Filen har inga rader under rubrikerna.', remedy: 'Skriv en rad för varje cell.' },
  'cells.too_many': {
    what: 'Filen har {rows} rader, och högst {most} skrivs på en gång.',
    remedy: 'Dela filen i mindre delar.',
  },
  'cells.empty': { what: 'Raden har inget i kolumnen {column}.', remedy: 'Fyll i den, eller ta bort raden.' },
  'cells.unknown_activity': {
    what: 'Verksamheten {value} finns inte i staden.',
    remedy: 'Skriv en verksamhetskod som finns, eller låt fältet vara tomt för det som inte hör till någon verksamhet.',
  },
  'cells.unknown_project': {
    what: 'Projektet {value} finns inte i staden.',
    remedy: 'Skriv ett projekts beteckning, eller låt fältet vara tomt för det som inte hör till något projekt.',
  },
  'cells.by_month': {
    what: 'Det ligger redan belopp på månader {year} ({months}), och beloppet för hela året skulle räknas utöver dem.',
    remedy: 'Skriv en rad för varje månad i stället, eller ta med rader för de månaderna med det som ska stå där.',
  },
  'cells.whole_year': {
    what: 'Det ligger redan ett belopp på hela {year}, och månadens belopp skulle räknas utöver det.',
    remedy: 'Ta med en rad utan månad med det som ska stå på hela året, till exempel 0.',
  },
  'cells.changed': {
    what: 'Någon annan har ändrat cellerna på dessa rader medan filen lästes: {rows}. Inget är skrivet.',
    remedy: 'Kör med --dry-run och se vad som gäller nu. Kör sedan igen om dina belopp ska stå.',
  },
} as const
