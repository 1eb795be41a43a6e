import type { TestProject } from 'vitest/node'
import { removeTestFolder } from '#server/postgres/test-database.ts'
import { prepareFolder } from './product.ts'

declare module 'vitest' {
  interface ProvidedContext {
    prepared_folder: string
  }
}

/** Vitest's global setup: the example cities are loaded once, and every file of journeys starts from a copy. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await prepareFolder()
  project.provide('prepared_folder', folder)
  return () => removeTestFolder(folder)
}
