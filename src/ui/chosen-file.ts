/** A file that somebody has chosen: what it is called, and its bytes in base64 as the endpoints take them. */
export type ChosenFile = { name: string; size: number; content: string }

/** Reads the file's bytes; refuses with the browser's own error when they cannot be read. */
export function chosenFile(file: File): Promise<ChosenFile> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => {
      const address = String(reader.result)
      resolve({ name: file.name, size: file.size, content: address.slice(address.indexOf(',') + 1) })
    }
    reader.onerror = () => reject(reader.error ?? new Error(file.name))
    reader.readAsDataURL(file)
  })
}
