import type { MessageText } from '#core/texts.ts'
import type { messages as messagesSv, texts as textsSv } from './texts.sv.ts'

export const texts: Record<keyof typeof textsSv, string> = {
  'budget.figure.reserve_granted': '{title}: granted',
  'budget.figure.reserve_left': '{title}: left',
  'budget.figure.saving': '{requirement} {year}',
  'budget.figure.saving_share': 'Share of the base',
  'budget.figure.saving_unallocated': 'Unallocated of {requirement}',
  'budget.figure.saving_allocated': 'Allocated to units',
  'budget.figure.pressure': 'Pressure {unit} {year} against {reference}',
  'budget.figure.pressure_with_saving':
    'Pressure {unit} {year} against {reference}, if the saving requirement comes into force',
  'budget.figure.net_rise': 'The net rises from {reference} to {year}',
  'budget.figure.net_between': 'The net of {year} against {reference}',
  'budget.figure.net_fall': 'The net falls from {reference} to {year}',
  'budget.figure.new_commitments': 'New commitments from {reference} to {year}',
  'budget.figure.commitment_change': 'Change, {commitment}',
  'budget.figure.several': '{reason} and others',
  'budget.figure.committed': 'Commitments {unit} {year}',
  'budget.remark.base_unchosen':
    'Nobody has chosen what the share is counted on. Choose net or gross before the amount is used.',
  'budget.remark.base_asked':
    'The city has not chosen the base. The amount shows what the requirement would be with this one.',
}

export const messages: Record<keyof typeof messagesSv, MessageText> = {
  'budget.no_budget': {
    what: 'There is no decided budget for {year} to change.',
    remedy: 'Name a year that a decided budget has.',
  },
  'budget.no_reserve': {
    what: '{title} is no reserve to ask for a part of.',
    remedy: 'Choose a reserve that is set aside. One that is set aside is no part of another.',
  },
  'budget.reserve_has_parts': {
    what: 'Parts of {title} are asked for or granted already.',
    remedy: 'Take away or move the parts first.',
  },
  'budget.reserve_years': {
    what: 'What is asked for begins outside the years of {title}.',
    remedy: 'Choose years from {from_year} to {to_year}.',
  },
  'budget.reserve_spent': {
    what: 'There is not that much left in {title}.',
    remedy: 'Grant less, or set aside more.',
  },
  'budget.not_approved': {
    what: 'The decision {decision} is no approval.',
    remedy: 'Choose the decision that approved the money. An adjustment that was refused is recorded as rejected.',
  },
  'budget.decision_missing': {
    what: '{title} is to hold as decided, but no decision is stated.',
    remedy: 'State the decision that gave the money, or record it as requested or proposed.',
  },
  'budget.decide_only': {
    what: '{title} can be made decided only by someone who may record decisions for the unit.',
    remedy: 'Record the money as requested or proposed, and ask someone who records decisions to enter the decision.',
  },
  'budget.saving_step': {
    what: '{title} cannot go from {from} to {to}.',
    remedy: 'A saving requirement is triggered, allocated, given measures and realised, in that order.',
  },
  'budget.saving_unallocated': {
    what: '{title} is not wholly allocated: {left} remain in {year}.',
    remedy: 'Allocate the year until nothing remains before the requirement counts as allocated.',
  },
  'budget.saving_not_allocated': {
    what: '{title} is not allocated to any unit.',
    remedy: 'Allocate the requirement to units before it counts as allocated.',
  },
  'budget.saving_no_measures': {
    what: '{unit} has not said how it will meet the saving requirement of {year}.',
    remedy: 'Write measures for every unit that was given a part of the requirement.',
  },
  'budget.funding_step': {
    what: '{title} cannot go from the state {from} to {to}.',
    remedy: 'Money is first requested or proposed and then decided. A decision is changed by another decision.',
  },
  'budget.decided_funding': {
    what: '{title} is decided. Amount, days, unit and purpose do not change, and the record is not removed.',
    remedy: 'State the new decision when you change it, or record new money with a decision of its own.',
  },
  'budget.financing_missing': {
    what: 'The decision on {title} does not say how it is financed.',
    remedy: 'State the financing. The law requires it when the council decides spending during the year.',
  },
  'budget.wrong_state': {
    what: '{title} is in the state {state}, so that step cannot be taken now.',
    remedy: 'An adjustment is first requested and then decided. A decision made is changed by a new one.',
  },
  'budget.unit_twice': {
    what: 'The unit {unit} stands twice in the allocation.',
    remedy: 'Let each unit have one line. Nothing has been changed.',
  },
  'budget.base_unchosen': {
    what: 'Nobody has chosen what {title} is counted on.',
    remedy: 'Choose net or gross first, then allocate.',
  },
  'budget.base_unknown': {
    what: 'What {title} is counted on is not wholly known for {year}.',
    remedy: 'Record the amounts that are missing in the budget first, then allocate.',
  },
  'budget.weight_unknown': {
    what: 'The net of {unit} is not wholly known for {year}, so its share cannot be computed.',
    remedy: 'Set the amount of the unit by hand, or record the amounts that are missing in the budget.',
  },
  'budget.saving_not_shown': {
    what: 'Saving requirements of {unit} that are not decided are not shown to your role.',
    remedy: "Ask the unit's controller whether there is one.",
  },
  'budget.no_saving': { what: 'There is no saving requirement for {unit}.', remedy: 'Choose a unit that has one.' },
}
