import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/**
 * The folder of the built browser application, built first when its sources have changed since the last time. Null when
 * the project has none.
 */
export async function builtWebFolder(root: string): Promise<string | null> {
  if (!existsSync(join(root, 'src/ui/index.html'))) return null
  const out = join(root, 'dist/web')
  const mark = join(root, 'dist/web-sources')
  const now = await sourcesHash(root)
  const before = existsSync(mark) ? await readFile(mark, 'utf8') : ''
  if (before === now && existsSync(join(out, 'index.html'))) return out
  const { build } = await import('vite')
  await build({ root: join(root, 'src/ui'), configFile: join(root, 'vite.config.ts'), logLevel: 'error' })
  await writeFile(mark, now)
  return out
}

/** A fingerprint of what the browser application is made of: ui, core, modules' shared files, and how it is built. */
async function sourcesHash(root: string): Promise<string> {
  const hash = createHash('sha256')
  for (const folder of ['src/ui', 'src/core', 'src/modules']) {
    const names = (await readdir(join(root, folder), { recursive: true, withFileTypes: true }))
      .filter((entry) => entry.isFile() && !/\.(test\.ts|sql|md)$/.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
    for (const name of names) hash.update(name.slice(root.length)).update(await readFile(name))
  }
  for (const name of ['package-lock.json', 'vite.config.ts']) hash.update(await readFile(join(root, name)))
  return hash.digest('hex')
}
