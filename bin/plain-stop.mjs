/** Nothing more can be done and a person must act: one sentence in each language, and the exit code. */
export class Stop extends Error {
  constructor(sv, en, exitCode = 1) {
    super(sv)
    this.sv = sv
    this.en = en
    this.exitCode = exitCode
  }
}

/** A sentence to the person, on stderr, Swedish first. `en` is empty when the words are the same in both. */
export function say(sv, en) {
  process.stderr.write(en === '' ? `${sv}\n` : `${sv}\n${en}\n`)
}
