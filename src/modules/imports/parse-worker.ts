import { parentPort, workerData } from 'node:worker_threads'
import { readFile } from './file-reading.ts'
import type { FromReader, ToReader } from './open-file.ts'
import type { Wanted } from './parsed.ts'
import { postingsOf } from './placing.ts'

// A thread for one file: what goes wrong in it, or takes too much, ends with it. Its bytes come in parts; what it is
// found to be goes back, and its lines stay here until they are asked for, posting by posting.
const wanted = workerData as Wanted
const tell = (answer: FromReader) => parentPort?.postMessage(answer)
const parts: Uint8Array[] = []
let reading: ReturnType<typeof readFile> | null = null
let next: ReturnType<typeof postingsOf> = () => null

parentPort?.on('message', async (said: ToReader) => {
  if (said.kind === 'part') parts.push(said.bytes)
  else if (said.kind === 'end') {
    reading = readFile(Buffer.concat(parts.splice(0)), wanted)
    tell({ kind: 'parsed', parsed: (await reading).parsed })
  } else if (said.kind === 'place') next = postingsOf((await reading)?.lines ?? [], said.placed)
  else tell({ kind: 'posting', posting: next(said.posting_id) })
})
