/** What is said of workbooks that go out to be written in and come back. */
export const templateTexts = {
  'template.and_unknown': 'och {count} okänt',
  'template.by_month': 'delat på månader',
} as const

export const templateMessages = {
  'template.no_rows': { what: '{set} har inga belopp för enheten.', remedy: 'Hämta mallen med alla konton.' },
  'template.too_many_rows': {
    what: 'Mallen skulle få {rows} rader, och högst {most} går att hämta.',
    remedy: 'Välj en enhet längre ned, eller bara rader med belopp.',
  },
  'template.years': {
    what: '{set} håller åren {first}–{last}, och en mall har högst {most} år.',
    remedy: 'Välj år som mängden håller.',
  },
  'template.broken': {
    what: 'Mallens dolda blad är ändrade eller borta.',
    remedy: 'Hämta mallen på nytt och skriv in ändringarna i den.',
  },
  'template.heading_changed': {
    what: 'Rubriken i {cell} är ändrad. Där stod {was}.',
    remedy: 'Skriv tillbaka rubriken, eller hämta mallen på nytt.',
  },
  'template.locked_changed': {
    what: '{cell} är låst men ändrad. Där stod ”{was}”.',
    remedy: 'Skriv tillbaka det som stod. Enhet, konto och säkerhet ändras inte här.',
  },
  'template.row_added': {
    what: 'Rad {cell} finns inte i mallen.',
    remedy: 'Ta bort raden, eller hämta mallen med alla konton.',
  },
  'template.row_missing': {
    what: 'Raden för {unit}, {account} är borttagen.',
    remedy: 'Lägg tillbaka raden. Ett belopp tas inte bort genom att raden tas bort.',
  },
  'template.emptied': {
    what: '{cell} är tömd, men där stod ett belopp.',
    remedy: 'Skriv 0 om det inte längre kostar något, eller okänt. En tom cell är aldrig 0.',
  },
  'template.split': {
    what: '{cell} är delad på månader och skrivs inte som ett år.',
    remedy: 'Skriv tillbaka beloppet här, och ändra månaderna i plantabellen.',
  },
  'template.other_city': { what: 'Mallen är hämtad ur en annan stad ({city}).', remedy: 'Läs in den där.' },
  'template.closed_set': {
    what: '{set} finns inte eller går inte att skriva i.',
    remedy: 'Hämta en mall för en plan eller ett scenario.',
  },
  'template.none': {
    what: '{file} är ingen mall härifrån.',
    remedy: 'Hämta en mall i plantabellen, eller läs in filen som tabell.',
  },
  'template.faulty': {
    what: '{file} går inte att använda: {count} fel. Det första: {first}',
    remedy: 'Inget har ändrats. Rätta felen och läs in mallen igen.',
  },
  'template.unknown_cell': {
    what: 'Mallen föreslår ingen ändring i {cell}.',
    remedy: 'Godta celler som mallen ändrar.',
  },
  'template.nothing': {
    what: '{file} föreslår inga ändringar.',
    remedy: 'Skriv i mallens ljusa celler och läs in den igen.',
  },
  'template.cells_changed': {
    what: 'Någon annan har ändrat: {cells}. Inget är sparat.',
    remedy: 'Läs in mallen igen, se vad som gäller nu, och välj vad som ska gälla.',
  },
} as const
