import type { CoreTextCode } from './core-texts.sv.ts'
import type { MessageText } from './texts.ts'

/** The same messages in English. Amounts are entered in Swedish format whatever the language, so examples are too. */
export const coreTextsEn: Record<CoreTextCode, MessageText> = {
  'amount.empty': {
    what: 'The amount is empty.',
    remedy: 'Write a number, such as 10,1. Write unknown if the amount is not known.',
  },
  'amount.no_digits': {
    what: 'The amount has no digits.',
    remedy: 'Write a number, such as 10,1. Write unknown if the amount is not known.',
  },
  'amount.too_long': {
    what: 'The amount is longer than {length_max} characters.',
    remedy: 'Write only the number, such as 1 605,5.',
  },
  'amount.letters': {
    what: '“{letters}” is not a number.',
    remedy: 'Write the amount in digits, such as 10,1. Write unknown if it is not known.',
  },
  'amount.unexpected_character': {
    what: 'The character {character} does not belong in an amount.',
    remedy: 'Write digits, a space between thousands and a comma before decimals, such as 1 605,5.',
  },
  'amount.point_as_separator': {
    what: 'The amount has a point between the thousands.',
    remedy: 'Write {suggestion}, with a space instead of the point.',
  },
  'amount.point_as_decimal': {
    what: 'The amount has a point before the decimals.',
    remedy: 'Write {suggestion}, with a comma instead of the point, as amounts are entered in Swedish format.',
  },
  'amount.point_ambiguous': {
    what: 'The point can mean either thousands or decimals.',
    remedy: 'Write {as_thousands} if you mean thousands, or {as_decimals} if you mean decimals.',
  },
  'amount.english_separators': {
    what: 'The amount is in English format, with a comma between thousands and a point before decimals.',
    remedy: 'Write {suggestion}, with a space between thousands and a comma before decimals.',
  },
  'amount.two_commas': {
    what: 'The amount has more than one comma.',
    remedy: 'Write a space between thousands and a single comma before the decimals, such as 1 605,5.',
  },
  'amount.comma_without_digits': {
    what: 'The comma has no digits on one side.',
    remedy: 'Write digits both before and after the comma, such as 0,5.',
  },
  'amount.misplaced_space': {
    what: 'A space is in the wrong place in the number.',
    remedy: 'Write {suggestion}, with the digits in groups of three from the right.',
  },
  'amount.sign_last': {
    what: 'The plus or minus sign comes last.',
    remedy: 'Write {suggestion}, with the sign first.',
  },
  'amount.sign_inside': {
    what: 'The amount has more than one plus or minus sign, or one inside the number.',
    remedy: 'Write at most one sign, first in the number, such as −47,6.',
  },
  'amount.parentheses': {
    what: 'The amount is in parentheses.',
    remedy: 'Write a negative amount with a minus sign, such as −47,6.',
  },
  'amount.percent': {
    what: 'This is a share, not an amount.',
    remedy: 'Write the amount in {unit}, without the percent sign.',
  },
  'amount.other_unit': {
    what: 'The amount is written in {given_unit}, but this field counts in {unit}.',
    remedy: 'Write {suggestion} if you mean the same amount in {unit}.',
  },
  'amount.unit_of_field': {
    what: 'The amount is written in {given_unit}, but this field counts in {unit}.',
    remedy: 'Convert the amount and write it in {unit}.',
  },
  'amount.too_many_decimals': {
    what: 'The amount is finer than one öre.',
    remedy: 'Write at most {decimals_max} decimals in {unit}.',
  },
  'amount.too_large': {
    what: 'The amount is larger than can be stored.',
    remedy: 'Check the unit. The largest amount is {largest} {unit}.',
  },
  'amount.sum_too_large': {
    what: 'The sum is larger than can be calculated with.',
    remedy: 'An amount is probably entered in the wrong unit. Find the largest amount and correct it.',
  },
  'amount.no_weight': {
    what: 'There is nothing to divide by: every line has zero weight.',
    remedy: 'Choose another basis for the split, or enter the amounts by hand.',
  },
  'amount.negative_weight': {
    what: 'An amount cannot be divided by a negative weight.',
    remedy: 'Choose a basis where every line is zero or more, such as costs instead of net.',
  },
}
