/** A term in its forms. The definite form exists in Swedish alone. */
type Word = { one: string; many: string }

/** What a person asks for when they want a module: its name, where its records belong, and what a record is called. */
export type ModuleWish = {
  /** The folder under src/modules: "footpaths", "risk-plans". */
  name: string
  group: Group
  swedish: Word & { definite: string }
  english: Word
  /** The record, its table and its glossary identifier: the singular English term in snake_case. */
  record: string
  /** The last part of the record's address: the plural English term in kebab-case. */
  path: string
}

/** Where the records of a part of the register belong: whose right it is to read them, and the file of their terms. */
const places = {
  organisation: { area: 'records', glossary: 'organisation' },
  steering: { area: 'steering', glossary: 'steering' },
  economy: { area: 'economy', glossary: 'economy' },
  projects: { area: 'projects', glossary: 'projects' },
  premises: { area: 'premises', glossary: 'premises' },
  law: { area: 'law', glossary: 'law' },
  residents: { area: 'records', glossary: 'democracy' },
  round: { area: 'steering', glossary: 'rounds-and-documents' },
  administration: { area: 'administration', glossary: 'platform' },
} as const

export type Group = keyof typeof places

export const groups = Object.keys(places) as Group[]

export const placeOf = (group: Group) => places[group]

export const usage = `npm run new-module -- <name> <part> "<en, flera, bestämd>" "<one, many>"
for example: npm run new-module -- footpaths premises "gångväg, gångvägar, gångvägen" "footpath, footpaths"
<part> is the part of the register where the records are shown: ${groups.join(', ')}`

/** The wish that the words on the command line express, or a sentence that says what is wrong with them. */
export function readWish(words: readonly string[]): ModuleWish | string {
  const [name = '', group = '', swedish = '', english = '', ...more] = words
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(name) || name.length > 40) {
    return `"${name}" is no module name: small letters a-z and digits, words parted by - (no å, ä or ö).`
  }
  if (!isGroup(group)) return `"${group}" is no part of the register. There are ${groups.join(', ')}.`
  const [one, many, definite, ...moreSwedish] = termsOf(swedish)
  if (one === undefined || many === undefined || definite === undefined || moreSwedish.length > 0) {
    return `The Swedish term is needed in three forms: "gångväg, gångvägar, gångvägen". Given: "${swedish}".`
  }
  const [englishOne, englishMany, ...moreEnglish] = termsOf(english)
  if (englishOne === undefined || englishMany === undefined || moreEnglish.length > 0 || !isAscii(english)) {
    return `The English term is needed in two forms, in letters a-z: "footpath, footpaths". Given: "${english}".`
  }
  const record = partsOf(englishOne).join('_')
  if (more.length > 0) return `"${more.join(' ')}" was not expected: put each term's forms within quotes.`
  if (record === partsOf(name).join('_')) {
    return `The module and its record need names of their own: call the module by its plural, or by its field.`
  }
  return {
    ...{ name, group, record, path: partsOf(englishMany).join('-') },
    swedish: { one, many, definite },
    english: { one: englishOne, many: englishMany },
  }
}

/** A name of several words as a value in the code is called. */
export function camelCase(name: string): string {
  return partsOf(name)
    .map((word, index) => (index === 0 ? word : capital(word)))
    .join('')
}

export function capital(word: string): string {
  return `${word.slice(0, 1).toUpperCase()}${word.slice(1)}`
}

function isGroup(text: string): text is Group {
  return (groups as string[]).includes(text)
}

const isAscii = (text: string) => /^[a-z, -]*$/i.test(text)

const partsOf = (name: string) => name.toLowerCase().split(/[-_ ]+/)

/** The forms, in the order given; none when one of them is no word. */
function termsOf(text: string): string[] {
  const forms = text.split(',').map((form) => form.trim())
  return forms.every((form) => /^\p{L}[\p{L} -]*$/u.test(form)) ? forms : []
}
