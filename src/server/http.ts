import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import cookie from '@fastify/cookie'
import helmet from '@fastify/helmet'
import rateLimit from '@fastify/rate-limit'
import fastifyStatic from '@fastify/static'
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify'
import type { Endpoint } from '#core/endpoint.ts'
import { Refusal } from '#core/refusal.ts'
import { sharedEndpoints } from '../modules.server.ts'
import { getCity } from './cities.ts'
import { fileRoutes } from './file-routes.ts'
import { sendKept } from './kept-answers.ts'
import { packLargeAnswers } from './large-answers.ts'
import { openApi } from './openapi.ts'
import { problemOf, refusalOf } from './problem.ts'
import { asOfDate, type HttpOptions, headerOf, languageOf, visitorOf } from './request.ts'
import type { Product } from './running-product.ts'
import { sessionRoutes } from './session-routes.ts'

/** How much a request may send [byte] and how long it may take [ms]. */
const limits = { bodyLimit: 8 * 1024 * 1024, requestTimeout: 60_000 } as const

/** How much of what anybody may send without signing in [byte]. */
const publicBody = 64 * 1024

/** The HTTP server over the door: routes made from the endpoints, problem answers, strict headers. */
export async function httpServer(product: Product, options: HttpOptions): Promise<FastifyInstance> {
  const server = Fastify({ ...limits, trustProxy: options.trust_proxy ?? false })
  await server.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'"],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        formAction: ["'self'"],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
        objectSrc: ["'none'"],
      },
    },
    // A first start is plain http on the own machine: forcing https there would lock the administrator out.
    hsts: false,
    referrerPolicy: { policy: 'no-referrer' },
  })
  await server.register(cookie)
  await server.register(rateLimit, {
    max: 3000,
    timeWindow: 60_000,
    errorResponseBuilder: (_request, limit) =>
      new Refusal('server.too_many_requests', 429, { seconds: Math.ceil(limit.ttl / 1000) }),
  })
  // Fastify takes text as it stands: it would then be read as a list of letters.
  server.removeContentTypeParser('text/plain')
  server.addContentTypeParser('application/json', { parseAs: 'string' }, (_request, body, done) => {
    try {
      done(null, body === '' ? {} : JSON.parse(String(body)))
    } catch {
      done(new Refusal('input.not_json', 400))
    }
  })
  server.addContentTypeParser('application/octet-stream', { parseAs: 'buffer' }, (_request, body, done) => {
    done(null, body)
  })
  server.addHook('onRequest', async (request) => sameOrigin(request))
  server.addHook('onSend', async (request, reply) => {
    if (request.url.startsWith('/api/') && !reply.hasHeader('cache-control')) reply.header('cache-control', 'no-store')
  })
  packLargeAnswers(server)
  letGoWhenClosing(server)
  server.setErrorHandler((error, request, reply) => refuse(error, request, reply, options))
  server.setNotFoundHandler((request, reply) => notFound(request, reply, options))

  for (const module of product.modules) {
    for (const { endpoint } of module.answers) addRoute(server, product, endpoint)
  }
  sessionRoutes(server, product, options)
  fileRoutes(server, product)
  server.get('/api/openapi.json', async () => openApi(product.modules, sharedEndpoints))
  server.get('/api/health', async () => ({ ok: true }))
  if (options.web_folder !== null && existsSync(options.web_folder)) await servePages(server, options.web_folder)
  return server
}

/** A connection kept for the next request would keep the server from stopping for more than a minute. */
function letGoWhenClosing(server: FastifyInstance): void {
  let isClosing = false
  server.addHook('preClose', async () => {
    isClosing = true
  })
  server.addHook('onSend', async (_request, reply) => {
    if (isClosing) reply.header('connection', 'close')
  })
}

async function servePages(server: FastifyInstance, folder: string): Promise<void> {
  await server.register(fastifyStatic, {
    root: folder,
    prefix: '/',
    index: ['index.html'],
    wildcard: false,
    cacheControl: false,
    preCompressed: true,
    // What is built carries a fingerprint in its name, so a browser may keep it; the page itself is asked for anew.
    setHeaders: (reply, path) => {
      const isNamed = /[\\/]assets[\\/]/.test(path)
      reply.header('cache-control', isNamed ? 'public, max-age=31536000, immutable' : 'no-cache')
    },
  })
}

function addRoute(server: FastifyInstance, product: Product, endpoint: Endpoint): void {
  server.route({
    method: endpoint.method,
    url: `/api/cities/:city${endpoint.path}`,
    ...limitsOf(endpoint),
    ...(endpoint.file === null && endpoint.body_bytes === null ? {} : { onRequest: admitting(product, endpoint) }),
    handler: async (request, reply) => {
      const { city: city_id, ...params } = request.params as Record<string, string>
      const { as_of, lang: _, ...query } = request.query as Record<string, string>
      const city = await getCity(product.database.db, city_id ?? '')
      const actor = await visitorOf(product, request)
      const input = { ...query, ...bodyOf(request, endpoint), ...params }
      const ask = () =>
        product.door.call({
          city,
          endpoint,
          actor,
          input,
          language: languageOf(request),
          as_of: asOfDate(as_of),
          if_match: request.headers['if-match'] ?? null,
          idempotency_key: headerOf(request, 'idempotency-key'),
        })
      if (endpoint.kept_seconds !== null) {
        const of = `${endpoint.name} ${params.id ?? ''}`
        const make = async () => ({ body: JSON.stringify((await ask()).body), type: 'application/json; charset=utf-8' })
        return sendKept(product, city, request, reply, { of, endpoint, input, make })
      }
      const answer = await ask()
      if (answer.etag !== null) reply.header('etag', answer.etag)
      if (answer.replayed) reply.header('idempotency-replayed', 'true')
      return reply.status(answer.status).send(answer.body)
    },
  })
}

/** Refuses before the body is read, so that only who may send a large one costs the memory that it takes. */
function admitting(product: Product, endpoint: Endpoint) {
  return async (request: FastifyRequest, reply: FastifyReply) => {
    const { city = '' } = request.params as Record<string, string>
    const knock = {
      city: await getCity(product.database.db, city),
      actor: await visitorOf(product, request),
      endpoint,
      language: languageOf(request),
    }
    try {
      await product.door.admit(knock)
    } catch (error) {
      // What is still being sent is not read, so the connection cannot be used again.
      reply.header('connection', 'close')
      throw error
    }
  }
}

/** The fields of the body. A body of bytes is the endpoint's file; where it takes none, bytes are no JSON. */
function bodyOf({ body }: FastifyRequest, { file }: Endpoint): object {
  if (!Buffer.isBuffer(body)) return (body as object | null) ?? {}
  if (file === null) throw new Refusal('input.not_json', 400)
  return { [file.field]: body.toString('base64') }
}

/** What a visitor may write without signing in is held small and seldom; a file may be large, and not too often. */
function limitsOf({ calls_per_minute, file, body_bytes }: Endpoint) {
  if (file !== null) {
    const inBase64 = Math.ceil(file.largest_bytes / 3) * 4
    return { bodyLimit: inBase64 + publicBody, config: { rateLimit: { max: 60, timeWindow: 60_000 } } }
  }
  if (body_bytes !== null) return { bodyLimit: body_bytes }
  if (calls_per_minute === null) return {}
  return { bodyLimit: publicBody, config: { rateLimit: { max: calls_per_minute, timeWindow: 60_000 } } }
}

/** A change must come from our own pages, or from a program that is no browser and so sends no Origin. */
function sameOrigin(request: FastifyRequest): void {
  if (request.method === 'GET' || request.method === 'HEAD') return
  const origin = request.headers.origin
  if (origin === undefined) return
  if (URL.canParse(origin) && new URL(origin).host === request.host) return
  throw new Refusal('permission.other_origin', 403)
}

function refuse(error: unknown, request: FastifyRequest, reply: FastifyReply, options: HttpOptions) {
  const status = (error as { statusCode?: number }).statusCode
  const known =
    refusalOf(error) ??
    (status === 413 ? new Refusal('input.too_large', 413) : null) ??
    (status === 415 || status === 400 ? new Refusal('input.not_json', 400) : null)
  const refusal = known ?? ourMistake(error, request, options)
  if (refusal.status === 429 || refusal.status === 503) reply.header('retry-after', '5')
  return reply
    .status(refusal.status)
    .type('application/problem+json')
    .send(problemOf(refusal, languageOf(request)))
}

function ourMistake(error: unknown, request: FastifyRequest, options: HttpOptions): Refusal {
  const reference = randomBytes(4).toString('hex')
  const path = request.url.split('?')[0]
  options.log(
    `${reference} ${request.method} ${path} ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
  )
  return new Refusal('internal.error', 500, { reference })
}

/** An address of the browser application answers with its page; anything under /api says what is wrong. */
async function notFound(request: FastifyRequest, reply: FastifyReply, options: HttpOptions) {
  const page = options.web_folder === null ? null : join(options.web_folder, 'index.html')
  if (request.method === 'GET' && !request.url.startsWith('/api/') && page !== null && existsSync(page)) {
    return reply.sendFile('index.html')
  }
  const refusal = new Refusal('endpoint.unknown', 404, { name: (request.url.split('?')[0] ?? '').slice(0, 120) })
  return reply
    .status(404)
    .type('application/problem+json')
    .send(problemOf(refusal, languageOf(request)))
}
