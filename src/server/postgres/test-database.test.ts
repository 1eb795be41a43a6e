import { Client } from 'pg'
import { expect, test } from 'vitest'
import { testServerUrl } from './test-database.ts'

test('the shared server lets a test make a database and a role of its own', async () => {
  const client = new Client({ connectionString: testServerUrl() })
  await client.connect()
  try {
    await client.query('CREATE DATABASE shared_server_test')
    await client.query('CREATE ROLE shared_server_test')
    const { rows } = await client.query(
      `SELECT rolsuper,
        (SELECT count(*)::int FROM pg_database WHERE datname = 'shared_server_test') AS databases_count
      FROM pg_roles WHERE rolname = current_user`,
    )
    expect(rows).toEqual([{ databases_count: 1, rolsuper: false }])
  } finally {
    await client.query('DROP DATABASE IF EXISTS shared_server_test')
    await client.query('DROP ROLE IF EXISTS shared_server_test')
    await client.end()
  }
})
