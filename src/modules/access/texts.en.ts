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
}
