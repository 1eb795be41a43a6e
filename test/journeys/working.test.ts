import { describe } from 'vitest'
import { commenting } from './commenting.ts'
import { funding } from './funding.ts'
import { marking } from './marking.ts'
import { narrow } from './narrow.ts'
import { needs } from './needs.ts'
import { opposing } from './opposing.ts'
import { publishing } from './publishing.ts'
import { stories } from './stories.ts'
import { tabling } from './tabling.ts'
import { tablingInParts } from './tabling-parts.ts'
import { trying } from './trying.ts'
import { inOneProduct } from './whole-run.ts'
import { working } from './working.ts'
import { writing } from './writing.ts'

const expected = [
  // Not signed in.
  /^401 \/api\/cities\/underlag-2026\//,
  // A decision that does not say how it is paid for.
  /^422 \/api\/cities\/underlag-2026\/budget-adjustments\/[^/]+\/decide$/,
  // A code that is none.
  /^400 \/api\/cities\/underlag-2026\/assumptions$/,
  // Somebody else saved the section first.
  /^412 \/api\/cities\/underlag-2026\/document-sections\//,
  // Somebody else wrote the cell first.
  /^409 \/api\/cities\/malarstad\/entry-sets\/plan-(tabell|delar)\/cells$/,
  // A budget that a political group keeps for itself.
  /^404 \/api\/cities\/malarstad\/entry-sets\/alternativ-samling-2027$/,
  // What is not published, or no longer.
  /^404 \/api\/cities\/underlag-2026\/published\//,
]

// Those who write and decide, in an order where each may change what the earlier have read.
inOneProduct((product) => {
  describe('small windows', () => narrow(product))
  describe('work on the plan', () => working(product))
  describe('writing', () => writing(product))
  describe('talking about the text', () => commenting(product))
  describe('commitments and tables in the text', () => marking(product))
  describe('publishing', () => publishing(product))
  describe('the invented city', () => needs(product))
  describe('the plan as a table', () => tabling(product))
  describe('the plan as a table, part by part', () => tablingInParts(product))
  describe('scenarios', () => trying(product))
  describe('a budget of a political group', () => opposing(product))
  describe('a rent that nobody has paid for', () => funding(product))
  describe('whole tasks with the keyboard alone', () => stories(product))
}, expected)
