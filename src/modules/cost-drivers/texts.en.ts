import type { messages as messagesSv, texts as textsSv } from './texts.sv.ts'

export const texts: Record<keyof typeof textsSv, string> = {
  'cost_driver.figure.driven': '{title} {year}',
  'cost_driver.figure.volume': 'Volume, {unit}',
  'cost_driver.figure.price': 'Price of one in the prices of {year}',
  'cost_driver.figure.index': 'Rise of price a year after {year}',
  'cost_driver.figure.said_by': 'Source: {source}',
  'cost_driver.figure.staff': '{title} {year}, pay and fees',
}

export const messages: Record<keyof typeof messagesSv, { what: string; remedy: string }> = {
  'cost_driver.not_a_plan': {
    what: '{set} is neither a plan nor a scenario.',
    remedy: 'Choose a plan or a scenario. A decided budget changes by an adjustment, and outcome is read in.',
  },
  'cost_driver.year_twice': {
    what: 'The year {year} has two volumes.',
    remedy: 'Take one of the rows away.',
  },
  'cost_driver.outside_set': {
    what: '{year} lies outside {set}, which holds {first_year}–{last_year}.',
    remedy: 'Choose a year within the plan, or another plan.',
  },
  'cost_driver.no_year': {
    what: '{title} does not have {year}.',
    remedy: 'Choose one of the years of the cost driver.',
  },
  'cost_driver.price_later': {
    what: "The price is from {price_year}, after the volume's year {year}.",
    remedy: 'State the price of {year} or earlier. The index moves it forward.',
  },
}
