import { expect, test } from 'vitest'
import { nameOfKind, newTextOf } from './kind-names.ts'
import { registerTexts } from './words/register-texts.sv.ts'

test('what is new bends by what it is in Swedish', () => {
  const added = (kind: string) => registerTexts[newTextOf(kind)].replace('{kind}', nameOfKind(kind, 'sv', 'one'))
  expect(['goal', 'lease', 'steering_document', 'contract', 'org_unit', 'local_need'].map(added)).toEqual([
    'Nytt mål',
    'Ny inhyrning',
    'Nytt styrdokument',
    'Nytt avtal',
    'Ny organisationsenhet',
    'Nytt lokalt utvecklingsbehov',
  ])
})
