export const messages = {
  'accessibility.full': {
    what: 'Staden tar emot högst {most} synpunkter om tillgänglighet om dagen, och så många har kommit.',
    remedy: 'Skicka igen i morgon, eller vänd dig till stadens kontaktcenter.',
  },
} as const
