import type { ProjectFile } from './repository.ts'

/** The folders under src/modules, and those that lack a file of the given name. */
export function foldersWithout(files: readonly ProjectFile[], name: string): { folders: string[]; without: string[] } {
  const paths = new Set(files.map(({ path }) => path))
  const folders = new Set([...paths].flatMap((path) => /^src\/modules\/([^/]+)\//.exec(path)?.[1] ?? []))
  return {
    folders: [...folders].sort(),
    without: [...folders].filter((folder) => !paths.has(`src/modules/${folder}/${name}`)).sort(),
  }
}
