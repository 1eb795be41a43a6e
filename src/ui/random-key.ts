/** A key that nobody else makes, for telling one sending of a form from another. Works on plain http as well. */
export function randomKey(): string {
  return [...crypto.getRandomValues(new Uint32Array(4))].map((number) => number.toString(36)).join('-')
}
