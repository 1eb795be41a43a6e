import { expect, test } from 'vitest'
import { nameRules } from '../src/tidy/names.ts'
import { sizeRules } from '../src/tidy/sizes.ts'
import { textRules } from '../src/tidy/texts.ts'
import { moduleFiles } from './module-template.ts'

const files = Object.entries(moduleFiles('risk-plan', 'Riskplan', 'Risk plan')).map(([name, text]) => ({
  path: `src/modules/risk-plan/${name}`,
  size_bytes: text.length,
  text,
}))

test('a new module keeps the house rules', () => {
  const rules = [...nameRules, ...sizeRules, ...textRules]
  const findings = rules.flatMap((rule) => files.filter(({ path }) => rule.looksAt(path)).flatMap(rule.findings))
  expect(findings).toEqual([])
})

test('a new module is named in three ways from one name', () => {
  const textOf = (name: string) => files.find(({ path }) => path.endsWith(name))?.text
  expect(textOf('0001_risk_plan.sql')).toContain('create table risk_plan')
  expect(textOf('module.ts')).toContain('export const riskPlan =')
  expect(textOf('module.ts')).toContain("name: 'risk-plan'")
  expect(textOf('README.md')).toContain('# Risk plan (Riskplan)')
})
