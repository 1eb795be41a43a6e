import { readFileSync, readlinkSync, realpathSync } from 'node:fs'

/** True when a process has this id, whoever owns it. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

/**
 * True when the process lives and is the server of `cluster`. A server stands in its cluster's folder; where the system
 * does not show that, the path that its lock file names (`recordedFolder`) must do.
 */
export function isServerOf(pid: number, cluster: string, recordedFolder: string): boolean {
  if (!isAlive(pid)) return false
  const folder = realpathSync(cluster)
  if (process.platform !== 'linux') return recordedFolder === folder
  try {
    // "4711 (postgres) S …": Z is a dead process that nobody has taken care of.
    const status = readFileSync(`/proc/${pid}/stat`, 'utf8')
    if (!status.includes('(postgres)') || /\) [ZX] /.test(status)) return false
    return readlinkSync(`/proc/${pid}/cwd`) === folder
  } catch (error) {
    // A container may forbid even root to see where another account's process stands.
    const isForbidden = error instanceof Error && 'code' in error && error.code === 'EACCES'
    return isForbidden && recordedFolder === folder
  }
}
