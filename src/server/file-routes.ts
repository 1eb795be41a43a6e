import type { FastifyInstance } from 'fastify'
import { Refusal } from '#core/refusal.ts'
import {
  type PrintedDocument,
  printDocumentEndpoint,
  printDocx,
  printHtml,
  printJson,
  printPdf,
} from '../modules.server.ts'
import { getCity } from './cities.ts'
import { asOfDate, languageOf, visitorOf } from './request.ts'
import type { Product } from './running-product.ts'

const types = {
  pdf: 'application/pdf',
  'pdf-archive': 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  html: 'text/html; charset=utf-8',
  json: 'application/json; charset=utf-8',
} as const

type Format = keyof typeof types

/** A document as a file. The door gives the printed document, so rights and as-of are the same as on screen. */
export function fileRoutes(server: FastifyInstance, product: Product): void {
  server.get(
    '/api/cities/:city/documents/:id/file',
    { config: { rateLimit: { max: 60, timeWindow: 60_000 } } },
    async (request, reply) => {
      const { city: city_id = '', id = '' } = request.params as Record<string, string>
      const { format = 'pdf', as_of, version } = request.query as Record<string, string>
      if (!Object.hasOwn(types, format))
        throw new Refusal('cli.bad_format', 400, { format, known: Object.keys(types).join(', ') }, [
          { field: 'format' },
        ])
      const city = await getCity(product.database.db, city_id)
      const answer = await product.door.call({
        city,
        endpoint: printDocumentEndpoint,
        actor: await visitorOf(product, request),
        input: { id, ...(version === undefined ? {} : { version }) },
        language: languageOf(request),
        as_of: asOfDate(as_of),
      })
      const bytes = await bytesOf(answer.body as PrintedDocument, format as Format)
      const extension = format === 'pdf-archive' ? 'pdf' : format
      reply.header(
        'content-disposition',
        `attachment; filename="${id.replaceAll(/[^A-Za-z0-9._-]/g, '_')}.${extension}"`,
      )
      return reply.type(types[format as Format]).send(bytes)
    },
  )
}

/** The document in a format, as bytes. */
export async function bytesOf(printed: PrintedDocument, format: Format): Promise<Buffer> {
  if (format === 'pdf') return Buffer.from(await printPdf(printed, { conformance: 'reading' }))
  if (format === 'pdf-archive') return Buffer.from(await printPdf(printed, { conformance: 'archive' }))
  if (format === 'docx') return Buffer.from(await printDocx(printed))
  if (format === 'json') return Buffer.from(printJson(printed))
  return Buffer.from(printHtml(printed, { figure_href: (figure_id) => `#${figure_id}`, stylesheet_href: null }))
}
