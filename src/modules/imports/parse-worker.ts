import { parentPort, workerData } from 'node:worker_threads'
import { parsedImport } from './parsed.ts'

// A thread for one file: what goes wrong in it, or takes too much, ends with it.
parentPort?.postMessage(parsedImport(workerData as Uint8Array))
