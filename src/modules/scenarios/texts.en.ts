export const texts = {
  'scenarios.measure.cost': 'cost',
  'scenarios.measure.revenue': 'revenue',
  'scenarios.measure.net': 'net of operations',
  'scenarios.measure.outlay': 'investment outlay',
  'scenarios.measure.inflow': 'investment inflow',
  'scenarios.measure.investment_net': 'net of investments',
  'scenarios.figure.base': '{set}: {what}, {unit} {year}',
  'scenarios.figure.result': '{scenario}: {what}, {unit} {year}',
  'scenarios.figure.effect': 'What {scenario} changes: {what}, {unit} {year}',
  'scenarios.figure.difference': '{first} less {second}: {what}, {unit} {year}',
  'scenarios.figure.pressure': 'Pressure with {scenario}, {unit} {year} against {reference}',
  'scenarios.figure.before_saving': 'The plan without the saving requirement',
  'scenarios.figure.share': 'Share',
  'scenarios.figure.rate': 'Growth in a year',
  'scenarios.figure.years': 'Number of years',
  'scenarios.remark.frozen': 'The base is frozen: later changes of it are not counted.',
  'scenarios.remark.in_reference':
    'The change holds in {reference} already. All that it changes in {year} is shown here.',
  'scenarios.remark.not_in_pressure': 'The pressure does not count what is moved, with the scenario or without it.',
  'scenarios.remark.nothing_here': 'The scenario changes nothing here this year.',
} as const

export const messages = {
  'scenarios.no_base': {
    what: '{set} is no base for a scenario.',
    remedy: 'Choose a decided budget or a plan that somebody writes.',
  },
  'scenarios.field_missing': {
    what: 'The change {title} lacks something that it needs.',
    remedy: 'Fill in the marked field.',
  },
  'scenarios.field_unused': {
    what: 'The change {title} has a value that its kind has no use for.',
    remedy: 'Empty the field, or choose another kind of change.',
  },
  'scenarios.wrong_subject': {
    what: 'What the change is about, {id}, is of the wrong kind.',
    remedy: 'Choose something of the kind that the change is about.',
  },
  'scenarios.subject_twice': {
    what: 'The change {title} of the same scenario is about this already, in the same years.',
    remedy: 'Change that one instead, or choose other years.',
  },
} as const
