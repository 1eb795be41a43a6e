import type { Term } from './term.ts'

/** The states that rounds, documents, leases, projects and laws pass through. Adjectives: one, then many. */
export const states = {
  draft: {
    sv: { one: 'utkast', many: 'utkast', definite: 'utkastet' },
    en: { one: 'draft', many: 'drafts' },
    means: {
      sv: 'Påbörjat men inte lämnat ifrån sig.',
      en: 'Begun but not handed over.',
    },
    not: ['wip'],
  },
  issued: {
    sv: { one: 'utfärdad', many: 'utfärdade' },
    en: { one: 'issued', many: 'issued' },
    means: {
      sv: 'Skickat ut till dem som ska svara.',
      en: 'Sent out to those who shall answer.',
    },
    not: [],
  },
  open: {
    sv: { one: 'öppen', many: 'öppna' },
    en: { one: 'open', many: 'open' },
    means: {
      sv: 'Det går att ändra och lämna in.',
      en: 'It can be changed and handed in.',
    },
    not: [],
  },
  submitted: {
    sv: { one: 'inlämnad', many: 'inlämnade' },
    en: { one: 'submitted', many: 'submitted' },
    means: {
      sv: 'Lämnat till den som ska ta emot.',
      en: 'Handed to the one who shall receive it.',
    },
    not: [],
  },
  returned: {
    sv: { one: 'återremitterad', many: 'återremitterade' },
    en: { one: 'referred back', many: 'referred back' },
    means: {
      sv: 'Skickat tillbaka för att göras om.',
      en: 'Sent back to be done again.',
    },
    not: [],
  },
  tabled: {
    sv: { one: 'bordlagd', many: 'bordlagda' },
    en: { one: 'tabled', many: 'tabled' },
    means: {
      sv: 'Uppskjutet till ett senare möte.',
      en: 'Put off to a later meeting.',
    },
    not: [],
  },
  accepted: {
    sv: { one: 'mottagen', many: 'mottagna' },
    en: { one: 'accepted', many: 'accepted' },
    means: {
      sv: 'Granskat och mottaget utan brister.',
      en: 'Examined and received without faults.',
    },
    not: ['received_ok'],
  },
  archived: {
    sv: { one: 'arkiverad', many: 'arkiverade' },
    en: { one: 'archived', many: 'archived' },
    means: {
      sv: 'Lagt i arkivet.',
      en: 'Put in the archive.',
    },
    not: [],
  },
  requested: {
    sv: { one: 'begärd', many: 'begärda' },
    en: { one: 'requested', many: 'requested' },
    means: {
      sv: 'Någon har bett om det.',
      en: 'Somebody has asked for it.',
    },
    not: [],
  },
  locked: {
    sv: { one: 'låst', many: 'låsta' },
    en: { one: 'locked', many: 'locked' },
    means: {
      sv: 'Det går inte längre att ändra.',
      en: 'It can no longer be changed.',
    },
    not: [],
  },
  booked: {
    sv: { one: 'bokförd', many: 'bokförda' },
    en: { one: 'booked', many: 'booked' },
    means: {
      sv: 'Infört i ekonomisystemet.',
      en: 'Entered in the finance system.',
    },
    not: [],
  },
  triggered: {
    sv: { one: 'utlöst', many: 'utlösta' },
    en: { one: 'triggered', many: 'triggered' },
    means: {
      sv: 'Villkoret har inträffat.',
      en: 'The condition has come about.',
    },
    not: [],
  },
  allocated: {
    sv: { one: 'fördelad', many: 'fördelade' },
    en: { one: 'allocated', many: 'allocated' },
    means: {
      sv: 'Delat på dem som ska bära det.',
      en: 'Shared among those who shall bear it.',
    },
    not: [],
  },
  realised: {
    sv: { one: 'genomförd', many: 'genomförda' },
    en: { one: 'carried out', many: 'carried out' },
    means: {
      sv: 'Gjort, så att resultatet syns.',
      en: 'Done, so that the result shows.',
    },
    not: [],
  },
  exhausted: {
    sv: { one: 'förbrukad', many: 'förbrukade' },
    en: { one: 'exhausted', many: 'exhausted' },
    means: {
      sv: 'Det finns inga pengar kvar.',
      en: 'There is no money left.',
    },
    not: ['depleted'],
  },
  expired: {
    sv: { one: 'utgången', many: 'utgångna' },
    en: { one: 'expired', many: 'expired' },
    means: {
      sv: 'Tiden har gått ut.',
      en: 'The time has run out.',
    },
    not: ['lapsed'],
  },
  extended: {
    sv: { one: 'förlängd', many: 'förlängda' },
    en: { one: 'extended', many: 'extended' },
    means: {
      sv: 'Tiden är flyttad framåt.',
      en: 'The time has been moved forward.',
    },
    not: ['prolonged'],
  },
  signed: {
    sv: { one: 'undertecknad', many: 'undertecknade' },
    en: { one: 'signed', many: 'signed' },
    means: {
      sv: 'Parterna har skrivit på.',
      en: 'The parties have put their names to it.',
    },
    not: [],
  },
  in_force: {
    sv: { one: 'i kraft', many: 'i kraft' },
    en: { one: 'in force', many: 'in force' },
    means: {
      sv: 'Gäller sedan ett visst datum.',
      en: 'Holds since a certain date.',
    },
    not: [],
  },
  notice_given: {
    sv: { one: 'uppsagd', many: 'uppsagda' },
    en: { one: 'under notice', many: 'under notice' },
    means: {
      sv: 'Någon part har sagt upp avtalet.',
      en: 'A party has given the contract notice.',
    },
    not: [],
  },
  ended: {
    sv: { one: 'upphörd', many: 'upphörda' },
    en: { one: 'ended', many: 'ended' },
    means: {
      sv: 'Gäller inte längre.',
      en: 'Holds no longer.',
    },
    not: [],
  },
  paused: {
    sv: { one: 'pausad', many: 'pausade' },
    en: { one: 'paused', many: 'paused' },
    means: {
      sv: 'Stannat för en tid.',
      en: 'Halted for a time.',
    },
    not: ['on_hold'],
  },
  stopped: {
    sv: { one: 'stoppad', many: 'stoppade' },
    en: { one: 'stopped', many: 'stopped' },
    means: {
      sv: 'Avbrutet för gott.',
      en: 'Broken off for good.',
    },
    not: [],
  },
  adopted: {
    sv: { one: 'antagen', many: 'antagna' },
    en: { one: 'adopted', many: 'adopted' },
    means: {
      sv: 'Beslutat av riksdagen eller av EU.',
      en: 'Decided by parliament or by the EU.',
    },
    not: [],
  },
  repealed: {
    sv: { one: 'upphävd', many: 'upphävda' },
    en: { one: 'repealed', many: 'repealed' },
    means: {
      sv: 'Ett nytt beslut har tagit bort det.',
      en: 'A new decision has removed it.',
    },
    not: [],
  },
  closed: {
    sv: { one: 'avslutad', many: 'avslutade' },
    en: { one: 'closed', many: 'closed' },
    means: {
      sv: 'Allt som skulle göras är gjort.',
      en: 'All that was to be done is done.',
    },
    not: [],
  },
  overdue: {
    sv: { one: 'försenad', many: 'försenade' },
    en: { one: 'overdue', many: 'overdue' },
    means: {
      sv: 'Sista dagen har passerat.',
      en: 'The last day has passed.',
    },
    not: [],
  },
  acknowledged: {
    sv: { one: 'kvitterad', many: 'kvitterade' },
    en: { one: 'acknowledged', many: 'acknowledged' },
    means: {
      sv: 'Någon har sett det och svarat.',
      en: 'Somebody has seen it and answered.',
    },
    not: [],
  },
} satisfies Record<string, Term>
