import { expect, test } from 'vitest'
import type { ShownWarning } from '#modules/warnings/schema.ts'
import { openWarnings } from './open-warnings.ts'

const warning = (code: string, severity: ShownWarning['severity'], isJudged: boolean) =>
  ({ code, severity, acknowledged: isJudged ? { by: 'controller' } : null }) as unknown as ShownWarning

test('a warning that somebody has taken a stand on is counted no more, nor one of another severity', () => {
  const rows = [warning('A', 'critical', false), warning('B', 'critical', true), warning('C', 'important', false)]
  expect(openWarnings(rows, 'critical').map(({ code }) => code)).toEqual(['A'])
})
