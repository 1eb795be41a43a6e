import { certaintyTexts } from '#core/certainty-texts.ts'
import { coreTextsEn as core } from '#core/core-texts.en.ts'
import type { MessageText } from '#core/texts.ts'
import { optionTexts } from './cli/option-texts.en.ts'
import { inputTexts } from './input-texts.en.ts'
import type { messages as messagesSv, texts as textsSv } from './platform-texts.sv.ts'
import { texts as postgres } from './postgres/texts.en.ts'

export const texts: Record<keyof typeof textsSv, string> = {
  ...certaintyTexts('en'),
  ...inputTexts,
  ...optionTexts,
  'cli.help.command': '<command>',
  'cli.help.more': 'Write --help after a command to see what its options mean.',
  'cli.document.made': '{file} is written: {sections} sections, {bytes} bytes.',
  'cli.totals.kind': 'kind',
  'cli.totals.year': 'year',
  'cli.totals.month': 'month',
  'cli.totals.unit': 'unit',
  'cli.totals.account': 'account',
  'cli.totals.activity': 'activity',
  'cli.totals.project': 'project',
  'cli.totals.counterparty': 'counterparty',
  'cli.unknown_count': 'unknown',
  'cli.certainty': 'certainty',
  'cli.unknown_short_one': 'unknown',
  'cli.unknown_short': 'unknown',
  'cli.if': 'if',
  'cli.not_included': 'Not included',
  'cli.serve.ready': 'Riktning is running: {address}\nStop with Ctrl C.',
  'cli.serve.stopped': 'Riktning has stopped.',
  'cli.warnings.none': 'No warnings.',
  'cli.import.made': '{file} is read in as {id}: {vouchers} vouchers, {entries} entries, {sum} kr.',
  'cli.import.already': '{file} is already read in as {id}. Nothing has changed.',
  'cli.import.preview': '{file} can be read in: {vouchers} vouchers, {entries} entries, {sum} kr.',
  'cli.import.faults': '{file} cannot be read in. Nothing has changed. Faults: {count}.',
  'cli.import.reading': 'Reading the file …',
  'cli.import.writing': 'Writing: {done} of {total} entries',
  'cli.world.filled': 'Filled {city} with {count} entries, marked as example data.',
  'cli.open_data.none': 'No decided budget is published.',
  'cli.open_data.written': '{file} is written: {rows} rows.',
  'cli.staff.made': '{file} is read in: {groups} groups, {posts} posts, {unknown} groups without a known number.',
  'cli.staff.already': '{file} is already read in. Nothing has changed.',
  'cli.staff.preview':
    '{file} can be read in: {groups} groups, {posts} posts, {unknown} groups without a known number.',
  'cli.chart.made': '{name} holds from {day}: {accounts} accounts.',
  'cli.chart.already': '{name} is already read in. Nothing has changed.',
  'cli.chart.preview': '{name} can be read in from {day}: {accounts} accounts.',
  'cli.chart.waiting': 'New names that wait until the chart holds: {count}. Read the same file in again then.',
  'cli.chart.changes': '{added} new, {renamed} renamed, {moved} moved, {ended} that end.',
  'cli.chart.number': 'account',
  'cli.chart.change': 'change',
  'cli.chart.name': 'name',
  'cli.chart.last_day': 'last day',
  'cli.chart.later': 'entries after',
  'cli.chart.added': 'new',
  'cli.chart.renamed': 'renamed',
  'cli.chart.moved': 'moved',
  'cli.chart.ended': 'ends',
  'cli.import.row': 'row',
  'cli.import.voucher': 'voucher',
  'cli.import.fault': 'fault',
  'cli.template.made': '{file} is fetched: {rows} rows. Write in the light cells and read it in with import xlsx.',
  'cli.template.written': '{file}: {cells} cells are written.',
  'cli.template.nothing': '{file} proposes no changes.',
  'cli.template.cell': 'cell',
  'cli.template.unit': 'unit',
  'cli.template.account': 'account',
  'cli.template.year': 'year',
  'cli.template.was': 'was',
  'cli.template.becomes': 'becomes',
  'cli.template.changed_by': 'changed by',
  'cli.cells.written': '{file}: {cells} cells are written, {same} stood so already.',
  'cli.cells.beside_months': 'Row {row}: the file gives both a whole {year} and months of it. They are added together.',
  'cli.cells.preview': '{file} changes {cells} cells, {same} stand so already. Nothing is written.',
  'cli.cells.nothing': '{file} changes nothing: all {same} cells stand so already.',
  'cli.cells.more': '… and {count} more. With --json all are shown.',
  'cli.cells.row': 'row',
  'cli.cells.column': 'column',
  'cli.cells.code': 'code',
  'cli.cells.was': 'was',
  'cli.cells.becomes': 'becomes',
  'cli.backup.made': '{city} has been backed up: {rows} rows.',
  'cli.restore.made': '{city} has been restored: {rows} rows.',
  'severity.critical': 'critical',
  'severity.important': 'important',
  'severity.information': 'information',
  'cli.verify.whole': 'The chain is whole: {events} events, {images} images checked.',
  'cli.verify.broken': 'The chain is broken at event {seq}: {problem} ({subject}).',
  'cli.verify.missing': 'an event is missing',
  'cli.verify.order': 'the event does not follow from the one before',
  'cli.verify.hash': 'the event has been changed',
  'cli.verify.image': 'a row of the history has been changed or removed',
  'cli.verify.unaudited': 'a row was written outside Riktning',
  'cli.verify.current': 'a record differs from its history',
  'cli.verify.head': 'the end of the chain has been cut off',
}

export const messages: Record<keyof typeof messagesSv, MessageText> = {
  ...core,
  ...postgres,
  'input.invalid': {
    what: 'Something you sent cannot be read: {problems}.',
    remedy: 'Correct the fields pointed out and try again. Nothing has changed.',
  },
  'input.unwritable_text': {
    what: 'The text in the field {field} has a character that cannot be stored (NUL or half a character).',
    remedy: 'Write the text anew or paste it as plain text. Nothing has been changed.',
  },
  'amount.unlike_before': {
    what: 'The amount {amount} is about a thousand times off what held before, {other}.',
    remedy: 'Check whether it should be kronor, thousands or millions. If the amount is right you can save it anyway.',
  },
  'amount.unlike_others': {
    what: 'The amount {amount} is more than five hundred times what is usual in the register.',
    remedy: 'Check whether it should be kronor, thousands or millions. If the amount is right you can save it anyway.',
  },
  'input.too_large': {
    what: 'The file or text you sent is too large.',
    remedy: 'Split it and send one part at a time. Nothing has changed.',
  },
  'input.not_json': {
    what: 'What you sent is not valid JSON.',
    remedy: 'Send a JSON object with content-type application/json. Nothing has changed.',
  },
  'endpoint.unknown': {
    what: 'There is nothing at the address {name}.',
    remedy: 'Check the address. All addresses are in /api/openapi.json.',
  },
  'city.unknown': {
    what: 'There is no city called {city}.',
    remedy: 'Choose one of these: {known}.',
  },
  'city.bad_id': {
    what: 'The city id {city} cannot be used.',
    remedy: 'Use lower-case a–z, digits and hyphen, at most 31 characters, a letter first.',
  },
  'city.exists': {
    what: 'There is already a city called {city}.',
    remedy: 'Choose another id.',
  },
  'city.being_made': {
    what: 'The city {city} is being made by another process right now.',
    remedy: 'Wait until it is ready, or choose another id.',
  },
  'permission.sign_in': {
    what: 'You need to sign in to do this ({permission}).',
    remedy: 'Sign in and try again.',
  },
  'permission.missing': {
    what: 'Your role does not give the right to do this ({permission}).',
    remedy: 'Ask someone who has the role to do it, or ask the administrator for the right.',
  },
  'permission.other_unit': {
    what: 'Your role does not cover the unit {unit} in {area}.',
    remedy: 'Ask someone at that unit to make the change.',
  },
  'permission.other_origin': {
    what: 'The request comes from another site.',
    remedy: 'Open Riktning in the browser and make the change there.',
  },
  'as_of.read_only': {
    what: 'You are looking at {date}. The past can only be read.',
    remedy: 'Go back to today to make changes.',
  },
  'as_of.future': {
    what: '{date} has not been yet.',
    remedy: 'Choose today or an earlier date.',
  },
  'change.later': {
    what: '{date} is after {until}, which is the day you see.',
    remedy: 'Choose an earlier day to compare with.',
  },
  'as_of.bad_date': {
    what: '{date} is not a date.',
    remedy: 'Write the date as YYYY-MM-DD, for instance 2026-11-23.',
  },
  'audit.checked_now': {
    what: 'The audit chain can only be checked as it lies now.',
    remedy: 'Go back to today and check it there. The events as of a date can be read in the list.',
  },
  'version.required': {
    what: 'The change does not say which version it starts from.',
    remedy: 'Read the record first and send its ETag in If-Match.',
  },
  'version.ahead': {
    what: 'Version {seen} of {id} does not exist yet: version {current} holds now.',
    remedy: 'Read the record again and send its ETag in If-Match. Nothing has changed.',
  },
  'version.stale': {
    what: 'Someone was first: {by} changed {changed} in {id} at {at}. You saw version {seen}, now version {current} holds.',
    remedy: 'Load the new version, see what differs and make your change again. Nothing of yours was saved.',
  },
  'idempotency.other_request': {
    what: 'The key {key} has already been used for another request.',
    remedy: 'Use a new key for each new request.',
  },
  'idempotency.too_long': {
    what: 'The key in Idempotency-Key is longer than {longest} characters.',
    remedy: 'Use a shorter key, for instance a UUID. Nothing has been changed.',
  },
  'record.unknown': {
    what: '{kind} {id} does not exist.',
    remedy: 'Check the id, or the date you are reading as of.',
  },
  'record.unknown_kind': {
    what: 'There is no register called {kind}.',
    remedy: 'Check the name.',
  },
  'record.no_unit': {
    what: '{kind} belongs to the whole city, not to a unit, so the list cannot be limited by unit_id.',
    remedy: 'Leave out unit_id to get all of them.',
  },
  'record.exists': {
    what: '{kind} {id} already exists.',
    remedy: 'Choose another id or change the one that exists.',
  },
  'record.unknown_reference': {
    what: '{kind} {id}, which the field {field} points at, does not exist.',
    remedy: 'Choose one that exists, or record it first.',
  },
  'record.append_only': {
    what: '{kind} {id} cannot be changed or removed. What is decided stands.',
    remedy: 'Record a new one that replaces it.',
  },
  'record.ends_before': {
    what: 'The end {to} lies before the beginning {from}.',
    remedy: 'Correct the dates or years. The end is the last day or year.',
  },
  'record.own_ancestor': { what: 'It becomes a ring: {chain}.', remedy: 'Choose another parent.' },
  'record.duplicate': {
    what: 'There is already a record with the same data.',
    remedy: 'Change the one that exists instead of adding a new one.',
  },
  'record.not_allowed': {
    what: 'The data do not agree with each other.',
    remedy: 'Check that dates and amounts agree. Nothing has changed.',
  },
  'record.in_use': {
    what: '{kind} {id} cannot be removed, because {by_kind} {by_id} uses it.',
    remedy: 'Remove or change {by_id} first.',
  },
  'record.in_use_elsewhere': {
    what: '{id} cannot be removed, because it is in use ({by_kind}).',
    remedy: 'Remove or change what uses it first. Nothing has been changed.',
  },
  'record.linked': {
    what: '{kind} {id} has links in the thread.',
    remedy: 'Remove the links first.',
  },
  'migration.edited': {
    what: 'The file {file} was edited after it had run on the database.',
    remedy: 'Restore the file and write the change as a new file.',
  },
  'migration.newer': {
    what: 'The database has tables from a newer version of Riktning ({file}).',
    remedy: 'Start the version that last ran on the database, or a newer one.',
  },
  'figure.unknown': {
    what: 'There is no figure called {figure}.',
    remedy: 'Figures that exist: {known}.',
  },
  'figure.hidden': {
    what: 'The figure {figure} does not exist for you.',
    remedy: 'Check the name, or ask someone who may read it.',
  },
  'figure.no_part': {
    what: 'The figure {figure} has no part at {part}.',
    remedy: 'The calculation may have changed. Open the explanation again.',
  },
  'figure.too_many': {
    what: 'You asked for {count} figures, but at most {most} can be asked for at once.',
    remedy: 'Divide the question into several.',
  },
  'figure.bad_input': {
    what: 'The figure {figure} cannot be computed: {problems}.',
    remedy: 'This is how it is written: {form}',
  },
  'document.unknown_block': {
    what: 'There is no live block called {block}.',
    remedy: 'Blocks that exist: {known}.',
  },
  'world.step_failed': {
    what: 'The world could not be loaded: {place} ({problem}).',
    remedy: 'Correct the step and load the world again. The city has been taken away again.',
  },
  'world.filled': {
    what: '{city} has been filled already: the set {set} is there.',
    remedy: 'Load the city anew with world load --replace to fill it again.',
  },
  'world.no_full_size': {
    what: 'The world {world} cannot be filled.',
    remedy: 'Choose one of these: {known}.',
  },
  'world.other_city': {
    what: '{city} is not {world}.',
    remedy: 'Name a city that was loaded from that world.',
  },
  'world.fill_stopped': {
    what: 'The filling of {city} was stopped, and nothing of it is left.',
    remedy: 'Run the command again to begin anew.',
  },
  'world.unknown': { what: 'There is no world called {world}.', remedy: 'Choose one of these: {known}.' },
  'instance.running': {
    what: 'Riktning already runs at {address} (process {pid}) with this data folder.',
    remedy: 'Open that address, or stop that process first.',
  },
  'instance.port_taken': {
    what: 'Port {port} is already used by another program.',
    remedy: 'Choose another port with --port.',
  },
  'cli.unknown_command': {
    what: 'There is no command called {command}.',
    remedy: 'Commands: {known}. Write --help after a command to see how it is used.',
  },
  'cli.bad_option': {
    what: 'The command cannot be understood: {problem}.',
    remedy: 'Write --help after the command to see how it is used.',
  },
  'cli.missing': { what: '{name} is missing.', remedy: 'This is how the command is used: {usage}' },
  'cli.bad_format': { what: 'There is no format called {format}.', remedy: 'Choose among {known}.' },
  'cli.no_city': {
    what: 'The command {command} is about no city.',
    remedy: 'Leave out --city. Write --help after the command to see its options.',
  },
  'cli.only_now': {
    what: 'The command {command} works on what holds now, not as of a date.',
    remedy: 'Leave out --as-of. What held earlier is read by totals, warnings, explain, document and call.',
  },
  'instance.no_data': {
    what: 'There is no database in the folder {folder}.',
    remedy: 'Check --data, or make the database by npm start or world load. Nothing has been made.',
  },
  'instance.unreachable': {
    what: 'The database that DATABASE_URL names cannot be reached: {reason}.',
    remedy: 'Correct DATABASE_URL (postgres://account:password@server/database), or start the server.',
  },
  'cli.cannot_read': {
    what: '{file} cannot be read: {problem}.',
    remedy: 'Check the path, and that the account may read the file.',
  },
  'cli.cannot_write': {
    what: 'It was not possible to write to {file}: {problem}.',
    remedy: 'Choose another place with --out.',
  },
  'backup.damaged': {
    what: 'The backup {file} is damaged or cut off.',
    remedy: 'Use another copy. Nothing has changed.',
  },
  'backup.no_file': { what: 'There is no file {file}.', remedy: 'Check the path.' },
  'cli.internal': {
    what: 'Something went wrong on our side. Nothing was saved.',
    remedy: 'Try again. Run with RIKTNING_DEBUG=1 to see the error and send it to those who develop Riktning.',
  },
  'job.unknown': { what: 'There is no job {job}.', remedy: 'Check the number in the list of jobs.' },
  'job.unknown_kind': { what: 'There is no job called {job}.', remedy: 'Choose among {known}.' },
  'internal.error': {
    what: 'Something went wrong on our side (error {reference}). What you sent was not saved.',
    remedy: 'Try again. If it happens once more, give the number to the administrator.',
  },
  'server.busy': {
    what: 'The server is busy right now.',
    remedy: 'Wait a few seconds and try again. Nothing has changed.',
  },
  'server.too_many_requests': {
    what: 'There were too many requests in a short time.',
    remedy: 'Wait {seconds} seconds and try again.',
  },
}
