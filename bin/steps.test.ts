import { expect, test } from 'vitest'
import { command, runSteps, type Step } from './steps.ts'

const step = (name: string, ok: boolean, after: string[] = []): Step => ({
  name,
  run: async () => ({ ok, output: `${name} said this\n` }),
  after,
})

async function run(...steps: Step[]) {
  const printed: string[] = []
  const broken = await runSteps(steps, (text: string) => printed.push(text.replace(/ +[\d.]+ s$/, '')))
  return { broken, printed }
}

test('every step runs and is printed; what a good one said is not', async () => {
  expect(await run(step('one', true), step('two', true), step('three', true, ['one', 'two']))).toEqual({
    broken: [],
    printed: ['passed    one', 'passed    two', 'passed    three'],
  })
})

test('a broken step shows what it said, and what comes after it is left out and counts as broken', async () => {
  expect(await run(step('one', false), step('two', true, ['one']), step('three', true))).toEqual({
    broken: ['one', 'two'],
    printed: expect.arrayContaining(['FAILED    one', '    one said this', 'left out  two', 'passed    three']),
  })
})

test('the last step of all may be the one that is left out', async () => {
  expect((await run(step('one', false), step('two', true, ['one']))).broken).toEqual(['one', 'two'])
})

test('what comes after a step that was left out is left out too', async () => {
  const chain = [step('one', false), step('two', true, ['one']), step('three', true, ['two'])]
  expect((await run(...chain)).broken).toEqual(['one', 'two', 'three'])
})

test('a step that waits for one that is not there is a mistake in the list', async () => {
  await expect(run(step('one', true, ['nothing']))).rejects.toThrow('one: waits for')
})

test('a program goes well when it exits with 0, and both its outputs are kept', async () => {
  const program = (code: number) => ['-e', `console.log('out'); console.error('err'); process.exit(${code})`]
  expect(await command('.', [process.execPath, ...program(0)])()).toMatchObject({ ok: true })
  const failed = await command('.', [process.execPath, ...program(3)])()
  expect(failed.ok).toBe(false)
  expect(failed.output).toContain('out\n')
  expect(failed.output).toContain('err\n')
  expect(await command('.', ['/no/such/program'])()).toMatchObject({ ok: false })
})
