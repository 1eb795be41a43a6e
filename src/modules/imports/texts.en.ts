export const texts = {
  'import.voucher_row': 'Voucher {voucher}, line {line}',
  'import.row': 'Line {line}',
} as const

const line = 'Correct the line, or export the file anew from the accounting system.'
const whole = 'Export the file anew from the accounting system.'
const accept = 'Correct it in the accounting system, or accept the difference by its name'

export const messages = {
  'import.faulty': {
    what: '{file} has not been read in: {count} faults. The first: {first}',
    remedy: 'Nothing has changed. Correct the faults or accept the differences that have a name, and read it in again.',
  },
  'import.too_slow': {
    what: 'The file took more than {seconds} seconds to read.',
    remedy: 'Divide it in smaller parts.',
  },
  'import.too_heavy': { what: 'The file took too much memory to read.', remedy: 'Divide it in smaller parts.' },
  'import.closed_set': {
    what: '{set} takes no imported files.',
    remedy: 'Choose a set of actuals, plan, forecast or scenario.',
  },
  'import.elsewhere': {
    what: 'The same file has already been read in to another unit or set ({run}).',
    remedy: 'Undo that import first, or the money is counted twice.',
  },
  'import.undone': {
    what: 'The import of {file} is already undone.',
    remedy: 'Read the file in again if it shall hold.',
  },
  'import.bad_mapping': {
    what: '{part} does not say which account becomes which.',
    remedy: "Write the file's account, an equals sign and the city's account: 3010=avgifter,5*=hyra.",
  },
  'import.too_large': { what: 'The file is larger than {largest} MB.', remedy: 'Divide it in smaller parts.' },
  'import.empty_file': { what: 'The file is empty.', remedy: whole },
  'import.html_page': {
    what: 'The file is a web page, probably an error message that was saved in place of the file.',
    remedy: 'Fetch the file anew.',
  },
  'import.xml_file': {
    what: 'The file is XML, probably SIE 5. SIE 4 is read here.',
    remedy: 'Export the file as SIE 4 from the accounting system.',
  },
  'import.not_sie': {
    what: 'The file is no SIE file: it does not begin with a label.',
    remedy: 'Choose another file.',
  },
  'import.too_many_lines': { what: 'The file has more than {largest} lines.', remedy: 'Divide it in smaller parts.' },
  'import.line_too_long': { what: 'A line is longer than {largest} characters.', remedy: whole },
  'import.more_faults': { what: 'The file has more faults than these.', remedy: 'Correct these first.' },
  'import.unclosed_quote': { what: 'A quotation mark is opened and not closed on the line.', remedy: line },
  'import.unclosed_list': { what: 'A brace is opened and not closed on the line.', remedy: line },
  'import.stray_text': { what: 'The line does not begin with a label.', remedy: line },
  'import.stray_brace': { what: 'The brace belongs to no voucher.', remedy: line },
  'import.field_missing': { what: '{label} lacks field {column}.', remedy: line },
  'import.bad_amount': {
    what: '{label}: {value} is no amount.',
    remedy: 'Write kronor with a point and at most two decimals, for instance -1250.50.',
  },
  'import.bad_date': { what: '{label}: {value} is no day.', remedy: 'Write the day as YYYYMMDD.' },
  'import.bad_month': { what: '{label}: {value} is no month.', remedy: 'Write the month as YYYYMM.' },
  'import.bad_number': { what: '{label}: {value} is no number.', remedy: line },
  'import.bad_type': { what: 'There is no SIE type {value}.', remedy: 'Export the file as SIE type 1, 2, 3 or 4.' },
  'import.bad_account_type': {
    what: 'There is no account type {value}.',
    remedy: 'It is T, S, K or I: asset, liability, cost or revenue.',
  },
  'import.objects_missing': {
    what: '{label} lacks the list of objects in braces.',
    remedy: 'Write {} when it is empty.',
  },
  'import.objects_odd': { what: '{label}: the list of objects has dimension and object in pairs.', remedy: line },
  'import.year_backwards': { what: 'The financial year ends before it begins.', remedy: line },
  'import.year_twice': { what: 'The financial year is stated twice.', remedy: line },
  'import.label_in_voucher': { what: '{label} does not belong in a voucher.', remedy: line },
  'import.row_outside_voucher': { what: '{label} stands outside a voucher.', remedy: line },
  'import.voucher_not_closed': { what: 'The voucher lacks its rows or its closing brace.', remedy: whole },
  'import.unbalanced': {
    what: 'Voucher {voucher} does not balance. Its rows come to {amount} kronor instead of 0.',
    remedy: `${accept}: {imbalance}.`,
  },
  'import.closing_differs': {
    what: 'The closing balance {name} is {stated}, but the opening balance and the rows come to {computed}.',
    remedy: `${accept}.`,
  },
  'import.closing_missing': {
    what: '{name}: the account has rows that come to {computed}, but neither closing balance nor result.',
    remedy: `${accept}.`,
  },
  'import.result_differs': {
    what: 'The result {name} is {stated}, but the rows come to {computed}.',
    remedy: `${accept}.`,
  },
  'import.month_differs': {
    what: 'The balance of the month {name} is {stated}, but the rows come to {computed}.',
    remedy: `${accept}.`,
  },
  'import.checksum_differs': {
    what: 'The checksum {stated} does not fit, so the file has been changed since it was exported.',
    remedy: whole,
  },
  'import.nothing_booked': {
    what: 'The file has neither vouchers, balances of months nor results for its year.',
    remedy: 'Export a file with amounts.',
  },
  'import.year_missing': { what: 'The file does not say which year it is about.', remedy: 'Export it with #RAR 0.' },
  'import.broken_year': {
    what: 'The financial year runs from {first_day} to {last_day}, and the file does not say how it is divided.',
    remedy: 'Export the file as type 2, 3 or 4, which have months.',
  },
  'import.outside_set': {
    what: 'The file has rows for {year}, but {set} does not hold that year.',
    remedy: 'Choose another set, or change its years.',
  },
  'import.nothing_to_accept': {
    what: 'The file has no difference called {name}.',
    remedy: 'Leave it out of those to accept, or write it as the preview does.',
  },
  'import.unmapped_account': {
    what: "The file's account {account} {name} has no account in the city.",
    remedy: 'Say which it becomes ({account}=…), or add an account with that number.',
  },
  'import.unknown_target': {
    what: "The account {to}, which the file's account {account} shall become, is not in the city's chart.",
    remedy: 'Correct it, or add the account.',
  },
} as const
