import { readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { Stop, say } from './plain-stop.mjs'

const beat_ms = 1_000
/**
 * A holder that has been silent for this long is gone: one in another container or on another machine, and one of ours
 * whose process number seems to live because another program has got it.
 */
const silent_ms = 15_000
const silentHere_ms = 600_000

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP']

/**
 * Runs `work` while no other process does so in the same project. The lock is a file that its holder touches every
 * second; one whose holder is dead or silent is taken over. `work` gets `stopped`, a promise of a stopping signal, and
 * must end when it comes; we then end by the same signal, without a word. It tells `heldAlsoBy` of a process that may
 * outlive us: should we be killed, the lock holds until that one is gone too.
 */
export async function withInstallationLock(root, work) {
  const lock = join(root, '.install.lock')
  await take(lock)
  const beat = setInterval(() => touch(lock), beat_ms)
  const release = () => rmSync(lock, { force: true })
  process.on('exit', release)
  let stoppedBy = null
  let stop = () => {}
  const stopped = new Promise((resolve) => {
    stop = resolve
  })
  const heldAlsoBy = (pid) => writeFileSync(lock, textOf([process.pid, pid]))
  const onSignal = (signal) => {
    stoppedBy = signal
    stop(signal)
  }
  for (const signal of signals) process.on(signal, onSignal)
  try {
    await work({ stopped, heldAlsoBy })
  } catch (error) {
    if (stoppedBy === null) throw error
  } finally {
    for (const signal of signals) process.off(signal, onSignal)
    process.off('exit', release)
    clearInterval(beat)
    release()
  }
  if (stoppedBy === null) return
  process.kill(process.pid, stoppedBy)
  await pause(silent_ms)
}

async function take(lock) {
  for (let told = false; !tryTake(lock); await pause(200)) {
    if (isAbandoned(lock)) removeAbandoned(lock)
    else if (!told) {
      told = true
      say(
        'En annan process installerar redan här; väntar på den …',
        'Another process is already installing here; waiting for it …',
      )
    }
  }
}

/** False when the lock is held. Creating with `wx` is atomic: only one process can succeed. */
function tryTake(lock) {
  try {
    writeFileSync(lock, textOf([process.pid]), { flag: 'wx' })
    return true
  } catch (error) {
    if (error.code === 'EEXIST') return false
    throw new Stop(
      `Något behöver installeras men mappen går inte att skriva i (${error.code}): kör som mappens ägare.`,
      `Something must be installed but the folder cannot be written to (${error.code}): run as its owner.`,
    )
  }
}

function textOf(pids) {
  return `${hostname()} ${pids.join(' ')}\n`
}

function isAbandoned(lock) {
  try {
    const [host, ...pids] = readFileSync(lock, 'utf8').trim().split(' ')
    if (host !== hostname()) return isSilent(lock, silent_ms)
    return pids.map(Number).every(isGone) || isSilent(lock, silentHere_ms)
  } catch {
    return false
  }
}

function isGone(pid) {
  try {
    process.kill(pid, 0)
    return false
  } catch (error) {
    return error.code === 'ESRCH'
  }
}

/**
 * Two waiting processes may both see an abandoned lock. A second lock, held for an instant, lets one of them look
 * again and remove it, so that nobody removes the lock that the other has just taken.
 */
function removeAbandoned(lock) {
  const guard = `${lock}.takeover`
  try {
    writeFileSync(guard, '', { flag: 'wx' })
  } catch {
    if (isSilent(guard, silent_ms)) rmSync(guard, { force: true })
    return
  }
  try {
    if (isAbandoned(lock)) rmSync(lock, { force: true })
  } finally {
    rmSync(guard, { force: true })
  }
}

function isSilent(file, time_ms) {
  try {
    return Date.now() - statSync(file).mtimeMs > time_ms
  } catch {
    return false
  }
}

function touch(lock) {
  try {
    const now = new Date()
    utimesSync(lock, now, now)
  } catch {
    // The folder was removed under us; the installation itself will say so.
  }
}
