import { resolve } from 'node:path'
import { Refusal } from '#core/refusal.ts'
import { backupCity, restoreCity } from '../backup.ts'
import { noteBackup } from '../backup-record.ts'
import { fileTrouble } from '../file-trouble.ts'
import { textOf } from '../texts.ts'
import { type Command, cityOf, operator, required, text } from './command.ts'

const inCallersFolder = (file: string) => resolve(process.env.RIKTNING_CALLED_FROM ?? '.', file)

const backupUsage = 'backup --city C --out FILE'

export const backupCommand: Command = {
  name: 'backup',
  usage: backupUsage,
  help: {
    sv: 'Säkerhetskopierar en stad med historik och granskningskedja',
    en: 'Backs up a city with its history and audit chain',
  },
  options: { out: { type: 'string' } },
  without: ['as-of'],
  run: async (run) => {
    const out = required(run, { usage: backupUsage }, 'out')
    const city = await cityOf(run, { usage: backupUsage })
    const made = await backupCity(run.product, city, inCallersFolder(out)).catch((error: NodeJS.ErrnoException) => {
      if (error.code === undefined) throw error
      throw new Refusal('cli.cannot_write', 400, { file: out, problem: fileTrouble(error) })
    })
    await noteBackup(run.product, city, operator, made)
    return {
      json: { ok: true, city: city.id, ...made },
      text: textOf(run, 'cli.backup.made', { city: city.name, rows: made.rows }),
    }
  },
}

const restoreUsage = 'restore FILE [--city NEW_ID]'

export const restoreCommand: Command = {
  name: 'restore',
  usage: restoreUsage,
  help: { sv: 'Återställer en stad ur en säkerhetskopia', en: 'Restores a city from a backup' },
  words: 1,
  options: {},
  without: ['as-of'],
  makes_data: () => true,
  run: async (run) => {
    const file = run.positionals[0]
    if (file === undefined) throw new Refusal('cli.missing', 400, { name: 'FILE', usage: `riktning ${restoreUsage}` })
    const { city, rows } = await restoreCity(run.product, inCallersFolder(file), text(run.values.city))
    return { json: { ok: true, city: city.id, rows }, text: textOf(run, 'cli.restore.made', { city: city.name, rows }) }
  },
}
