import { type RichText, richText } from '#core/rich-text.ts'

const place = (key: string) => `riktning.text.${key}`

/** What was written and not saved the last time; null when there is nothing, or nothing that can be read. */
export function keptText(key: string): RichText | null {
  const found = localStorage.getItem(place(key))
  if (found === null) return null
  try {
    const read = richText.safeParse(JSON.parse(found))
    return read.success ? read.data : null
  } catch {
    return null
  }
}

export function keep(key: string, text: RichText): void {
  localStorage.setItem(place(key), JSON.stringify(text))
}

export function forget(key: string): void {
  localStorage.removeItem(place(key))
}
