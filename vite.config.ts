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

export default defineConfig({
  root: join(import.meta.dirname, 'src/ui'),
  plugins: [react(), compressed],
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
