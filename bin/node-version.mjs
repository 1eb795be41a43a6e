import { spawnSync } from 'node:child_process'
import { accessSync, chmodSync, constants, existsSync } from 'node:fs'
import { join } from 'node:path'
import { Stop } from './plain-stop.mjs'

/** From this version on Node runs TypeScript as it is, without a flag and without a warning. */
const oldest = [24, 12]

/** The path of a Node that runs the project: our own when new enough, else the one pinned in node_modules. */
export function findNode(root) {
  if (isNewEnough(process.versions.node)) return process.execPath
  const pinned = join(root, 'node_modules', `node-${process.platform}-${process.arch}`, 'bin', 'node')
  if (existsSync(pinned) && makeExecutable(pinned)) {
    const answer = spawnSync(pinned, ['--version'], { encoding: 'utf8' })
    if (answer.status === 0 && isNewEnough(answer.stdout.trim().slice(1))) return pinned
  }
  const here = `${process.platform}-${process.arch}`
  const wanted = oldest.join('.')
  const found = process.versions.node
  throw new Stop(
    `Riktning behöver Node ${wanted} eller senare men har fått ${found}, och ingen medföljande går på ${here}: ` +
      'installera Node 24 från nodejs.org och försök igen.',
    `Riktning needs Node ${wanted} or later but got ${found}, and no bundled one runs on ${here}: ` +
      'install Node 24 from nodejs.org and try again.',
  )
}

/** True when `version` ("24.21.0") is the oldest that will do, or later. */
function isNewEnough(version) {
  const [major, minor] = version.split('.').map(Number)
  return major > oldest[0] || (major === oldest[0] && minor >= oldest[1])
}

function makeExecutable(file) {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    try {
      chmodSync(file, 0o755)
      return true
    } catch {
      return false
    }
  }
}
