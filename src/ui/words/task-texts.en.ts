import type { taskTexts as swedish } from './task-texts.sv.ts'

/** The words of tasks and the planning year. */
export const taskTexts: Record<keyof typeof swedish, string> = {
  my_tasks: 'To do',
  task_minutes: '1 task, about {minutes} minutes',
  tasks_minutes: '{count} tasks, about {minutes} minutes',
  tasks_shown_minutes: '{shown} of {count} tasks, about {minutes} minutes',
  nothing_to_do: 'Nothing waits for you now.',
  all_tasks: 'All {count} tasks',
  minutes: '{count} min',
  task_judge: 'Judge: {what}',
  task_submit: 'Submit {what}',
  task_step: 'Finish: {what}',
  task_answer: 'Answer the need: {what}',
  task_decide: 'Prepare the decision: {what}',
  task_comment: 'Answer the comment from {what}',
  task_law: 'Prepare: {what}',
  planning_year_of: 'The planning year of budget {year}',
  today_is: 'today, {date}',
  statutory: 'statutory',
  done_on_day: 'done {date}',
  not_done: 'not done',
  changed_since: 'What has changed?',
  since_day: 'Since',
  come_and_gone: '{come} new and {gone} gone since {date}.',
  come: 'New',
  gone: 'Gone',
}
