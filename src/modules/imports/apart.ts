import type { Language } from '#core/texts.ts'
import { audit } from '#server/audit.ts'
import type { Actor, City, Context } from '#server/context.ts'
import { anonymous } from '#server/door.ts'
import type { Product } from '#server/running-product.ts'
import { withFile } from './open-file.ts'
import { prepared, wantedFor } from './preview.ts'
import { type ImportResult, type importModes, makeImport, type Wish } from './schema.ts'
import { makeFromFile } from './service.ts'

type Asked = {
  mode: (typeof importModes)[number]
  wish: Wish
  language: Language
  /** The file's bytes, in the order of the file. */
  parts: AsyncIterable<Uint8Array>
  /** Who reads the file in, with the rights of the moment. */
  actor: (context: Context) => Promise<Actor>
  /** Told what is done and how far it has come; what it throws stops the work, and nothing of it is left. */
  told: (stage: 'reading' | 'writing', done: number, total: number | null) => Promise<void>
  /** Runs in the transaction that reads the file in, after it. */
  after?: (context: Context, result: ImportResult) => Promise<void>
}

/**
 * Reads a file of any size that nobody waits for in a request: no transaction is open while it is read, and all that it
 * gives lands in one, with its event in the audit trail, or nothing does.
 */
export async function importFile(
  { door, clock }: Pick<Product, 'door' | 'clock'>,
  city: City,
  { mode, wish, language, parts, actor, told, after = async () => undefined }: Asked,
): Promise<ImportResult> {
  const as = async (context: Context): Promise<Context> => ({ ...context, language, actor: await actor(context) })
  const reading = <T>(work: (context: Context) => Promise<T>) =>
    door.read(city, anonymous, null, language, async (context) => work(await as(context)))
  const wanted = await reading((context) => wantedFor(context, wish))
  const still = () => told('reading', 0, null)
  await still()
  return withFile({ is_large: true, parts, still }, wanted, async (file) => {
    // Whoever has stopped it meanwhile gets no answer from half a file.
    await still()
    if (mode === 'preview') return reading(async (context) => (await prepared(context, wish, file.parsed)).result)
    return door.batch(city, anonymous, clock(), async (_step, plain) => {
      const context = await as(plain)
      const result = await makeFromFile(context, wish, file, (done, total) => told('writing', done, total))
      const detail = { ...wish, content: { sha256: result.sha256 } }
      await audit(context, makeImport.audit ?? makeImport.name, result.id, detail)
      await after(context, result)
      return result
    })
  })
}
