import { answer, moduleOf } from '#server/module.ts'
import {
  addCellComment,
  cellCommentsToActor,
  cellThreads,
  commentedCells,
  peopleWhoReadCell,
  threadsOfCell,
} from './cell-comments.ts'
import {
  cellComment,
  cellCommentsToMe,
  cellCommentVerbs,
  comment,
  commentsOfCell,
  commentsOfCells,
  commentsOfDocument,
  commentsToMe,
  commentVerbs,
  peopleToMention,
  peopleToMentionAtCell,
  writeCellComment,
  writeComment,
} from './schema.ts'
import { addComment, commentsToActor, documentThreads, peopleWhoRead, threadsOfDocument } from './service.ts'
import { messages as messagesEn } from './texts.en.ts'
import { messages } from './texts.sv.ts'

export const comments = moduleOf({
  name: 'comments',
  migrations: new URL('./migrations/', import.meta.url),
  records: [comment, cellComment],
  answers: [
    answer(commentsOfDocument, (context, { id }) => threadsOfDocument(context, id)),
    answer(writeComment, addComment, { asks_people: true }),
    answer(commentVerbs.answer, documentThreads.answer, { asks_people: true }),
    answer(commentVerbs.reword, documentThreads.reword, { asks_people: true }),
    answer(commentVerbs.resolve, documentThreads.resolve),
    answer(commentVerbs.reopen, documentThreads.reopen),
    answer(peopleToMention, (context, { id, name }) => peopleWhoRead(context, id, name), { asks_people: true }),
    answer(commentsToMe, async (context) => ({ rows: await commentsToActor(context) })),
    answer(commentsOfCells, commentedCells),
    answer(commentsOfCell, threadsOfCell),
    answer(writeCellComment, addCellComment, { asks_people: true }),
    answer(cellCommentVerbs.answer, cellThreads.answer, { asks_people: true }),
    answer(cellCommentVerbs.reword, cellThreads.reword, { asks_people: true }),
    answer(cellCommentVerbs.resolve, cellThreads.resolve),
    answer(cellCommentVerbs.reopen, cellThreads.reopen),
    answer(peopleToMentionAtCell, peopleWhoReadCell, { asks_people: true }),
    answer(cellCommentsToMe, async (context) => ({ rows: await cellCommentsToActor(context) })),
  ],
  messages: { sv: messages, en: messagesEn },
})
