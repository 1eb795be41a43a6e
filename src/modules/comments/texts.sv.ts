export const messages = {
  'comment.no_right': {
    what: 'Du får läsa {title} men inte kommentera det.',
    remedy: 'Den som skriver något för enheten får kommentera. Be din administratör om en sådan roll.',
  },
  'comment.no_paragraph': {
    what: 'Avsnitt {section} har inget stycke {paragraph} att kommentera.',
    remedy: 'Läs in sidan på nytt. Stycket kan ha tagits bort.',
  },
  'comment.no_figure': {
    what: 'Siffran {figure} står inte i avsnitt {section}, stycke {paragraph}.',
    remedy: 'Läs in sidan på nytt, eller kommentera hela stycket.',
  },
  'comment.no_cell': {
    what: '{set} har ingen cell för {year}: mängden gäller {first_year}–{last_year}.',
    remedy: 'Kommentera ett år inom mängden.',
  },
  'comment.other_part': {
    what: 'Kommentaren nämner en verksamhet eller ett projekt utan att säga att den bara gäller det.',
    remedy: 'Ange limited_to som activity med activity_code_id, eller som project med project_id.',
  },
  'comment.nobody': {
    what: 'Det finns ingen med kontot {account} i staden.',
    remedy: 'Sök på namnet efter @ och välj någon i listan.',
  },
  'comment.mention_unreadable': {
    what: '{name} får inte läsa {title} och ser därför inte kommentaren.',
    remedy: 'Nämn någon annan, eller ge {name} en roll som får läsa utkastet.',
  },
  'comment.not_yours': {
    what: 'Kommentaren är skriven av {author}. Bara den som skrev den får ändra orden.',
    remedy: 'Svara på kommentaren i stället.',
  },
  'comment.is_answer': {
    what: 'Det här är ett svar på en kommentar.',
    remedy: 'Använd kommentaren som svaret hör till.',
  },
  'comment.resolved': {
    what: 'Kommentaren är redan avklarad, av {by}.',
    remedy: 'Öppna den igen om det finns mer att säga.',
  },
  'comment.open': {
    what: 'Kommentaren är redan öppen.',
    remedy: 'Du behöver inte göra något.',
  },
} as const
