import { direction } from './sections/direction.ts'
import { fields } from './sections/fields.ts'
import { money } from './sections/money.ts'
import { premises } from './sections/premises.ts'
import type { SectionTexts } from './sections/section-text.ts'
import { support } from './sections/support.ts'

/** The document's text, section by section: the facts of the source in our own words, with live figures. */
export const sections: SectionTexts = { ...direction, ...fields, ...support, ...money, ...premises }
