import { childrenByParent, type TreeRow } from '#core/tree.ts'
import { directKey, ownKey, type RowPlace, wholeKey } from './grid-sums.ts'

/** A row of the grid: a member of the outer tree, or within it one of the inner tree. */
export type GridRow = {
  /** The key of its sums. */
  key: string
  outer: string
  /** Null for the outer member as a whole. */
  inner: string | null
  /** The inner member itself, without those below it. */
  isDirect: boolean
  /** One unit and one account, where amounts are written. */
  isLeaf: boolean
  /** From 1, as `aria-level`. */
  level: number
  position: number
  size: number
  /** Null for a row with nothing below it. */
  isOpen: boolean | null
  parent: string | null
  /** Stands where rows will come, while they are asked for. */
  isComing: boolean
}

export type GridTrees = {
  outer: readonly TreeRow[]
  inner: readonly TreeRow[]
  /** Whether anything lies in a row: such a row is always shown. */
  holds: (row: RowPlace) => boolean
  /** Whether a row is shown with nothing in it. */
  isOffered: (row: RowPlace) => boolean
  /** Whether what lies below a row has been read. */
  isRead: (key: string) => boolean
}

type Node = RowPlace & { key: string }

/** How the rows below a row are found. Every amount is found below exactly one row of each level. */
function walker({ outer, inner, holds, isOffered, isRead }: GridTrees) {
  const isShown = (node: Node) => isOffered(node) || holds(node)
  const known = new Set(outer.map(({ id }) => id))
  const rooted = (rows: readonly TreeRow[], ids: ReadonlySet<string>) =>
    rows.map((row) => ({ ...row, parent_id: row.parent_id !== null && ids.has(row.parent_id) ? row.parent_id : null }))
  const outers = childrenByParent(rooted(outer, known))
  const inners = childrenByParent(rooted(inner, new Set(inner.map(({ id }) => id))))
  const outerNode = (id: string): Node => ({ key: wholeKey(id), outer: id, inner: null, isDirect: false })
  const innerNode = (of: string, id: string): Node => {
    return { key: ownKey(of, id), outer: of, inner: id, isDirect: false }
  }
  const childrenOf = (node: Node | null): Node[] => {
    if (node === null) return (outers.get(null) ?? []).map(({ id }) => outerNode(id)).filter(isShown)
    if (node.isDirect) return []
    const below = inners.get(node.inner) ?? []
    const parts = below.map(({ id }) => innerNode(node.outer, id)).filter(isShown)
    if (node.inner === null) {
      const members = (outers.get(node.outer) ?? []).map(({ id }) => outerNode(id))
      return [...parts, ...members.filter(isShown)]
    }
    const direct = { ...node, key: directKey(node.outer, node.inner), isDirect: true }
    return below.length > 0 && holds(direct) ? [direct, ...parts] : parts
  }
  const isLeaf = (node: Node) => node.inner !== null && (node.isDirect || (inners.get(node.inner) ?? []).length === 0)
  /** What lies below a row; null while it has not been read. */
  const below = (node: Node | null) => (node !== null && !isRead(node.key) ? null : childrenOf(node))
  return { below, isLeaf }
}

/** The rows to show, those below a closed row left out, in the order of the trees. */
export function shownRows(trees: GridTrees, isOpen: (key: string) => boolean): GridRow[] {
  const { below, isLeaf } = walker(trees)
  const rows: GridRow[] = []
  const add = (nodes: readonly Node[], level: number, parent: string | null) => {
    nodes.forEach((node, index) => {
      const parts = below(node)
      const open = parts?.length === 0 ? null : isOpen(node.key)
      const place = { level, parent, position: index + 1, size: nodes.length, isComing: false }
      rows.push({ ...node, ...place, isLeaf: isLeaf(node), isOpen: open })
      if (open !== true) return
      if (parts === null) rows.push(comingBelow(node, level + 1))
      else add(parts, level + 1, node.key)
    })
  }
  add(below(null) ?? [], 1, null)
  return rows
}

function comingBelow({ key, outer }: Node, level: number): GridRow {
  const place = { level, parent: key, position: 1, size: 1, isLeaf: false, isOpen: null, isComing: true }
  return { key: `coming ${key}`, outer, inner: null, isDirect: false, ...place }
}

/** Only the rows that amounts are written in, without the tree above them: one below the other, as in a spreadsheet. */
export function leafRows(trees: GridTrees): GridRow[] {
  const leaves = shownRows(trees, () => true).filter((row) => row.isLeaf)
  const place = { level: 1, parent: null, size: leaves.length, isOpen: null }
  return leaves.map((row, index) => ({ ...row, ...place, position: index + 1 }))
}

/** The rows below a row that amounts are written in, or the row itself; null while they have not all been read. */
export function leavesBelow(trees: GridTrees, { key, outer, inner, isDirect }: GridRow): GridRow[] | null {
  const { below, isLeaf } = walker(trees)
  const rows: GridRow[] = []
  const add = (node: Node): boolean => {
    const parts = below(node)
    const place = { level: 1, parent: null, position: 1, size: 1, isOpen: null, isComing: false }
    if (parts?.length === 0 && isLeaf(node)) rows.push({ ...node, ...place, isLeaf: true })
    return parts?.every(add) ?? false
  }
  return add({ key, outer, inner, isDirect }) ? rows : null
}
