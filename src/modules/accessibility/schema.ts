import { z } from 'zod'
import { endpoint } from '#core/endpoint.ts'
import { isoDate, recordId, recordType } from '#core/record.ts'

const told = {
  title: z.string().trim().min(1).max(160),
  description: z.string().trim().min(1).max(4000),
  /** Where it was met, in the sender's words: an address or the name of a page. */
  met_on: z.string().trim().max(300).nullable().default(null),
  /** How the sender wants to be reached; null when they do not. */
  contact: z.string().trim().max(200).nullable().default(null),
}

/** Something that somebody could not read or use, as they told it, and what came of it. */
export const accessibilityReport = recordType({
  name: 'accessibility_report',
  path: 'accessibility-reports',
  area: 'administration',
  fields: () => ({
    ...told,
    received_on: isoDate,
    state: z.enum(['received', 'being_fixed', 'fixed', 'declined']).default('received'),
    /** What was done, and what the sender was answered. */
    handling: z.string().max(2000).nullable().default(null),
  }),
})

export const sendReportEndpoint = endpoint({
  name: 'accessibility_report.send',
  method: 'POST',
  path: '/accessibility-reports/send',
  input: z.strictObject(told),
  output: z.strictObject({ id: recordId, received_on: isoDate }),
  permission: 'public',
  audit: 'accessibility_report.send',
  calls_per_minute: 10,
  summary: 'Tell the city of an obstacle in the product; sent without signing in',
})
