import { promisify } from 'node:util'
import { constants, gzip } from 'node:zlib'
import type { FastifyInstance } from 'fastify'
import { sha256 } from './canonical.ts'
import { isHeld } from './kept-answers.ts'

/** Answers of this size [byte] and more: smaller ones fit in a few packets as they are. */
const large = 4096

const packed = promisify(gzip)

/**
 * Large answers travel packed, and not at all to whoever has them already: each has a fingerprint of itself, that the
 * browser sends back when it asks again. The answer is made and the rights are asked every time; only the sending
 * is saved. An answer that has a fingerprint of its own is left as it is.
 */
export function packLargeAnswers(server: FastifyInstance): void {
  server.addHook('onSend', async (request, reply, payload) => {
    if (request.method !== 'GET' || reply.statusCode !== 200 || reply.hasHeader('etag')) return payload
    if (typeof payload !== 'string' || payload.length < large || !isJson(reply.getHeader('content-type'))) {
      return payload
    }
    const etag = `"${sha256(payload).slice(0, 32)}"`
    // Weak: the same answer may come packed or not.
    reply.header('etag', `W/${etag}`).header('vary', 'accept-encoding')
    if (isHeld(request, etag)) {
      reply.status(304)
      return null
    }
    if (!/\bgzip\b/.test(request.headers['accept-encoding'] ?? '')) return payload
    const body = await packed(payload, { level: constants.Z_BEST_SPEED })
    reply.header('content-encoding', 'gzip').header('content-length', body.length)
    return body
  })
}

function isJson(type: unknown): boolean {
  return typeof type === 'string' && type.startsWith('application/json')
}
