import { answer, moduleOf } from '#server/module.ts'
import {
  answerComment,
  comment,
  commentsOfDocument,
  commentsToMe,
  peopleToMention,
  reopenComment,
  resolveComment,
  rewordComment,
  writeComment,
} from './schema.ts'
import {
  addAnswer,
  addComment,
  commentsToActor,
  peopleWhoRead,
  reopen,
  resolve,
  reword,
  threadsOfDocument,
} from './service.ts'
import { messages as messagesEn } from './texts.en.ts'
import { messages } from './texts.sv.ts'

export const comments = moduleOf({
  name: 'comments',
  migrations: new URL('./migrations/', import.meta.url),
  records: [comment],
  answers: [
    answer(commentsOfDocument, (context, { id }) => threadsOfDocument(context, id)),
    answer(writeComment, addComment, { asks_people: true }),
    answer(answerComment, addAnswer, { asks_people: true }),
    answer(rewordComment, reword, { asks_people: true }),
    answer(resolveComment, (context, { id }) => resolve(context, id)),
    answer(reopenComment, (context, { id }) => reopen(context, id)),
    answer(peopleToMention, (context, { id, name }) => peopleWhoRead(context, id, name), { asks_people: true }),
    answer(commentsToMe, async (context) => ({ rows: await commentsToActor(context) })),
  ],
  messages: { sv: messages, en: messagesEn },
})
