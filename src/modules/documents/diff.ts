import type { PrintedBlock, PrintedDocument, PrintedInline, PrintedSection } from './printed.ts'

export type ChangedText = { kind: 'same' | 'added' | 'removed'; text: string }

export type SectionDiff = {
  number: string
  title: string
  change: 'added' | 'removed' | 'changed' | 'same'
  paragraphs: ChangedText[]
}

/** What differs between two printed documents, section by section and paragraph by paragraph. */
export function diffOf(before: PrintedDocument, after: PrintedDocument): SectionDiff[] {
  const numbers = [...new Set([...before.sections, ...after.sections].map((section) => section.number))].sort(inOrder)
  return numbers.map((number) => {
    const old = before.sections.find((section) => section.number === number)
    const now = after.sections.find((section) => section.number === number)
    const paragraphs = diffLines(linesOf(old), linesOf(now))
    const same =
      old !== undefined &&
      now !== undefined &&
      old.title === now.title &&
      paragraphs.every((part) => part.kind === 'same')
    const change = old === undefined ? 'added' : now === undefined ? 'removed' : same ? 'same' : 'changed'
    return { number, title: now?.title ?? old?.title ?? '', change, paragraphs }
  })
}

function inOrder(a: string, b: string): number {
  return a.localeCompare(b, 'sv', { numeric: true })
}

function linesOf(section: PrintedSection | undefined): string[] {
  return section?.blocks.flatMap(textsOf) ?? []
}

function textsOf(block: PrintedBlock): string[] {
  const words = (content: readonly PrintedInline[]) => content.map((part) => part.text).join('')
  if (block.type === 'list') return block.items.map(words)
  if (block.type !== 'table') return [words(block.content)]
  return [block.caption, ...block.rows.map((row) => [row.label, ...row.cells.map((cell) => cell.text)].join('\t'))]
}

/** The shortest way from one list of lines to another, by the longest common subsequence. */
export function diffLines(before: readonly string[], after: readonly string[]): ChangedText[] {
  const lengths = commonLengths(before, after)
  const found: ChangedText[] = []
  let [i, j] = [0, 0]
  while (i < before.length || j < after.length) {
    const [old, now] = [before[i], after[j]]
    if (old !== undefined && old === now) {
      found.push({ kind: 'same', text: old })
      i += 1
      j += 1
    } else if (old !== undefined && (now === undefined || (lengths[i + 1]?.[j] ?? 0) >= (lengths[i]?.[j + 1] ?? 0))) {
      found.push({ kind: 'removed', text: old })
      i += 1
    } else {
      found.push({ kind: 'added', text: now ?? '' })
      j += 1
    }
  }
  return found
}

/** For each pair of positions, how many lines the two tails have in common. */
function commonLengths(before: readonly string[], after: readonly string[]): number[][] {
  const lengths = Array.from({ length: before.length + 1 }, () => new Array<number>(after.length + 1).fill(0))
  for (let i = before.length - 1; i >= 0; i -= 1) {
    for (let j = after.length - 1; j >= 0; j -= 1) {
      const row = lengths[i]
      if (row === undefined) continue
      row[j] =
        before[i] === after[j]
          ? (lengths[i + 1]?.[j + 1] ?? 0) + 1
          : Math.max(lengths[i + 1]?.[j] ?? 0, row[j + 1] ?? 0)
    }
  }
  return lengths
}
