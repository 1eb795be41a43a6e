export const messages = {
  'access.wrong_password': {
    what: 'Namnet och lösenordet hör inte ihop.',
    remedy: 'Försök igen. Har du glömt lösenordet kan administratören ge dig ett nytt.',
  },
  'access.too_many_failures': {
    what: 'Det har blivit fel för många gånger för det här kontot.',
    remedy: 'Vänta {minutes} minuter och försök igen, eller be administratören om hjälp.',
  },
  'access.no_persona': {
    what: 'Det finns ingen exempelperson med beteckningen {account} i den här staden.',
    remedy: 'Välj en av personerna på startsidan, eller logga in med ett konto.',
  },
  'access.demo_off': {
    what: 'Exempelpersoner är avstängda på den här servern.',
    remedy: 'Logga in med ditt konto.',
  },
  'access.username_taken': {
    what: 'Det finns redan ett konto som heter {username}.',
    remedy: 'Välj ett annat namn.',
  },
} as const
