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
  'access.group_or_unit': {
    what: 'En roll gäller antingen en enhet eller en partigrupp.',
    remedy: 'Ta bort den ena.',
  },
  'access.lent_to_self': {
    what: 'Ingen kan ersätta sig själv.',
    remedy: 'Välj två olika personer.',
  },
  'access.lent_without_end': {
    what: 'En roll som lånas ut måste ha en sista dag.',
    remedy: 'Fyll i sista dagen. Ska personen ha rollen tills vidare ger du den som en egen roll.',
  },
  'access.not_theirs': {
    what: 'Den som ska ersättas har inte rollen i den enheten {day}.',
    remedy: 'Välj en roll som personen har alla dagarna, eller kortare tid.',
  },
  'access.lent_out': {
    what: 'Rollen är utlånad till och med {day}.',
    remedy: 'Avsluta lånet först, eller låt rollen gälla till den dagen.',
  },
  'access.last_administrator': {
    what: 'Ingen annan kan ge roller tills vidare. Då går det inte att ändra någon roll mer.',
    remedy: 'Ge först någon annan en roll som administrerar, utan sista dag.',
  },
} as const
