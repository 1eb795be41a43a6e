import { isDate } from '#core/calendar.ts'

/**
 * Whether a text holds a Swedish personal identity number or a coordination number: six or eight digits that are a day
 * (60 is added to it in the latter), four more, and a last digit that fits the nine before it. An organisation number
 * is none: its third digit is at least 2, and no month is. What stands between the digits may be any dash, point,
 * stroke or space; a spreadsheet drops the zeros that a number begins with, so a cell of eight or nine digits gets them
 * back.
 */
export function hasPersonalNumber(text: string): boolean {
  const plain = text
    .trim()
    .replace(/^\d{8,9}$/, (digits) => digits.padStart(10, '0'))
    .replace(/\s*[\p{Pd}\u2212+./]\s*|\s+/gu, '-')
  const found = plain.matchAll(/(?<!\d)(?:19|20)?(\d{2})-?(\d{2})-?(\d{2})-?(\d{4})(?!\d|-\d{2}-\d{2}(?!\d))/g)
  return [...found].some(
    ([, year = '', month = '', day = '', last = '']) =>
      isDay(`${year}${month}${day}`) && fits(`${year}${month}${day}${last}`),
  )
}

function isDay(text: string): boolean {
  const [year, month, day] = [text.slice(0, 2), text.slice(2, 4), Number(text.slice(4))]
  const born = String(day > 60 ? day - 60 : day).padStart(2, '0')
  return ['19', '20'].some((century) => isDate(`${century}${year}-${month}-${born}`))
}

/** The sum of the digits, every other one doubled from the first, is a whole number of tens. */
function fits(digits: string): boolean {
  const sum = [...digits].reduce((total, digit, index) => {
    const size = Number(digit) * (index % 2 === 0 ? 2 : 1)
    return total + (size > 9 ? size - 9 : size)
  }, 0)
  return sum % 10 === 0
}
