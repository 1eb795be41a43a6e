import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'

// What is built is for use: a NODE_ENV of the machine's own would put the libraries' development copies into it.
process.env.NODE_ENV = 'production'

/** Lays each script and style compressed beside itself: the server sends that to browsers that can read it. */
const compressed: Plugin = {
  name: 'compressed',
  writeBundle({ dir = '' }, bundle) {
    for (const name of Object.keys(bundle).filter((file) => /\.(js|css)$/.test(file))) {
      const path = join(dir, name)
      const source = readFileSync(path)
      writeFileSync(`${path}.br`, brotliCompressSync(source, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }))
      writeFileSync(`${path}.gz`, gzipSync(source, { level: 9 }))
    }
  },
}

/**
 * The browser calls an endpoint by its method and path and trusts the server's answer: what may be sent and answered is
 * checked there. Making those descriptions took a quarter of the program's time before its first page.
 */
const withoutSchemas: Plugin = {
  name: 'without-schemas',
  transform: {
    filter: { id: /\/src\/(core|modules)\/.*\.ts$/, code: /endpoint\(/ },
    handler(code) {
      const spans = schemaSpans(this.parse(code))
      const parts = spans.map(({ start }, index) => code.slice(spans[index - 1]?.end ?? 0, start))
      return { code: `${parts.map((part) => `${part}undefined`).join('')}${code.slice(spans.at(-1)?.end ?? 0)}` }
    },
  },
}

type Span = { start: number; end: number }

/** Where the values of `input` and `output` stand in calls of `endpoint({ … })`, in order. */
function schemaSpans(node: unknown): Span[] {
  if (Array.isArray(node)) return node.flatMap(schemaSpans)
  if (node === null || typeof node !== 'object') return []
  const { type, callee, arguments: given } = node as { type?: string; callee?: Name; arguments?: Given[] }
  if (type !== 'CallExpression' || callee?.name !== 'endpoint') return Object.values(node).flatMap(schemaSpans)
  const properties = given?.[0]?.properties ?? []
  return properties.flatMap(({ key, value }) => (/^(in|out)put$/.test(key?.name ?? '') && value ? [value] : []))
}

type Name = { name?: string }
type Given = { properties?: { key?: Name; value?: Span }[] }

export default defineConfig({
  root: join(import.meta.dirname, 'src/ui'),
  plugins: [react(), withoutSchemas, compressed],
  build: {
    outDir: join(import.meta.dirname, 'dist/web'),
    emptyOutDir: true,
    // A script or style written into the page would need an exception from the content policy.
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    // The shell comes as one file, which a journey holds to 250 kB compressed.
    chunkSizeWarningLimit: 800,
    // A page would otherwise ask for twenty small files, six at a time: what the first load needs is one, and what
    // several pages share another.
    rolldownOptions: {
      treeshake: { manualPureFunctions: ['z'] },
      output: {
        codeSplitting: {
          groups: [
            { name: 'shell', tags: ['$initial'], priority: 1 },
            { name: 'shared', minShareCount: 2, test: /src[\\/]/ },
          ],
        },
      },
    },
  },
})
