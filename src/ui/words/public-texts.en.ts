import type { publicTexts as swedish } from './public-texts.sv.ts'

export const publicTexts: Record<keyof typeof swedish, string> = {
  publish: 'Publish',
  publish_why: 'Everybody can then read the decided version without signing in.',
  withdraw: 'Withdraw from the public',
  read_published: 'Read as published',
  published_since: 'Published {date}',
  published_documents: 'Published documents',
  published_lead: 'Decided documents that everybody can read. Every figure can be clicked.',
  nothing_published: 'Nothing is published',
  nothing_published_why: 'Decided documents are shown here once the city has published them.',
  all_published: 'All published documents',
  decided_by: '{body}, {date}',
  decided_paragraph: 'item {paragraph}',
  document_version: 'Version no. {number}',
  as_decided: 'The figure stands as it was when the document was decided.',
  not_explained: 'There is no kept explanation of this figure in the document.',
  published_with: 'Published with Riktning, open source',
  print: 'Print',
}
