import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { Refusal } from '#core/refusal.ts'
import { fileTrouble } from '../file-trouble.ts'

/** A file that a command was given, from the folder where the person stands. */
export const pathOf = (file: string) => resolve(process.env.RIKTNING_CALLED_FROM ?? '.', file)

export async function bytesOf(file: string): Promise<Buffer> {
  try {
    return await readFile(pathOf(file))
  } catch (error) {
    throw new Refusal('cli.cannot_read', 400, { file, problem: fileTrouble(error) })
  }
}
