import type { MessageText } from '#core/texts.ts'
import type { messages as messagesSv, texts as textsSv } from './texts.sv.ts'

export const texts: Record<keyof typeof textsSv, string> = {
  'block.project_table': "The project's phases, contracts and money",
  'projects.figure.runway': 'How long the money of {project} lasts',
  'projects.figure.burn': 'Burn {project} {year}',
  'projects.figure.burn_untold': 'Months that nobody has stated: {count}',
  'projects.figure.burn_rate': 'Burn a month, {project}',
  'projects.figure.burn_span': 'Burn {from}–{to}',
  'projects.figure.burn_months': 'Number of months',
  'projects.figure.funded': 'Decided money {project} {year}',
  'projects.figure.funding_gap': 'Missing money {project} {year}',
  'projects.runway.before': 'before {date}, month unknown',
  'projects.remark.amount_ends': 'The amount ends first. The money lasts until {date}.',
  'projects.remark.time_ends': 'The time ends first. The decision holds until {date}.',
  'projects.remark.contradicts': 'The source says that the money does not last, but the burn says that it does.',
  'projects.remark.month_unknown':
    'The source says that the money does not last. Record the amount and the burn to get the month.',
  'projects.remark.open': 'The amount or the last day is unknown, so it is not possible to say when the money ends.',
  'projects.remark.burn_untold': 'Nobody has stated any burn, so there is no rate to count with.',
  'projects.remark.burn_mean':
    'The mean of {count} months. How long the money lasts is counted month by month with the amounts above.',
  'projects.remark.not_that_year': 'The project has no month in {year}.',
  'projects.remark.money_not_placed':
    'The money is decided but has no amount, days or account, so it cannot be placed in the year.',
  'projects.table.what': 'Part',
  'projects.table.time': 'Time',
  'projects.table.state': 'State',
  'projects.table.amount': 'Amount',
  'projects.table.phases': 'Phases',
  'projects.table.contracts': 'Contracts',
  'projects.table.money': 'Money',
  'projects.table.until': 'until {date}',
  'projects.table.from': 'from {date}',
  'projects.table.unknown': 'unknown',
  'projects.table.time_unknown': 'unknown time',
  'projects.phase_state.planned': 'planned',
  'projects.phase_state.running': 'running',
  'projects.phase_state.done': 'done',
  'projects.contract_state.planned': 'planned',
  'projects.contract_state.procuring': 'being procured',
  'projects.contract_state.signed': 'signed',
  'projects.contract_state.ended': 'ended',
  'projects.funding_state.need': 'need, not requested',
  'projects.funding_state.requested': 'requested',
  'projects.funding_state.proposed': 'proposed',
  'projects.funding_state.decided': 'decided',
  'projects.funding_state.exhausted': 'used up',
  'projects.funding_state.expired': 'expired',
  'projects.reserve_state.set_aside': 'set aside in the central reserve',
  'projects.reserve_state.requested': 'requested from the central reserve',
  'projects.reserve_state.granted': 'granted from the central reserve',
  'projects.reserve_state.refused': 'refused',
}

export const messages: Record<keyof typeof messagesSv, MessageText> = {
  'projects.month_twice': { what: 'Month {month} is given twice.', remedy: 'Give each month at most once.' },
}
