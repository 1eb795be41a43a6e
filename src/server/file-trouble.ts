import type { InLanguages } from '#core/texts.ts'

/** Why a file or a folder could not be used, by the operating system's code. */
const words: Readonly<Record<string, InLanguages>> = {
  EACCES: { sv: 'kontot får inte skriva där', en: 'the account may not write there' },
  EPERM: { sv: 'kontot får inte skriva där', en: 'the account may not write there' },
  EEXIST: { sv: 'det finns redan något med det namnet', en: 'something with that name is there already' },
  EISDIR: { sv: 'det är en mapp', en: 'it is a folder' },
  ENOENT: { sv: 'mappen finns inte', en: 'the folder does not exist' },
  ENOTDIR: { sv: 'en del av sökvägen är en fil och ingen mapp', en: 'a part of the path is a file and no folder' },
  ENOSPC: { sv: 'disken är full', en: 'the disk is full' },
  EROFS: { sv: 'disken går bara att läsa', en: 'the disk can only be read' },
}

/** The trouble in both languages; the code itself where we have no words for it. */
export function fileTrouble(error: unknown): InLanguages {
  const code = (error as { code?: unknown } | null)?.code
  const name = typeof code === 'string' ? code : String(error)
  return words[name] ?? { sv: name, en: name }
}
