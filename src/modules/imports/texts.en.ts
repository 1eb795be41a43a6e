import { cellsMessages } from './cells-texts.en.ts'
import { chartMessages } from './chart-texts.en.ts'
import { templateMessages, templateTexts } from './template-texts.en.ts'

export const texts = {
  ...templateTexts,
  'import.voucher_row': 'Voucher {voucher}, line {line}',
  'import.row': 'Line {line}',
  'import.figure.undone': '{file} has been undone, so nothing of it holds any longer.',
  'import.figure.large': 'The file gave {count} entries. They are told by account; the rows are in the ledger.',
} as const

const line = 'Correct the line, or export the file anew from the accounting system.'
const whole = 'Export the file anew from the accounting system.'
const accept = 'Correct it in the accounting system, or accept the difference by its name'

export const messages = {
  ...templateMessages,
  ...cellsMessages,
  ...chartMessages,
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
    remedy: 'Choose a set of actuals, plan or scenario.',
  },
  'import.elsewhere': {
    what: 'The same file has already been read in to another unit or set ({run}).',
    remedy: 'Undo that import first, or the money is counted twice.',
  },
  'import.undone': {
    what: 'The import of {file} is already undone.',
    remedy: 'Read the file in again if it shall hold.',
  },
  'import.changed_since': {
    what: 'Somebody has written in {count} cells since {file} was read in. The first is {cell}, by {by}.',
    remedy:
      'What they wrote changes the amounts of the file and would stand alone. Correct the cells, or undo it anyway.',
  },
  'import.bad_mapping': {
    what: '{part} does not say which account becomes which.',
    remedy: "Write the file's account, an equals sign and the city's account: 3010=avgifter,5*=hyra.",
  },
  'import.too_large': { what: 'The file is larger than {largest} MB.', remedy: 'Divide it in smaller parts.' },
  'import.sum_too_large': {
    what: 'The amounts on account {account} add up to more than any city has.',
    remedy: 'Check whether the amounts are in kronor, thousands or millions.',
  },
  'import.empty_part': { what: 'The part of the file is empty.', remedy: 'Send the file again.' },
  'import.file_taken': {
    what: 'Somebody else is already sending a file by the same name.',
    remedy: 'Send the file by a name of its own.',
  },
  'import.too_many_waiting': {
    what: 'Too many large files wait to be read in.',
    remedy: 'Read them in first. A file that nobody reads in is removed after a day.',
  },
  'import.file_not_sent': {
    what: 'The file is not here, or lacks a part.',
    remedy: 'Send it again. A file that nobody reads in is removed after a day.',
  },
  'import.empty_file': { what: 'The file is empty.', remedy: whole },
  'import.html_page': {
    what: 'The file is a web page, probably an error message that was saved in place of the file.',
    remedy: 'Fetch the file anew.',
  },
  'import.xml_file': {
    what: 'The file is XML, but no SIE 5 file.',
    remedy: 'Export the file as SIE from the accounting system.',
  },
  'import.broken_xml': {
    what: 'The XML file is not whole: it cannot be read from beginning to end.',
    remedy: 'Export the file anew from the accounting system.',
  },
  'import.xml_declares': {
    what: 'The XML file has a document type or signs of its own. Such files are not read.',
    remedy: 'Export the file as SIE from the accounting system.',
  },
  'import.not_sie': {
    what: 'The file is no SIE file: it does not begin with a label.',
    remedy: 'Choose another file.',
  },
  'import.is_workbook': {
    what: 'The file is an Excel workbook, not a text file with columns.',
    remedy: 'Read it in as Excel, or save it as CSV.',
  },
  'import.not_csv': {
    what: 'The file cannot be read as rows with columns.',
    remedy: 'Export it as CSV with semicolon, comma or tab between the columns.',
  },
  'import.too_many_columns': {
    what: 'A row has more than {largest} columns.',
    remedy: 'Remove those that are not needed.',
  },
  'import.old_workbook': {
    what: 'The file is an older workbook, or is locked with a password.',
    remedy: 'Open it in Excel, remove the password and save it as .xlsx.',
  },
  'import.not_workbook': { what: 'The file is no Excel workbook (.xlsx).', remedy: 'Choose another file.' },
  'import.broken_archive': {
    what: 'The workbook is damaged: what it holds is not what it says of itself.',
    remedy: 'Open it in Excel and save it anew.',
  },
  'import.archive_names': {
    what: 'The workbook has parts with the same name, or with names that point outside it.',
    remedy: 'Open it in Excel and save it anew.',
  },
  'import.archive_bomb': {
    what: 'The workbook becomes too large when it is unpacked.',
    remedy: 'Remove sheets that are not needed, or save the sheet as CSV.',
  },
  'import.locked_workbook': {
    what: 'The workbook is locked with a password.',
    remedy: 'Remove the password and save it anew.',
  },
  'import.archive_markup': {
    what: 'The workbook holds XML that Excel does not write, and that may fetch something else.',
    remedy: 'Open it in Excel and save it anew.',
  },
  'import.unread_workbook': {
    what: 'The first sheet of the workbook could not be read.',
    remedy: 'Open it in Excel and save it anew, or save the sheet as CSV.',
  },
  'import.unread_sheet': {
    what: 'The sheet {sheet} is not in the workbook, or could not be read.',
    remedy: 'Correct the name of the sheet in the profile, or save the sheet as CSV.',
  },
  'import.profile_missing': {
    what: 'No profile says what the columns are.',
    remedy: 'Choose a profile, or save the suggestion as a new one when you have looked at it.',
  },
  'import.profile_lacks_account': {
    what: 'The profile does not say in which column the account stands.',
    remedy: 'Choose the column in the profile.',
  },
  'import.profile_lacks_amount': {
    what: 'The profile does not say in which column the amount stands.',
    remedy: 'Choose the column in the profile.',
  },
  'import.profile_lacks_title': {
    what: 'The profile does not say in which column the group stands.',
    remedy: 'Choose the column in the profile, or a profile for extracts of staff.',
  },
  'import.profile_lacks_posts': {
    what: 'The profile does not say in which column the number of posts stands.',
    remedy: 'Choose the column in the profile, or a profile for extracts of staff.',
  },
  'import.column_missing': {
    what: 'The file has no column called {column}.',
    remedy: 'Choose a profile that goes with the file, or export the file with the same headings as before.',
  },
  'import.column_twice': {
    what: 'The file has several columns called {column}.',
    remedy: 'Give them different headings.',
  },
  'import.more_cells': {
    what: 'The row has more columns than the row of headings.',
    remedy: 'Put quotes around text that holds the delimiter, or remove it.',
  },
  'import.no_rows': {
    what: 'The file has no rows below its headings.',
    remedy: 'Check the header row in the profile.',
  },
  'import.account_missing': {
    what: 'The row has no account.',
    remedy: 'Write the account. If it is a row with a sum, remove it.',
  },
  'import.amount_missing': {
    what: 'The row has no amount.',
    remedy: 'Write the amount, or the word unknown when it is not known.',
  },
  'import.not_amount': { what: '{value} is no amount.', remedy: 'Write a number, for instance 1605,50.' },
  'import.wants_comma': {
    what: '{value} is no amount with a decimal comma.',
    remedy: 'Write a decimal comma and no point, for instance 1605,5, or choose decimal point in the profile.',
  },
  'import.wants_point': {
    what: '{value} is no amount with a decimal point.',
    remedy: 'Write a decimal point and no comma, for instance 1605.5, or choose decimal comma in the profile.',
  },
  'import.too_many_decimals': {
    what: '{value} has more decimals than an öre.',
    remedy: 'Round it to whole öre, or correct the unit of amounts in the profile.',
  },
  'import.amount_too_large': {
    what: '{value} is larger than the amount of any city.',
    remedy: 'Correct the amount, or the unit of amounts in the profile.',
  },
  'import.not_period': {
    what: '{value} is no day, month or year.',
    remedy: 'Write for instance 2026-01, 202601 or 2026-01-31.',
  },
  'import.not_year': { what: '{value} is no year.', remedy: 'Write the year with four digits.' },
  'import.not_month': { what: '{value} is no month.', remedy: 'Write the month as 1 to 12, or by its name.' },
  'import.year_unknown': {
    what: 'The row does not say which year it is about.',
    remedy: 'Give the year of the file, or choose the column of period or year in the profile.',
  },
  'import.repeated_row': {
    what: 'The row is the same as row {first}.',
    remedy: 'Remove it, or accept it if it is to count twice: {name}.',
  },
  'import.thousandfold': {
    what: 'The amount is about a thousand times larger or smaller than the others on account {account}.',
    remedy: 'Check whether it is in kronor or thousands. If it is right, accept it: {name}.',
  },
  'import.cost_sign': {
    what: 'The sum on {account} is negative, though it is a cost account.',
    remedy:
      'If the file writes costs with a minus, choose reversed sign in the profile. If it is right, accept it: {name}.',
  },
  'import.revenue_sign': {
    what: 'The sum on {account} is positive, though it is a revenue account.',
    remedy: 'Revenue is negative. Choose reversed sign in the profile, or accept it if it is right: {name}.',
  },
  'import.unknown_unit': {
    what: 'The unit {value} is not in the city ({rows} rows).',
    remedy: 'Say in the profile which unit it is, or add it.',
  },
  'import.outside_unit': {
    what: 'The unit {value} is not below {unit_id}, or is not yours to change ({rows} rows).',
    remedy: 'Read in to the unit that all rows are below.',
  },
  'import.unknown_activity': {
    what: 'The activity {value} is not in the city ({rows} rows).',
    remedy: 'Say in the profile which activity code it is, or add it.',
  },
  'import.unknown_project': {
    what: 'The project {value} is not in the city ({rows} rows).',
    remedy: 'Say in the profile which project it is, or add it.',
  },
  'import.unknown_counterparty': {
    what: 'The counterparty {value} is not in the city ({rows} rows).',
    remedy: 'Say in the profile which counterparty it is, or add it.',
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
  'import.bad_date': {
    what: '{label}: {value} is no day.',
    remedy: 'Write the day as YYYYMMDD, in SIE 5 as YYYY-MM-DD.',
  },
  'import.bad_month': {
    what: '{label}: {value} is no month.',
    remedy: 'Write the month as YYYYMM, in SIE 5 as YYYY-MM.',
  },
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
  'import.standing_differs': {
    what: 'The balance {name} is {stated}, but the opening balance and the rows up to then come to {computed}.',
    remedy: `${accept}.`,
  },
  'import.object_differs': {
    what: 'The closing balance of the object {name} is {stated}, but its opening balance and rows come to {computed}.',
    remedy: `${accept}.`,
  },
  'import.object_month_differs': {
    what: 'The month of the object {name} is {stated}, but its rows come to {computed}.',
    remedy: `${accept}.`,
  },
  'import.parts_overlap': {
    what: 'Account {account} has amounts of several kinds of objects, but no total. They may be the same money.',
    remedy: 'Export the file with the total, or accept that only the kind the profile knows best is read: {name}.',
  },
  'import.budget_twice': {
    what: 'Account {account} has a budget both month by month and for the whole year.',
    remedy: 'Take one of them away, or accept that only the months are read: {name}.',
  },
  'import.primary_years': {
    what: 'The file says that several financial years are its own.',
    remedy: whole,
  },
  'import.other_currency': {
    what: 'The amounts of the file are in {currency}, but the ledger is kept in kronor.',
    remedy: 'Export the file in kronor from the accounting system.',
  },
  'import.checksum_differs': {
    what: 'The checksum {stated} does not fit, so the file has been changed since it was exported.',
    remedy: whole,
  },
  'import.nothing_booked': {
    what: 'The file has neither vouchers, balances of months nor results for its year.',
    remedy: 'Export a file with amounts.',
  },
  'import.year_missing': {
    what: 'The file does not say which year it is about.',
    remedy: 'Export it with its financial year (#RAR 0).',
  },
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
  'import.account_not_in_force': {
    what: 'The account {account} does not take amounts in all years that the file has rows for.',
    remedy: 'Choose the account that holds in those years.',
  },
  'import.unknown_target': {
    what: "The account {to}, which the file's account {account} shall become, is not in the city's chart.",
    remedy: 'Correct it, or add the account.',
  },
} as const
