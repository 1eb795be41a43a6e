import { readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { Stop, say } from './plain-stop.mjs'

const beat_ms = 1_000
/** A holder that has not touched its lock for this long is gone, whatever machine or container it ran in. */
const silent_ms = 15_000

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP']

/**
 * Runs `work` while no other process does so in the same project. The lock is a file that its holder touches every
 * second; one whose holder is dead or silent is taken over. `work` gets a promise of a stopping signal,
 * and must end when it comes; we then end by the same signal, without a word.
 */
export async function withInstallationLock(root, work) {
  const lock = join(root, '.install.lock')
  await take(lock)
  const beat = setInterval(() => touch(lock), beat_ms)
  const release = () => rmSync(lock, { force: true })
  process.on('exit', release)
  let stoppedBy = null
  let stop = () => {}
  const ending = new Promise((resolve) => {
    stop = resolve
  })
  const onSignal = (signal) => {
    stoppedBy = signal
    stop(signal)
  }
  for (const signal of signals) process.on(signal, onSignal)
  try {
    await work(ending)
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
    writeFileSync(lock, `${process.pid} ${hostname()}\n`, { flag: 'wx' })
    return true
  } catch (error) {
    if (error.code === 'EEXIST') return false
    throw new Stop(
      `Något behöver installeras men mappen går inte att skriva i (${error.code}): kör som mappens ägare.`,
      `Something must be installed but the folder cannot be written to (${error.code}): run as its owner.`,
    )
  }
}

function isAbandoned(lock) {
  try {
    if (Date.now() - statSync(lock).mtimeMs > silent_ms) return true
    const [pid, host] = readFileSync(lock, 'utf8').trim().split(' ')
    return host === hostname() && isGone(Number(pid))
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
    if (isSilent(guard)) rmSync(guard, { force: true })
    return
  }
  try {
    if (isAbandoned(lock)) rmSync(lock, { force: true })
  } finally {
    rmSync(guard, { force: true })
  }
}

function isSilent(file) {
  try {
    return Date.now() - statSync(file).mtimeMs > silent_ms
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
