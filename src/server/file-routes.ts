import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Endpoint } from '#core/endpoint.ts'
import { recordEndpoints } from '#core/record-endpoints.ts'
import { Refusal } from '#core/refusal.ts'
import {
  accountRecord,
  compareSetsEndpoint,
  entrySetRecord,
  getOpenBudgetEndpoint,
  getPublishedEndpoint,
  getTemplateEndpoint,
  type OpenBudget,
  orgUnitRecord,
  type PrintedDocument,
  printDocumentEndpoint,
  printDocx,
  printHtml,
  printJson,
  printPdf,
  type SetDifference,
  type TotalRow,
  totalsEndpoint,
} from '../modules.server.ts'
import { getCity } from './cities.ts'
import { sendKept } from './kept-answers.ts'
import { openCsv, openPackage } from './open-data.ts'
import { asOfDate, languageOf, visitorOf } from './request.ts'
import type { Product } from './running-product.ts'
import { differenceCsv, type Names, totalsCsv } from './totals-file.ts'

const types = {
  pdf: 'application/pdf',
  'pdf-archive': 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  html: 'text/html; charset=utf-8',
  json: 'application/json; charset=utf-8',
} as const

type Format = keyof typeof types

/**
 * A document as a file, and what is published of it as one for everybody. The door gives the printed document, so
 * rights and as-of are the same as on screen. Printing takes work, so a visitor asks for so many files a minute.
 */
export function fileRoutes(server: FastifyInstance, product: Product): void {
  server.get('/api/cities/:city/documents/:id/file', limited(60), async (request, reply) => {
    const { format, rest } = askedFor(request)
    return sendFile(request, reply, format, (await answerOf(product, printDocumentEndpoint, request, rest)) as never)
  })
  server.get('/api/cities/:city/totals/file', limited(60), (request, reply) => sendTotals(product, request, reply))
  server.get('/api/cities/:city/entry-sets/:id/difference/file', limited(60), (request, reply) =>
    sendDifference(product, request, reply),
  )
  server.get('/api/cities/:city/entry-sets/:id/template/file', limited(30), (request, reply) =>
    sendTemplate(product, request, reply),
  )
  server.get('/api/cities/:city/open-data/budgets/:id/file', limited(30), (request, reply) =>
    sendOpenBudget(product, request, reply),
  )
  server.get('/api/cities/:city/published/:id/file', limited(30), async (request, reply) => {
    const { format, rest } = askedFor(request)
    const { document } = (await answerOf(product, getPublishedEndpoint, request, rest)) as { document: object }
    return sendFile(request, reply, format, document as PrintedDocument)
  })
}

/** A unit's totals as a spreadsheet opens them; as JSON they are at `/totals`. Rights and as-of are those of that. */
async function sendTotals(product: Product, request: FastifyRequest, reply: FastifyReply) {
  const { as_of: _, lang: __, ...rest } = request.query as Record<string, string>
  const { rows, unit_id } = (await answerOf(product, totalsEndpoint, request, rest)) as {
    rows: TotalRow[]
    unit_id: string
  }
  const names = await namesOf(product, request)
  reply.header('content-disposition', `attachment; filename="${unit_id}.csv"`)
  return reply.type('text/csv; charset=utf-8').send(totalsCsv(rows, names, languageOf(request)))
}

/** What differs between two sets, every line of it, as a spreadsheet opens it. */
async function sendDifference(product: Product, request: FastifyRequest, reply: FastifyReply) {
  const { as_of: _, lang: __, ...rest } = request.query as Record<string, string>
  const most = { limit: '100000', ...rest }
  const found = (await answerOf(product, compareSetsEndpoint, request, most)) as SetDifference
  const { id, against } = found
  const names = await namesOf(product, request)
  reply.header('content-disposition', `attachment; filename="${id}-${against}.csv"`)
  return reply.type('text/csv; charset=utf-8').send(differenceCsv(found, names, languageOf(request)))
}

/** A published budget as a file for everybody: its rows, or the description of the columns (`format=schema`). */
async function sendOpenBudget(product: Product, request: FastifyRequest, reply: FastifyReply) {
  const { as_of: _, lang: __, format = 'csv', ...rest } = request.query as Record<string, string>
  if (!(openFormats as readonly string[]).includes(format))
    throw new Refusal('cli.bad_format', 400, { format, known: openFormats.join(', ') }, [{ field: 'format' }])
  const { city: city_id = '', id = '' } = request.params as Record<string, string>
  const make = async () => {
    const open = (await answerOf(product, getOpenBudgetEndpoint, request, rest)) as OpenBudget
    if (format !== 'csv')
      return { body: JSON.stringify(format === 'json' ? open : openPackage(open)), type: types.json }
    reply.header('content-disposition', `attachment; filename="${open.id}.csv"`)
    return { body: openCsv(open), type: 'text/csv; charset=utf-8' }
  }
  const city = await getCity(product.database.db, city_id)
  const kept = { of: `${format} ${id}`, endpoint: getOpenBudgetEndpoint, input: { ...rest, id }, make }
  return sendKept(product, city, request, reply, kept)
}

const openFormats = ['csv', 'json', 'schema'] as const

/** What units, accounts and sets are called, as far as the person may read them. */
async function namesOf(product: Product, request: FastifyRequest): Promise<Names> {
  const kinds = [
    ['account', recordEndpoints(accountRecord).list],
    ['unit', recordEndpoints(orgUnitRecord).list],
    ['set', recordEndpoints(entrySetRecord).list],
  ] as const
  const names = new Map<string, string>()
  for (const [kind, list] of kinds) {
    const found = (await answerOf(product, list, request, null)) as { rows: { id: string; name: string }[] }
    for (const { id, name } of found.rows) names.set(`${kind}/${id}`, name)
  }
  return names
}

/** A plan as a workbook to write in and send back. */
async function sendTemplate(product: Product, request: FastifyRequest, reply: FastifyReply) {
  const { as_of: _, lang: __, ...asked } = request.query as Record<string, string>
  const { id = '' } = request.params as Record<string, string>
  const rest = { ...asked, entry_set_id: id }
  const made = (await answerOf(product, getTemplateEndpoint, request, rest, false)) as TemplateFile
  reply.header('content-disposition', `attachment; filename="${made.file_name}"`)
  return reply.type(workbookType).send(Buffer.from(made.content, 'base64'))
}

type TemplateFile = { file_name: string; content: string }

const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

const limited = (max: number) => ({ config: { rateLimit: { max, timeWindow: 60_000 } } })

/** The format, and what else is asked for, which the endpoint judges: an unknown name is refused there. */
function askedFor(request: FastifyRequest): { format: Format; rest: Record<string, string> } {
  const { format = 'pdf', as_of: _, lang: __, ...rest } = request.query as Record<string, string>
  if (!Object.hasOwn(types, format))
    throw new Refusal('cli.bad_format', 400, { format, known: Object.keys(types).join(', ') }, [{ field: 'format' }])
  return { format: format as Format, rest }
}

async function answerOf(
  product: Product,
  endpoint: Endpoint,
  request: FastifyRequest,
  /** Null asks nothing more than the endpoint itself. */
  rest: Record<string, string> | null,
  isById = true,
): Promise<unknown> {
  const { city = '', id } = request.params as Record<string, string>
  const answer = await product.door.call({
    city: await getCity(product.database.db, city),
    endpoint,
    actor: await visitorOf(product, request),
    input: rest === null ? {} : id === undefined || !isById ? rest : { ...rest, id },
    language: languageOf(request),
    as_of: asOfDate((request.query as Record<string, string>).as_of),
  })
  return answer.body
}

async function sendFile(request: FastifyRequest, reply: FastifyReply, format: Format, printed: PrintedDocument) {
  const { id = '' } = request.params as Record<string, string>
  const name = id.replaceAll(/[^A-Za-z0-9._-]/g, '_')
  const extension = format === 'pdf-archive' ? 'pdf' : format
  reply.header('content-disposition', `attachment; filename="${name}.${extension}"`)
  return reply.type(types[format]).send(await bytesOf(printed, format))
}

/** The document in a format, as bytes. */
export async function bytesOf(printed: PrintedDocument, format: Format): Promise<Buffer> {
  if (format === 'pdf') return Buffer.from(await printPdf(printed, { conformance: 'reading' }))
  if (format === 'pdf-archive') return Buffer.from(await printPdf(printed, { conformance: 'archive' }))
  if (format === 'docx') return Buffer.from(await printDocx(printed))
  if (format === 'json') return Buffer.from(printJson(printed))
  return Buffer.from(printHtml(printed, { figure_href: (figure_id) => `#${figure_id}`, stylesheet_href: null }))
}
