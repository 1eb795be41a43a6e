const answers = new Map<string, Promise<Response>>()

/** Sends a reading off before anybody asks for it; `call` takes the answer by its address, once. */
export function sendAhead(address: string): void {
  // Read at once: an answer that nobody takes would otherwise hold one of the browser's few connections.
  const answer = fetch(address).then(async (response) => new Response(await response.text(), response))
  // Whoever takes the answer is told when it failed; nobody has to take it.
  answer.catch(() => undefined)
  answers.set(address, answer)
}

/** The answer to a reading that was sent off ahead. A change forgets what nobody has taken: it is of before. */
export function answerAhead(address: string, method: string): Promise<Response> | undefined {
  if (method !== 'GET') answers.clear()
  const answer = answers.get(address)
  answers.delete(address)
  return answer
}
