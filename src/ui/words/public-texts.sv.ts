/** The words of the pages that are read without signing in. */
export const publicTexts = {
  publish: 'Publicera',
  publish_why: 'Alla kan då läsa den beslutade versionen utan att logga in.',
  withdraw: 'Ta tillbaka publiceringen',
  read_published: 'Läs som publicerad',
  published_since: 'Publicerat {date}',
  published_documents: 'Publicerade dokument',
  published_lead: 'Beslutade dokument som alla kan läsa. Varje siffra går att klicka på.',
  nothing_published: 'Inget är publicerat',
  nothing_published_why: 'Här visas beslutade dokument när staden har publicerat dem.',
  all_published: 'Alla publicerade dokument',
  decided_by: '{body} {date}',
  decided_paragraph: '§ {paragraph}',
  document_version: 'Version {number}',
  as_decided: 'Siffran står som den var när dokumentet beslutades.',
  not_explained: 'Det finns ingen sparad förklaring till den här siffran i dokumentet.',
  published_with: 'Publicerat med Riktning, öppen källkod',
} as const
