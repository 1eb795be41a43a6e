import { type ChildProcess, spawn } from 'node:child_process'

/** What a step said and whether it went well. The output is shown only when it did not. */
export type Outcome = { ok: boolean; output: string }

/** `after` names steps that must have passed first; the step is left out when one of them did not. */
export type Step = { name: string; run: () => Promise<Outcome>; after?: string[] }

const parallel_max = 2

/** Runs the steps in order, two at a time; prints each with its time as it ends. Returns the names of the broken. */
export async function runSteps(steps: readonly Step[], print = console.log): Promise<string[]> {
  const waiting = [...steps]
  const passed = new Set<string>()
  const broken: string[] = []
  const running = new Map<string, Promise<void>>()
  while (waiting.length > 0 || running.size > 0) {
    const leftOut = waiting.find(({ after = [] }) => after.some((name) => broken.includes(name)))
    if (leftOut !== undefined) {
      waiting.splice(waiting.indexOf(leftOut), 1)
      broken.push(leftOut.name)
      print(`left out  ${leftOut.name}`)
      continue
    }
    const next = waiting.find(({ after = [] }) => after.every((name) => passed.has(name)))
    if (next !== undefined && running.size < parallel_max) {
      waiting.splice(waiting.indexOf(next), 1)
      const ended = timed(next, print).then((ok) => {
        running.delete(next.name)
        if (ok) passed.add(next.name)
        else broken.push(next.name)
      })
      running.set(next.name, ended)
    } else if (running.size > 0) {
      await Promise.race(running.values())
    } else if (waiting.length > 0) {
      throw new Error(`${waiting.map(({ name }) => name).join(', ')}: waits for a step that is not in the list`)
    }
  }
  return broken
}

async function timed(step: Step, print: typeof console.log): Promise<boolean> {
  const started = performance.now()
  const { ok, output } = await step.run()
  const seconds = ((performance.now() - started) / 1000).toFixed(1).padStart(6)
  print(`${ok ? 'passed    ' : 'FAILED    '}${step.name.padEnd(18)}${seconds} s`)
  if (!ok) print(output.trimEnd().replace(/^/gm, '    '))
  return ok
}

const children = new Set<ChildProcess>()

/** A step that runs a program in `folder` without colours and goes well when it exits with 0. */
export function command(folder: string, [program = '', ...args]: string[], environment: NodeJS.ProcessEnv = {}) {
  return (): Promise<Outcome> =>
    new Promise((resolve) => {
      const env = { ...process.env, ...environment, NO_COLOR: '1', FORCE_COLOR: undefined }
      const child = spawn(program, args, { cwd: folder, env, stdio: ['ignore', 'pipe', 'pipe'] })
      children.add(child)
      let output = ''
      child.stdout.on('data', (bytes) => {
        output += bytes
      })
      child.stderr.on('data', (bytes) => {
        output += bytes
      })
      child.on('error', (error) => resolve({ ok: false, output: error.message }))
      child.on('close', (code) => {
        children.delete(child)
        resolve({ ok: code === 0, output })
      })
    })
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.once(signal, () => {
    for (const child of children) child.kill(signal)
    process.kill(process.pid, signal)
  })
}
