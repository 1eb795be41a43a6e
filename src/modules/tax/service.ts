export { taxEntries as taxLines } from './derivation.ts'
