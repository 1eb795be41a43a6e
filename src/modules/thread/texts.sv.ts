export const messages = {
  'thread.to_itself': { what: '{id} kan inte länkas till sig själv.', remedy: 'Välj en annan nod i den röda tråden.' },
} as const
