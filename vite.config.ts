import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

// What is built is for use: a NODE_ENV of the machine's own would put the libraries' development copies into it.
process.env.NODE_ENV = 'production'

export default defineConfig({
  root: join(import.meta.dirname, 'src/ui'),
  plugins: [react()],
  build: {
    outDir: join(import.meta.dirname, 'dist/web'),
    emptyOutDir: true,
    // A script or style written into the page would need an exception from the content policy.
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
  },
})
