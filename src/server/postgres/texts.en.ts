import type { MessageText } from '#core/texts.ts'

export const texts = {
  'postgres.platform_unsupported': {
    what: 'There is no embedded PostgreSQL for {platform}.',
    remedy: 'Name a PostgreSQL of your own (15 or later) in DATABASE_URL.',
  },
  'postgres.folder_not_ours': {
    what: 'The folder {folder} belongs to the account {owner}, but Riktning runs as {account}.',
    remedy: 'Run Riktning as {owner}, or name a data folder that belongs to {account}.',
  },
  'postgres.folder_not_writable': {
    what: 'The folder {folder} cannot be made or written to ({reason}).',
    remedy: 'Let the account that runs Riktning write there, or name another data folder.',
  },
  'postgres.folder_closed': {
    what: 'The database is in {folder}, which the account {account} no longer reaches.',
    remedy: 'Open the folders on the way there for passage (chmod o+x) and start again.',
  },
  'postgres.place_missing': {
    what: 'The data folder {folder} says that its database is in {place}, but it is not there.',
    remedy: 'Put {place} back from a backup, or restore into a new data folder.',
  },
  'postgres.folder_copied': {
    what: 'The data folder {folder} is a copy of {original}, whose database lies outside the folder.',
    remedy: 'Start with an empty data folder and read a backup of {original} into it.',
  },
  'postgres.binaries_broken': {
    what: 'The embedded PostgreSQL for {platform} cannot be run as the account {account}: {reason}',
    remedy: 'Install what is missing, or name a PostgreSQL of your own (15 or later) in DATABASE_URL.',
  },
  'postgres.account_unusable': {
    what: 'PostgreSQL must not run as root, and no other account could be used ({reason}).',
    remedy: 'Run Riktning as an ordinary account, or name a PostgreSQL of your own in DATABASE_URL.',
  },
  'postgres.making_failed': {
    what: 'A new database could not be made in {folder}: {reason}',
    remedy: 'Put the cause right, such as a full disk, and start again. Nothing half made is left behind.',
  },
  'postgres.version_differs': {
    what: 'The database in {folder} was made by PostgreSQL {had}, but the embedded one is version {has}.',
    remedy: 'Make a backup with the earlier version of Riktning and read it into a new data folder.',
  },
  'postgres.start_failed': {
    what: 'PostgreSQL did not start: {reason}',
    remedy: 'Read the end of the log {log}, put the cause right and start again.',
  },
  'postgres.stop_failed': {
    what: 'PostgreSQL (process {pid}) has not stopped.',
    remedy: 'See in its log what it waits for. Do not kill it: it is writing the last of its data.',
  },
  'postgres.no_answer': {
    what: 'PostgreSQL for {folder} runs but does not let Riktning in: {reason}',
    remedy: 'Check that postgres/credentials.json is untouched; if it is, restart the database.',
  },
} satisfies Record<string, MessageText>
