import type { messages as messagesSv } from './texts.sv.ts'

export const messages: Record<keyof typeof messagesSv, { what: string; remedy: string }> = {
  'access.wrong_password': {
    what: 'The name and the password do not belong together.',
    remedy: 'Try again. If you have forgotten the password, the administrator can give you a new one.',
  },
  'access.too_many_failures': {
    what: 'There have been too many failures for this account.',
    remedy: 'Wait {minutes} minutes and try again, or ask the administrator for help.',
  },
  'access.no_persona': {
    what: 'There is no example person called {account} in this city.',
    remedy: 'Choose one of the people on the front page, or sign in with an account.',
  },
  'access.demo_off': { what: 'Example people are switched off on this server.', remedy: 'Sign in with your account.' },
  'access.username_taken': { what: 'There is already an account called {username}.', remedy: 'Choose another name.' },
  'access.group_or_unit': {
    what: 'A role is either for a unit or for a political group.',
    remedy: 'Take one of them away.',
  },
  'access.lent_to_self': {
    what: 'Nobody can stand in for themselves.',
    remedy: 'Choose two different people.',
  },
  'access.lent_without_end': {
    what: 'A role that is lent must have a last day.',
    remedy: 'Fill in the last day. If the person is to have the role until further notice, give it as their own.',
  },
  'access.not_theirs': {
    what: 'The person to be stood in for does not have the role in that unit on {day}.',
    remedy: 'Choose a role that the person has on all the days, or a shorter time.',
  },
  'access.lent_out': {
    what: 'The role is lent until {day}.',
    remedy: 'End the loan first, or let the role last until that day.',
  },
  'access.last_administrator': {
    what: 'Nobody else can give roles until further notice. Then no role could ever be changed again.',
    remedy: 'First give somebody else a role that administers, without a last day.',
  },
}
