import { existsSync } from 'node:fs'
import { command, type Outcome } from './steps.ts'

/** Chromium without windows first: the same engine, and a page opens in two thirds of the time. */
const places = ['chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome'].map(
  (name) => `/usr/bin/${name}`,
)

/** The browser that the environment names, else the first that is installed; undefined when there is none. */
export function foundChromium(): string | undefined {
  return [process.env.CHROMIUM ?? '', ...places].find((place) => existsSync(place))
}

/**
 * Sees to it that the journeys have a browser, and leaves its path in the environment variable CHROMIUM, where they
 * look for it. Root on Debian gets it installed; anyone else is told what to install.
 */
export async function ensureChromium(): Promise<Outcome> {
  const found = foundChromium()
  if (found !== undefined) return use(found)
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) {
    const output =
      'The journeys need a browser: install the package chromium-headless-shell or chromium, or name one in CHROMIUM.'
    return { ok: false, output }
  }
  console.log("installing Debian's package chromium-headless-shell for the journeys …")
  const quiet = { DEBIAN_FRONTEND: 'noninteractive' }
  const updated = await command('/', ['apt-get', 'update'], quiet)()
  const install = ['apt-get', 'install', '--yes', '--no-install-recommends', 'chromium-headless-shell']
  const installed = updated.ok ? await command('/', install, quiet)() : updated
  const place = foundChromium()
  return installed.ok && place !== undefined ? use(place) : { ok: false, output: installed.output }
}

function use(place: string): Outcome {
  process.env.CHROMIUM = place
  return { ok: true, output: '' }
}
