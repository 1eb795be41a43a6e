/** A file that somebody has chosen: what it is called, and its bytes in base64 as the endpoints take them. */
export type ChosenFile = { name: string; size: number; content: string; blob: Blob }

/** From what size a file is sent in parts and read as a job with its progress told [byte]: some seconds of work. */
const largeFrom = 2 * 1024 * 1024

export const isLarge = ({ size }: { size: number }) => size >= largeFrom

/** Reads the file's bytes, unless they are sent in parts; refuses with the browser's own error when they cannot be. */
export async function chosenFile(file: File): Promise<ChosenFile> {
  const { name, size } = file
  // A file that cannot be read says so when it is chosen, and not when it is half sent.
  const content = isLarge(file) ? (await base64Of(file.slice(0, 1))) && '' : await base64Of(file)
  return { name, size, content, blob: file }
}

export function base64Of(bytes: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => {
      const address = String(reader.result)
      resolve(address.slice(address.indexOf(',') + 1))
    }
    reader.onerror = () => reject(reader.error ?? new Error('the file cannot be read'))
    reader.readAsDataURL(bytes)
  })
}
