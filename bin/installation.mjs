import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { withInstallationLock } from './installation-lock.mjs'
import { Stop, say } from './plain-stop.mjs'

/**
 * Makes node_modules what package-lock.json says. A marker written after a completed installation holds the lock
 * file's hash, so the ordinary case is to read two files and go on.
 */
export async function ensureInstalled(root) {
  const marker = join(root, 'node_modules', '.riktning-lock')
  const wanted = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex')
  const isInstalled = () => existsSync(marker) && readFileSync(marker, 'utf8').trim() === wanted
  if (isInstalled()) return
  await withInstallationLock(root, async (lock) => {
    // Somebody else may have installed while we waited for the lock.
    if (isInstalled()) return
    say(
      'Installerar det som Riktning behöver, vilket tar någon minut första gången …',
      'Installing what Riktning needs, which takes a minute or so the first time …',
    )
    await installFromLockFile(root, lock)
    refuseLeftOut(root)
    writeFileSync(marker, wanted)
  })
}

/** Development tools and platform binaries are included whatever the person's npm settings say: both are needed. */
const npmArguments = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--include=dev', '--include=optional']

function installFromLockFile(root, lock) {
  return new Promise((resolve, reject) => {
    const [command, ...before] = npmCommand()
    const isWindows = process.platform === 'win32'
    const child = spawn(command, [...before, ...npmArguments], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: isWindows && before.length === 0,
    })
    let output = ''
    child.stdout.on('data', (bytes) => {
      output += bytes
    })
    child.stderr.on('data', (bytes) => {
      output += bytes
    })
    if (child.pid !== undefined) lock.heldAlsoBy(child.pid)
    lock.stopped.then((signal) => child.kill(signal))
    child.on('error', () => reject(npmMissing()))
    child.on('close', (code) => (code === 0 ? resolve() : reject(installationFailed(output))))
  })
}

/** npm leaves out an optional package that it could not fetch, and says nothing. Those for this machine are needed. */
function refuseLeftOut(root) {
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'))
  const leftOut = Object.entries(packages)
    .filter(([path, entry]) => isForThisMachine(entry) && !existsSync(join(root, path, 'package.json')))
    .map(([path]) => path.replace(/^.*node_modules\//, ''))
  if (leftOut.length === 0) return
  const names = leftOut.join(', ')
  throw new Stop(
    `npm kunde inte hämta ${names}: kontrollera nätet och kör samma kommando igen.`,
    `npm could not fetch ${names}: check the network and run the same command again.`,
  )
}

function isForThisMachine({ os, cpu, libc }) {
  if (os === undefined && cpu === undefined) return false
  const ours = process.report.getReport().header.glibcVersionRuntime === undefined ? 'musl' : 'glibc'
  const fits = (wanted, own) => wanted === undefined || wanted.includes(own)
  return fits(os, process.platform) && fits(cpu, process.arch) && (process.platform !== 'linux' || fits(libc, ours))
}

/** The npm that started us, on the same Node; else the one on the path. Another package manager is not ours. */
function npmCommand() {
  const started = process.env.npm_execpath
  if (started && basename(started) === 'npm-cli.js' && existsSync(started)) return [process.execPath, started]
  return ['npm']
}

function npmMissing() {
  return new Stop(
    'Programmet npm saknas: installera Node med npm från nodejs.org och försök igen.',
    'The program npm is missing: install Node with npm from nodejs.org and try again.',
  )
}

const networkErrors = /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|network/
const permissionErrors = /EACCES|EPERM|EROFS/

/** What npm complained of, and after it what to do. */
function installationFailed(output) {
  const lines = output.split('\n').filter((line) => /^npm error +\S/.test(line))
  process.stderr.write(`${lines.slice(0, 15).join('\n')}\n`)
  if (output.includes('are in sync')) {
    return new Stop(
      'package.json och package-lock.json säger olika: kör npm install --ignore-scripts och spara package-lock.json.',
      'package.json and package-lock.json disagree: run npm install --ignore-scripts and commit package-lock.json.',
    )
  }
  if (permissionErrors.test(output)) {
    return new Stop(
      'Installationen fick inte skriva: kör som mappens ägare, och låt npm skriva i sin cache (~/.npm).',
      'The installation was not allowed to write: run as the owner of the folder, and let npm write to ~/.npm.',
    )
  }
  if (networkErrors.test(output)) {
    return new Stop(
      'npm nådde inte paketregistret: kontrollera nätet, eller ställ in proxy (npm config set proxy) eller ett eget ' +
        'register (npm config set registry), och kör samma kommando igen.',
      'npm did not reach the package registry: check the network, or set a proxy (npm config set proxy) or a ' +
        'registry of your own (npm config set registry), and run the same command again.',
    )
  }
  return new Stop(
    'Installationen misslyckades: vad npm svarade står ovan. Rätta det och kör samma kommando igen.',
    'The installation failed: what npm answered is printed above. Put it right and run the same command again.',
  )
}
