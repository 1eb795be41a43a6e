import { parentPort, workerData } from 'node:worker_threads'
import { readCsv } from '../table/csv.ts'
import { readXlsx } from '../table/xlsx.ts'
import type { Template } from './layout.ts'
import { readTemplateFile } from './read.ts'
import { templateBytes } from './write.ts'

// A thread for one workbook: to make it from a template, to read one that comes back, or to read a table as it stands.
type Asked = { template: Template } | { bytes: Uint8Array; kind?: 'csv' | 'xlsx' }

async function answer(asked: Asked) {
  if ('template' in asked) return templateBytes(asked.template)
  if (asked.kind === 'csv') return readCsv(asked.bytes, { delimiter: null, encoding: null })
  return asked.kind === 'xlsx' ? readXlsx(asked.bytes, null) : readTemplateFile(asked.bytes)
}

parentPort?.postMessage(await answer(workerData as Asked))
