import type { z } from 'zod'
import { Refusal } from '#core/refusal.ts'
import { deriveFor } from '#modules/ledger/derive.ts'
import type { Context } from '#server/context.ts'
import { createRecord, listRecords, lockRecord, reviseRecord } from '#server/records.ts'
import { requireRow } from '#server/rights.ts'
import { burnEntries } from './burn-entries.ts'
import { burnPoint, type enterBurn, project } from './schema.ts'

type Asked = z.output<typeof enterBurn.input>

/** Tells a year's burn; answers with how many months got another amount than before. The ledger follows. */
export async function enterYear(context: Context, { id, year, kind, account_id, months }: Asked) {
  const row = await lockRecord(context, project, id)
  await requireRow(context, project, 'write', row)
  const twice = months.find(({ month }, index) => months.findIndex((other) => other.month === month) < index)
  if (twice !== undefined) throw new Refusal('projects.month_twice', 422, { month: twice.month }, [{ field: 'months' }])
  const told = await listRecords(context, burnPoint, { project_id: id, year, kind, account_id })
  let changed = 0
  for (const { month, amount_ore } of months) {
    const before = told.find((point) => point.month === month)
    if (before !== undefined && before.amount_ore === amount_ore) continue
    const point =
      before === undefined
        ? await createRecord(context, burnPoint, { project_id: id, year, month, account_id, amount_ore, kind })
        : await reviseRecord(context, burnPoint, before.id, { amount_ore })
    await deriveFor(context, burnEntries, point.id, point)
    changed += 1
  }
  // The burn is a part of the project: who saw it before must look again.
  await reviseRecord(context, project, id, {})
  return { changed }
}
