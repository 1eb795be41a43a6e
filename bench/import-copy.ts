import { createReadStream } from 'node:fs'
import pg from 'pg'

/** The parts of the driver's connection that a copy uses; its types leave them out. */
type Wire = { query: (text: string) => void; sendCopyFromChunk: (chunk: Buffer) => void; endCopyFrom: () => void }

/** Sends a file to PostgreSQL's own COPY, in one transaction, and gives the milliseconds that it took. */
export async function copyFile(url: string, setup: readonly string[], copy: string, file: string): Promise<number> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    for (const statement of setup) await client.query(statement)
    const start = performance.now()
    await client.query('begin')
    await copied(client, copy, file)
    await client.query('commit')
    return performance.now() - start
  } finally {
    await client.end()
  }
}

function copied(client: pg.Client, copy: string, file: string): Promise<void> {
  return new Promise((resolve, reject) => {
    let failed: Error | null = null
    const submittable = {
      submit: (wire: Wire) => wire.query(copy),
      handleCopyInResponse: async (wire: Wire) => {
        for await (const chunk of createReadStream(file, { highWaterMark: 1024 * 1024 })) wire.sendCopyFromChunk(chunk)
        wire.endCopyFrom()
      },
      handleError: (error: Error) => {
        failed = error
        reject(error)
      },
      handleCommandComplete: () => undefined,
      handleReadyForQuery: () => {
        if (failed === null) resolve()
      },
    }
    client.query(submittable as never)
  })
}
