import type { documentListTexts as swedish } from './document-list-texts.sv.ts'

/** The words of the list of documents and of opening a new one. */
export const documentListTexts: Record<keyof typeof swedish, string> = {
  documents: 'All documents',
  documents_lead: 'Open one to read and write, or start a new one.',
  documents_lead_reader: 'Open one to read.',
  round: 'Round',
  state: 'State',
  published: 'Published',
  open_new_document: 'Start a new document',
  document_title: 'Title',
  template: 'Template',
  copy_texts_from: 'Take over the texts of',
  copy_texts_hint: 'section by section',
  no_documents: 'No documents',
  no_documents_to_read:
    'The city has no documents on the date you are reading as of, or they are not ready to be shown to your role.',
  no_documents_why: 'Start a document from a template, with or without the texts of an earlier one.',
}
