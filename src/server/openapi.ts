import { z } from 'zod'
import type { Endpoint } from '#core/endpoint.ts'
import type { Module } from './module.ts'

/** The API as OpenAPI 3.1, made from the endpoints themselves. */
export function openApi(modules: readonly Module[], shared: readonly Endpoint[]) {
  const paths: Record<string, Record<string, unknown>> = {}
  for (const module of modules) {
    for (const { endpoint } of module.answers) {
      const path = `/api/cities/{city}${endpoint.path.replace(/:([a-z_]+)/g, '{$1}')}`
      paths[path] = { ...paths[path], [endpoint.method.toLowerCase()]: operationOf(module.name, endpoint) }
    }
  }
  for (const endpoint of shared) {
    const path = `/api${endpoint.path}`
    paths[path] = { ...paths[path], [endpoint.method.toLowerCase()]: operationOf('access', endpoint) }
  }
  return { openapi: '3.1.0', info: { title: 'Riktning', version: '0.1.0' }, paths }
}

function operationOf(tag: string, endpoint: Endpoint) {
  const schema = z.toJSONSchema(endpoint.input, { io: 'input', unrepresentable: 'any' }) as {
    properties?: Record<string, unknown>
    required?: string[]
  }
  const inPath = [...endpoint.path.matchAll(/:([a-z_]+)/g)].map((match) => match[1] ?? '')
  const rest = Object.entries(schema.properties ?? {}).filter(([name]) => !inPath.includes(name))
  const required = (schema.required ?? []).filter((name) => !inPath.includes(name))
  const reads = endpoint.method === 'GET'
  const path = [...(endpoint.scope === 'city' ? ['city'] : []), ...inPath].map((name) => ({
    name,
    in: 'path',
    required: true,
    schema: schema.properties?.[name] ?? { type: 'string' },
  }))
  const query = reads
    ? rest.map(([name, part]) => ({ name, in: 'query', required: required.includes(name), schema: part }))
    : []
  const asOf = reads ? [{ name: 'as_of', in: 'query', schema: { type: 'string', format: 'date' } }] : []
  const ifMatch = endpoint.if_match
    ? [{ name: 'If-Match', in: 'header', required: true, schema: { type: 'string' } }]
    : []
  const body = { type: 'object', properties: Object.fromEntries(rest), required, additionalProperties: false }
  return {
    operationId: endpoint.name,
    tags: [tag],
    summary: endpoint.summary,
    'x-permission': endpoint.permission,
    parameters: [...path, ...query, ...asOf, ...ifMatch],
    ...(reads || rest.length === 0 ? {} : { requestBody: { content: contentOf(endpoint, body) } }),
    responses: {
      [endpoint.method === 'POST' && endpoint.audit !== null ? '201' : '200']: {
        description: 'OK',
        content: {
          'application/json': { schema: z.toJSONSchema(endpoint.output, { io: 'output', unrepresentable: 'any' }) },
        },
      },
      default: { description: 'Refused', content: { 'application/problem+json': {} } },
    },
  }
}

/** JSON, and for an endpoint that takes a file the bytes as they are, with the other fields in the address. */
function contentOf({ file }: Endpoint, schema: object) {
  const json = { 'application/json': { schema } }
  return file === null ? json : { ...json, 'application/octet-stream': {} }
}
