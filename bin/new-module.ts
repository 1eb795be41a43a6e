import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { moduleFiles } from './module-template.ts'

/** Makes the folder of a new module: npm run new-module -- <name> "<svensk term>" "<english term>". */
const root = join(import.meta.dirname, '..')
const [name = '', swedish = '', english = ''] = process.argv.slice(2)
const folder = join('src', 'modules', name)

const mistake = mistakeIn()
if (mistake === null) make()
else {
  console.error(mistake)
  process.exitCode = 2
}

function mistakeIn(): string | null {
  const usage = 'npm run new-module -- <name> "<svensk term>" "<english term>"'
  if (!/^[a-z][a-z0-9]*([-_][a-z0-9]+)*$/.test(name) || name.length > 40) {
    return `"${name}" is no module name: small letters a-z and digits, words parted by - (no å, ä or ö).\n${usage}`
  }
  if (![swedish, english].every((term) => /^\p{L}[\p{L} -]*$/u.test(term))) {
    return `Both the Swedish and the English term are needed, in letters, spaces and hyphens.\n${usage}`
  }
  if (existsSync(join(root, folder))) return `${folder} exists already.`
  return null
}

function make(): void {
  for (const [path, text] of Object.entries(moduleFiles(name, swedish, english))) {
    const file = join(root, folder, path)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, text)
    console.log(join(folder, path))
  }
  console.log(`
Now: 1. add ${name} to the list in src/modules.server.ts, after the modules whose tables it refers to
     2. add its line to \`uses\` in .dependency-cruiser.mjs
     3. add the term to src/core/glossary.ts
     4. npm run check`)
}
