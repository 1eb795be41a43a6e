export const texts = {
  'document.unknown_amount': 'okänt belopp',
  'document.unknown_date': 'okänt datum',
  'document.and_unknown': '(och {count} okända)',
  'document.state.draft': 'Utkast',
  'document.state.office_ready': 'Klart hos förvaltningen',
  'document.state.on_agenda': 'På dagordningen',
  'document.state.returned': 'Återremitterat',
  'document.state.tabled': 'Bordlagt',
  'document.state.decided': 'Beslutat',
  'document.state.submitted': 'Inlämnat',
  'document.state.completed': 'Kompletterat',
  'document.state.accepted': 'Mottaget',
  'document.state.archived': 'Arkiverat',
} as const

export const messages = {
  'document.locked': {
    what: '{title} är i läget {state}. Texten står fast.',
    remedy: 'Ta tillbaka dokumentet till utkast för att skriva en ny version. Den beslutade versionen finns kvar.',
  },
  'document.wrong_move': {
    what: '{title} kan inte gå från {from} till {to}.',
    remedy: 'Nästa steg kan vara: {allowed}.',
  },
  'document.sections_missing': {
    what: 'Avsnitt {sections} är tomma.',
    remedy: 'Skriv texten, eller markera att det inte finns något att redovisa.',
  },
  'document.not_approved': {
    what: 'Beslutet {decision} är inget bifall.',
    remedy: 'Välj beslutet som antog dokumentet.',
  },
  'document.unknown_version': {
    what: '{document} har ingen version {version}.',
    remedy: 'Välj en version ur listan över versioner.',
  },
  'documents.print_timeout': {
    what: 'Utskriften tog mer än {seconds} sekunder och avbröts.',
    remedy: 'Försök igen. Händer det på nytt kan dokumentet vara för stort, dela upp det i så fall.',
  },
  'document.none': {
    what: 'Det finns inget sådant dokument för {unit} och budgetåret {year}.',
    remedy: 'Kontrollera enheten och året, eller datumet du läser per.',
  },
} as const
