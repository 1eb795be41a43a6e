/** The words of the list of documents and of opening a new one. */
export const documentListTexts = {
  documents: 'Alla dokument',
  documents_lead: 'Öppna ett för att läsa och skriva, eller börja på ett nytt.',
  documents_lead_reader: 'Öppna ett för att läsa.',
  round: 'Omgång',
  state: 'Läge',
  published: 'Publicerat',
  open_new_document: 'Börja på nytt dokument',
  document_title: 'Rubrik',
  template: 'Mall',
  copy_texts_from: 'Ta med texterna från',
  copy_texts_hint: 'avsnitt för avsnitt',
  no_documents: 'Inga dokument',
  no_documents_to_read:
    'Staden har inga dokument vid det datum du läser per, eller så är de inte klara att visas för din roll.',
  no_documents_why: 'Börja på ett dokument ur en mall, med eller utan texterna från ett tidigare.',
} as const
