/** What is said of charts of accounts and extracts of staff that are read in. */
export const chartMessages = {
  'chart.faulty': {
    what: '{file} has not been read in: {count} faults. The first: {first}',
    remedy: 'Nothing has changed. Correct the faults in the file and read it in again.',
  },
  'chart.heading_missing': {
    what: 'The file lacks a column that is called one of {column}.',
    remedy: 'Write the heading on the first row.',
  },
  'chart.too_many': { what: 'The chart has more than {most} accounts.', remedy: 'Leave out those that are not used.' },
  'chart.bad_number': {
    what: '{value} is no number of an account.',
    remedy: 'Write digits or letters of the English alphabet without blanks, 64 at most.',
  },
  'chart.bad_name': { what: 'The account has no name, or one of more than 120 letters.', remedy: 'Write a name.' },
  'chart.bad_kind': {
    what: '{value} is no kind of account.',
    remedy: 'Write cost, revenue, outlay, inflow or balance.',
  },
  'chart.bad_day': { what: '{value} is no day.', remedy: 'Write the day as YYYY-MM-DD.' },
  'chart.ends_first': { what: 'The account ends before it begins.', remedy: 'Correct the days.' },
  'chart.number_twice': { what: 'Account {number} is already on row {first}.', remedy: 'Take one of them away.' },
  'chart.parent_missing': {
    what: 'Account {number} lies under {parent}, which is not in the file.',
    remedy: 'Add {parent}, or correct what it lies under.',
  },
  'chart.circle': { what: 'Account {number} lies under itself.', remedy: 'Correct what it lies under.' },
  'chart.kind_fixed': {
    what: 'Account {number} is of another kind in the city, and its amounts would get the wrong sign.',
    remedy: 'Give the account a new number, or correct the kind.',
  },
  'chart.moves_earlier': {
    what: 'Account {number} moves from {before} to {after} and has {count} entries of years before {day}. Their sums change.',
    remedy: 'Let the account lie where it lies, give what is new its own number, or accept the move.',
  },
  'chart.comes_back': {
    what: 'Account {number} ended {ended} and cannot be opened again from {begins}: the years between are closed.',
    remedy: 'Give the account a new number.',
  },
  'chart.not_later': {
    what: '{name} holds from {day}, and a new chart must hold from a later day.',
    remedy: 'Choose a later day.',
  },
  'staff.personal_number': {
    what: 'The file holds personal identity numbers. Facts about single persons must not be read in here.',
    remedy: 'Export it by group of staff, with the number of posts instead of persons.',
  },
  'staff.too_many': { what: 'The extract has more than {most} groups.', remedy: 'Export it by group, not by person.' },
  'staff.bad_title': { what: 'The group has no name, or one of more than 200 letters.', remedy: 'Write the group.' },
  'staff.bad_posts': {
    what: '{value} is no number of posts.',
    remedy: 'Write a whole number. Where it is not known, write unknown.',
  },
  'staff.bad_pay': { what: 'The monthly pay {value} is negative.', remedy: 'Write the pay without a minus.' },
  'staff.bad_share': {
    what: '{value} is no share in per cent that goes here.',
    remedy: 'Write for instance 90 or 40,25.',
  },
  'staff.row_twice': { what: 'The row is the same as row {first}.', remedy: 'Take one away, or put them together.' },
  'staff.changed_since': {
    what: '{file} cannot be undone: somebody has changed {groups} since the file was read in.',
    remedy: 'Take those groups away in the register if they are not to hold, and undo it then.',
  },
} as const
