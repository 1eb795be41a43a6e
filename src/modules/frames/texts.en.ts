export const texts = {
  'frames.figure.frame': '{unit}, frame {year}',
  'frames.figure.frames_below': 'Frames under {unit} {year}',
  'frames.figure.frame_left': '{unit}, undistributed part of the frame {year}',
  'frames.figure.frame_room': '{unit}, frame less proposal {year}',
  'frames.figure.result': '{unit}, result {year}: budget less outcome',
  'frames.figure.used': '{unit}, outcome {year}',
  'frames.figure.carry_over': '{unit}, result carried over from {year} to {next}',
  'frames.figure.carry_left': '{unit}, result {year} outside the limits, which stays with the city',
  'frames.figure.no_budget': 'No decided budget for {year}',
  'frames.figure.largest_surplus_ppm': 'Largest surplus that may be carried over, share of budgeted cost',
  'frames.figure.largest_deficit_ppm': 'Largest deficit that may be carried over, share of budgeted cost',
  'frames.remark.no_frame': 'Nobody has set a frame for the unit and the year.',
  'frames.remark.year_goes_on': 'The result is known when {year} is over.',
  'frames.remark.booked_through': 'The year is booked through {month}.',
  'frames.remark.booked_mixed':
    'Part of {year} is booked without a month, so nobody can see how far the year is booked.',
  'frames.remark.nothing_booked': 'Nothing is booked for {unit} in {year}.',
  'frames.carry_over_title': 'Result {year} carried over, {unit}',
  'frames.carry_over_motive': '{unit} is a result unit and takes its result of {year} with it.',
} as const

export const messages = {
  'frames.from_above': {
    what: 'The frame of {unit} is set by the unit above it.',
    remedy: 'Ask whoever handles the money there to change it.',
  },
  'frames.none_above': {
    what: '{unit} has no unit above it that can set a frame.',
    remedy: 'Set frames for the units below.',
  },
  'frames.plan_taken': {
    what: '{set} is the plan of another round’s proposal already.',
    remedy: 'Choose another plan.',
  },
  'frames.decided': {
    what: 'The frame of {unit} for {year} is decided.',
    remedy: 'It changes by a new decision, recorded with the new amount.',
  },
  'frames.nothing_to_decide': {
    what: 'There are no undecided frames under {unit} for {year}.',
    remedy: 'Name the units that the decision is about, with new amounts.',
  },
  'frames.amount_unknown': {
    what: 'The frame of {unit} for {year} is unknown and cannot be decided.',
    remedy: 'Set the amount first.',
  },
  'frames.not_approved': {
    what: 'The decision {decision} does not say yes.',
    remedy: 'Choose the decision that settled it.',
  },
  'frames.year_outside': {
    what: '{year} lies outside {round}.',
    remedy: 'Choose a year from {first} to {last}.',
  },
  'frames.twice': {
    what: '{unit} has a frame for {year} in {round} already.',
    remedy: 'Change the one that is there.',
  },
  'frames.proposal_decided': {
    what: 'The proposal in {round} is already decided as the budget.',
    remedy: 'Change the budget by a budget adjustment.',
  },
  'frames.budget_exists': {
    what: 'There is a decided budget from {year} already: {set}.',
    remedy: 'Change it by a budget adjustment.',
  },
  'frames.no_plan': {
    what: '{set} cannot hold the proposals for {year}.',
    remedy: 'Choose a plan that can be written in and has the budget year.',
  },
  'frames.second_proposal': {
    what: '{round} has a budget proposal already.',
    remedy: 'Write in that one, or change its plan.',
  },
  'frames.unit_twice': {
    what: '{unit} is a result unit already in one of the years.',
    remedy: 'End the earlier one first, or choose a later first year.',
  },
  'frames.no_frame': {
    what: '{unit} has no known frame for {year} to divide.',
    remedy: 'Set the frame first.',
  },
  'frames.not_below': {
    what: 'One of the units is not under {unit}, or has a frame between itself and {unit}.',
    remedy: 'Divide over the nearest units with a frame, and let them divide further.',
  },
  'frames.line_twice': {
    what: 'A unit is there twice.',
    remedy: 'Take one of the rows away.',
  },
  'frames.part_unknown': {
    what: 'The frame of {unit} for {year} is unknown, so what is left cannot be told.',
    remedy: 'Divide over that unit as well, with an amount set by hand.',
  },
  'frames.weight_unknown': {
    what: 'The net of {unit} for {year} is not wholly known in the decided budget.',
    remedy: 'Set the amount of the unit by hand.',
  },
  'frames.plan_empty': {
    what: 'There is nothing to decide in {set}.',
    remedy: 'Write the proposals first.',
  },
  'frames.no_proposal': {
    what: '{round} has no budget proposal.',
    remedy: 'Choose the plan that the committees write their proposals in.',
  },
  'frames.no_result_unit': {
    what: '{unit} is no result unit in {year}.',
    remedy: 'Record the unit as a result unit first.',
  },
  'frames.result_unknown': {
    what: 'The result of {unit} for {year} is not known yet.',
    remedy: 'Wait until the year is over and all is booked, and open the figure to see what is missing.',
  },
  'frames.nothing_to_carry': {
    what: '{unit} has no result of {year} to carry over.',
    remedy: 'Check the limits of the result unit.',
  },
  'frames.carried_already': {
    what: 'The result of {unit} for {year} has a budget adjustment already.',
    remedy: 'Open the adjustment on the page Economy.',
  },
  'frames.cost_account': {
    what: 'The result is put on an account of cost.',
    remedy: 'Choose an account of cost.',
  },
} as const
