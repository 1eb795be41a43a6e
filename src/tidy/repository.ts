import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** A file of the project: its path from the root with forward slashes, its size, and its text; '' when it is binary. */
export type ProjectFile = { path: string; size_bytes: number; text: string }

/** Everything in the project that .gitignore does not leave out. */
export function projectFiles(root: string): ProjectFile[] {
  const ignored = readFileSync(join(root, '.gitignore'), 'utf8').split('\n').filter(Boolean)
  const found: ProjectFile[] = []
  collect(root, '', [...ignored, '.git/', '.install.lock*', '*.tsbuildinfo'].map(patternOf), found)
  return found
}

function collect(root: string, folder: string, ignored: RegExp[], found: ProjectFile[]): void {
  for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`
    const asWritten = entry.isDirectory() ? `${entry.name}/` : entry.name
    if (ignored.some((pattern) => pattern.test(asWritten))) continue
    if (entry.isDirectory()) collect(root, path, ignored, found)
    else if (entry.isFile()) found.push(readProjectFile(root, path))
  }
}

function readProjectFile(root: string, path: string): ProjectFile {
  const size_bytes = statSync(join(root, path)).size
  return { path, size_bytes, text: isText(path) ? readFileSync(join(root, path), 'utf8') : '' }
}

/** The part of .gitignore's language that we use: a folder's or a file's name, with * for any letters. */
function patternOf(line: string): RegExp {
  const escaped = line.replace(/^\//, '').replace(/[.+?^${}()|[\]\\]/g, '\\$&')
  return new RegExp(`^${escaped.replaceAll('*', '.*')}/?$`)
}

function isText(path: string): boolean {
  return /\.(ts|tsx|mjs|js|json|md|css|html|sql|svg|txt|typ|yml|yaml|csv|xml)$|^\.[a-z]+|^[A-Z]+$/.test(path)
}
