import { parseSync } from 'vite'
import type { ProjectFile } from './repository.ts'

/** A node of the syntax tree (ESTree with TypeScript's additions); `start` and `end` are places in the text. */
export type Node = { type: string; start: number; end: number; [property: string]: unknown }

const parsed = new WeakMap<ProjectFile, Node[]>()

/** Every node of a TypeScript or JavaScript file, each with the nodes around it, outermost first. */
export function nodesOf(file: ProjectFile): { node: Node; around: Node[] }[] {
  const found: { node: Node; around: Node[] }[] = []
  const visit = (node: Node, around: Node[]) => {
    found.push({ node, around })
    for (const child of childrenOf(node)) visit(child, [...around, node])
  }
  for (const node of bodyOf(file)) visit(node, [])
  return found
}

function bodyOf(file: ProjectFile): Node[] {
  const known = parsed.get(file)
  if (known !== undefined) return known
  const { program, errors } = parseSync(file.path, file.text)
  if (errors[0] !== undefined) throw new Error(`${file.path}: ${errors[0].message}`)
  const statements: unknown[] = program.body
  const body = statements.filter(isNode)
  parsed.set(file, body)
  return body
}

function childrenOf(node: Node): Node[] {
  return Object.values(node).flatMap((value) =>
    Array.isArray(value) ? value.filter(isNode) : isNode(value) ? [value] : [],
  )
}

export function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && 'start' in value
}

/** "Date.now" for that member expression, "fetch" for a plain name; '' for anything more involved. */
export function dottedName(node: unknown): string {
  if (!isNode(node)) return ''
  if (node.type === 'Identifier' && typeof node.name === 'string') return node.name
  if (node.type !== 'MemberExpression' || node.computed) return ''
  const left = dottedName(node.object)
  const right = dottedName(node.property)
  return left === '' || right === '' ? '' : `${left}.${right}`
}
