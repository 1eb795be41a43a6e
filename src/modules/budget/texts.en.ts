import type { MessageText } from '#core/texts.ts'
import type { messages as messagesSv, texts as textsSv } from './texts.sv.ts'

export const texts: Record<keyof typeof textsSv, string> = {
  'budget.figure.saving': '{requirement} {year}',
  'budget.figure.saving_share': 'Share of the base',
  'budget.figure.pressure': 'Pressure {unit} {year} against {reference}',
  'budget.figure.pressure_with_saving':
    'Pressure {unit} {year} against {reference}, if the saving requirement comes into force',
  'budget.figure.net_fall': 'The net falls from {reference} to {year}',
  'budget.figure.new_commitments': 'New commitments from {reference} to {year}',
  'budget.figure.committed': 'Commitments {unit} {year}',
  'budget.remark.base_unchosen':
    'Nobody has chosen what the share is counted on. Choose net or gross before the amount is used.',
  'budget.remark.base_asked':
    'The city has not chosen the base. The amount shows what the requirement would be with this one.',
}

export const messages: Record<keyof typeof messagesSv, MessageText> = {
  'budget.not_approved': {
    what: 'The decision {decision} is no approval.',
    remedy: 'Choose the decision that approved the adjustment, or record it as rejected.',
  },
  'budget.financing_missing': {
    what: 'The decision on {title} does not say how it is financed.',
    remedy: 'State the financing. The law requires it when the council decides spending during the year.',
  },
  'budget.wrong_state': {
    what: '{title} is in the state {state}, so that step cannot be taken now.',
    remedy: 'An adjustment is first requested and then decided. A decision made is changed by a new one.',
  },
  'budget.base_unchosen': {
    what: 'Nobody has chosen what {title} is counted on.',
    remedy: 'Choose net or gross first, then allocate.',
  },
  'budget.no_saving': { what: 'There is no saving requirement for {unit}.', remedy: 'Choose a unit that has one.' },
}
