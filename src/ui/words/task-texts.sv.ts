/** The words of tasks and the planning year. */
export const taskTexts = {
  my_tasks: 'Att göra',
  tasks_minutes: '{count} uppgifter, cirka {minutes} minuter',
  nothing_to_do: 'Inget väntar på dig just nu.',
  all_tasks: 'Alla {count} uppgifter',
  minutes: '{count} min',
  task_judge: 'Ta ställning: {what}',
  task_submit: 'Lämna in {what}',
  task_step: 'Gör klart: {what}',
  task_answer: 'Svara på behovet: {what}',
  task_decide: 'Bered beslut: {what}',
  task_law: 'Förbered: {what}',
  planning_year_of: 'Planeringsåret för budget {year}',
  today_is: 'i dag, {date}',
  statutory: 'lagstadgat',
  not_done: 'inte klart',
} as const
