import { parentPort, workerData } from 'node:worker_threads'
import { parsedImport } from './file-reading.ts'
import type { Wanted } from './parsed.ts'

// A thread for one file: what goes wrong in it, or takes too much, ends with it.
const { bytes, wanted } = workerData as { bytes: Uint8Array; wanted: Wanted }
parentPort?.postMessage(await parsedImport(bytes, wanted))
