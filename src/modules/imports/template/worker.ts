import { parentPort, workerData } from 'node:worker_threads'
import { readCsv } from '../table/csv.ts'
import { readXlsx } from '../table/xlsx.ts'
import type { AskedTable } from './apart.ts'
import type { Template } from './layout.ts'
import { readTemplateFile } from './read.ts'
import { templateBytes } from './write.ts'

// A thread for one workbook: to make it from a template, to read one that comes back, or to read a table as it stands.
type Asked = { template: Template } | { bytes: Uint8Array } | AskedTable

async function answer(asked: Asked) {
  if ('template' in asked) return templateBytes(asked.template)
  if (!('kind' in asked)) return readTemplateFile(asked.bytes)
  return asked.kind === 'csv' ? readCsv(asked.bytes, asked.shape) : readXlsx(asked.bytes, asked.shape.sheet)
}

parentPort?.postMessage(await answer(workerData as Asked))
