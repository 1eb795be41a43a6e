import { existsSync } from 'node:fs'
import { command, type Outcome } from './steps.ts'

const places = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/**
 * Sees to it that the journeys have a browser, and leaves its path in the environment variable CHROMIUM, where they
 * look for it. Root on Debian gets it installed; anyone else is told what to install.
 */
export async function ensureChromium(): Promise<Outcome> {
  const found = [process.env.CHROMIUM ?? '', ...places].find((place) => existsSync(place))
  if (found !== undefined) return use(found)
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) {
    const output = 'The journeys need a browser: install the package chromium, or name one in the variable CHROMIUM.'
    return { ok: false, output }
  }
  console.log("installing Debian's package chromium for the journeys …")
  const quiet = { DEBIAN_FRONTEND: 'noninteractive' }
  const updated = await command('/', ['apt-get', 'update'], quiet)()
  const install = ['apt-get', 'install', '--yes', '--no-install-recommends', 'chromium']
  const installed = updated.ok ? await command('/', install, quiet)() : updated
  const place = places.find((candidate) => existsSync(candidate))
  return installed.ok && place !== undefined ? use(place) : { ok: false, output: installed.output }
}

function use(place: string): Outcome {
  process.env.CHROMIUM = place
  return { ok: true, output: '' }
}
