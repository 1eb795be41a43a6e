import { parentPort, workerData } from 'node:worker_threads'
import type { Template } from './layout.ts'
import { readTemplateFile } from './read.ts'
import { templateBytes } from './write.ts'

// A thread for one workbook: to make it from a template, or to read one that comes back.
const asked = workerData as { template: Template } | { bytes: Uint8Array }
parentPort?.postMessage('template' in asked ? await templateBytes(asked.template) : await readTemplateFile(asked.bytes))
