export const texts = {
  'document.unknown_amount': 'okänt belopp',
  'document.unknown_date': 'okänt datum',
  'document.unknown_days': 'okänt antal dagar',
  'document.unknown_count': 'okänt antal',
  'document.unknown_share': 'okänd andel',
  'document.unknown': 'okänt',
  'document.not_computable': 'går inte att räkna: {reason}',
  'document.hidden_figure': '(siffran visas inte för dig)',
  'document.hidden_cell': 'visas inte',
  'document.hidden_cells': 'Siffror som din roll inte får läsa visas inte.',
  'document.hidden_part': 'En del av avsnittet visas inte för dig. Den bygger på uppgifter som din roll inte får läsa.',
  'document.failed_part': 'En del av avsnittet går inte att visa: {reason}.',
  'document.and_unknown_one': '(och 1 okänd)',
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
  'document.has_versions': {
    what: '{title} har beslutade versioner och går inte att ta bort.',
    remedy: 'Låt dokumentet ligga kvar. Det som är beslutat ska gå att läsa.',
  },
  'document.figure_unknown': {
    what: 'Avsnitt {section}, stycke {paragraph}: det finns ingen siffra som heter {figure}.',
    remedy: 'Siffror som finns: {known}. Ingenting har sparats.',
  },
  'document.figure_input': {
    what: 'Avsnitt {section}, stycke {paragraph}: siffran {figure} går inte att räkna ({problems}).',
    remedy: 'Rätta namnet, till exempel net:unit=SLK,year=2027. Ingenting har sparats.',
  },
  'document.figure_of_nothing': {
    what: 'Avsnitt {section}, stycke {paragraph}: siffran {figure} gäller något som inte finns. {kind} {id} saknas.',
    remedy: 'Rätta beteckningen eller ta bort siffran. Ingenting har sparats.',
  },
  'document.block_unknown': {
    what: 'Avsnitt {section}, stycke {paragraph}: det finns ingen levande del som heter {block}.',
    remedy: 'Delar som finns: {known}. Ingenting har sparats.',
  },
  'document.block_input': {
    what: 'Avsnitt {section}, stycke {paragraph}: delen {block} ska ha {wanted}, men texten anger {given}.',
    remedy: 'Ange just de uppgifter som delen ska ha. Ingenting har sparats.',
  },
  'document.block_of_nothing': {
    what: 'Avsnitt {section}, stycke {paragraph}: delen {block} gäller något som inte finns. {kind} {id} saknas.',
    remedy: 'Rätta beteckningen eller ta bort delen. Ingenting har sparats.',
  },
  'document.commitment_unknown': {
    what: 'Avsnitt {section}, stycke {paragraph}: det finns inget åtagande {id}.',
    remedy: 'Välj ett annat åtagande, skapa ett nytt eller ta bort märkningen. Ingenting har sparats.',
  },
  'document.not_computable': {
    what: '{title} går inte att besluta: i avsnitt {sections} finns siffror eller delar som inte går att räkna.',
    remedy: 'Skriv ut dokumentet, se vad som står vid varje siffra och rätta det. Besluta sedan på nytt.',
  },
  'document.figures_hidden': {
    what: 'Du får inte läsa allt i {title}. I avsnitt {sections} finns siffror som din roll inte visar.',
    remedy: 'Be någon som får läsa hela dokumentet att registrera beslutet.',
  },
  'document.wrong_move': {
    what: '{title} kan inte gå från {from} till {to}.',
    remedy: 'Nästa steg kan vara: {allowed}.',
  },
  'document.sections_missing': {
    what: 'Text saknas i avsnitt {sections}.',
    remedy: 'Skriv texten, eller markera att det inte finns något att redovisa.',
  },
  'document.not_approved': {
    what: 'Beslutet {decision} är inget bifall.',
    remedy: 'Välj beslutet som antog dokumentet.',
  },
  'document.published_already': {
    what: '{title} är redan publicerat, sedan {date}.',
    remedy: 'Du behöver inte göra något. Den senaste beslutade versionen visas alltid.',
  },
  'document.not_decided': {
    what: '{title} är i läget {state} och går inte att publicera. Bara det som är beslutat får läsas utan inloggning.',
    remedy: 'Registrera beslutet först. Publicera sedan.',
  },
  'document.not_published': {
    what: '{title} är inte publicerat, så det finns inget att ta tillbaka.',
    remedy: 'Läs in sidan på nytt. Någon kan redan ha tagit tillbaka det.',
  },
  'document.not_public': {
    what: 'Det finns inget publicerat dokument på den här adressen.',
    remedy: 'Det kan ha tagits tillbaka. Se listan över stadens publicerade dokument.',
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
