import { readFileSync } from 'node:fs'
import { Refusal } from '#core/refusal.ts'

/**
 * Whom PostgreSQL runs as and whom its files belong to. PostgreSQL refuses to run as root, so root lends it the
 * account `nobody`, which exists everywhere; everyone else runs it as themselves. `spawn` is what a child needs.
 */
export type Account = { uid: number; gid: number; spawn: { uid: number; gid: number } | Record<string, never> }

/** Our own user id. Refuses on a system that has none, such as Windows. */
export function ownUid(): number {
  const uid = process.geteuid?.()
  if (uid === undefined) throw new Refusal('postgres.platform_unsupported', 503, { platform: process.platform })
  return uid
}

export function serverAccount(): Account {
  const uid = ownUid()
  if (uid !== 0) return { uid, gid: process.getegid?.() ?? uid, spawn: {} }
  const nobody = accounts().find((account) => account.name === 'nobody') ?? { uid: 65534, gid: 65534 }
  return { uid: nobody.uid, gid: nobody.gid, spawn: { uid: nobody.uid, gid: nobody.gid } }
}

/** The name of an account for a message to a person; its number when the system lists no name for it. */
export function accountName(uid: number): string {
  return accounts().find((account) => account.uid === uid)?.name ?? String(uid)
}

function accounts(): { name: string; uid: number; gid: number }[] {
  try {
    return readFileSync('/etc/passwd', 'utf8')
      .split('\n')
      .map((line) => line.split(':'))
      .filter((parts) => parts.length >= 4)
      .map(([name, , uid, gid]) => ({ name: name ?? '', uid: Number(uid), gid: Number(gid) }))
  } catch {
    return []
  }
}
