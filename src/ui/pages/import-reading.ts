import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { type ImportResult, listImportJobs, makeImport, previewImport } from '#modules/imports/schema.ts'
import { call } from '../api.ts'
import { type ChosenFile, isLarge } from '../chosen-file.ts'
import { readSent, type Sent, Stopped, sendFile } from '../large-file.ts'
import { usePlace } from '../place.tsx'
import { randomKey } from '../random-key.ts'

/** What the person has chosen, as both the preview and the import take it. */
export type Wish = {
  unit_id: string
  entry_set_id: string
  accounts: string
  profile_id: string | null
  year: string | null
}

/** A file that has been sent in parts, and which of the chosen ones it is. */
type Kept = { file: ChosenFile; file_id: string }

/**
 * The two things that are asked of a file, whatever its size: a small one is answered at once, a large one is sent in
 * parts and read as a job. `sent` is how much of the file has been sent; null when it goes in one piece.
 */
export function useReading(file: ChosenFile | null) {
  const { where } = usePlace()
  const queries = useQueryClient()
  const [sent, setSent] = useState<Sent | null>(null)
  const kept = useRef<Kept | null>(null)
  const key = useRef(randomKey())
  const wishOf = (asked: Wish, accept: string) => ({
    ...asked,
    accept,
    import_kind: kindOf(file),
    file_name: (file?.name ?? '').slice(-120),
  })
  const readLarge = async (large: ChosenFile, mode: 'preview' | 'make', asked: Wish, accept: string) => {
    if (kept.current?.file !== large)
      kept.current = { file: large, file_id: await sendFile(large, where, setSent).finally(() => setSent(null)) }
    const started = () => void queries.invalidateQueries({ queryKey: [listImportJobs.name] })
    const wish = { mode, wish: wishOf(asked, accept) }
    return readSent(kept.current.file_id, wish, where, started).catch((error: unknown) => {
      // What is stopped is forgotten by the server as well.
      if (error instanceof Stopped) kept.current = null
      throw error
    })
  }
  const ask = (asked: Wish, accept: string): Promise<ImportResult> =>
    file !== null && isLarge(file)
      ? readLarge(file, 'preview', asked, accept)
      : call(previewImport, { ...wishOf(asked, accept), content: file?.content ?? '' }, where)
  const make = async (asked: Wish, accept: string): Promise<ImportResult> => {
    if (file !== null && isLarge(file)) return readLarge(file, 'make', asked, accept)
    const made = await call(makeImport, { ...wishOf(asked, accept), content: file?.content ?? '' }, where, {
      key: key.current,
    })
    // One key for one file that is read in, so that sending the same form twice does the thing once.
    key.current = randomKey()
    return made
  }
  return { ask, make, sent }
}

/** What a file is read as, by its ending; the server looks at what is in it. */
export function kindOf(file: ChosenFile | null): ImportResult['import_kind'] {
  const ending = /\.([a-z]+)$/.exec(file?.name.toLowerCase() ?? '')?.[1]
  if (ending === 'xlsx' || ending === 'xls') return 'xlsx'
  return ending === 'csv' || ending === 'txt' ? 'csv' : 'sie'
}
