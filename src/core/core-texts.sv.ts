import type { MessageText } from './texts.ts'

/** Why an amount or a split was refused, and what to do. The parameters are printed in Swedish number format. */
export const coreTextsSv = {
  'amount.empty': {
    what: 'Beloppet är tomt.',
    remedy: 'Skriv ett tal, till exempel 10,1. Skriv okänt om beloppet inte är känt.',
  },
  'amount.no_digits': {
    what: 'Beloppet har inga siffror.',
    remedy: 'Skriv ett tal, till exempel 10,1. Skriv okänt om beloppet inte är känt.',
  },
  'amount.too_long': {
    what: 'Beloppet har fler än {length_max} tecken.',
    remedy: 'Skriv bara talet, till exempel 1 605,5.',
  },
  'amount.letters': {
    what: '”{letters}” är inget tal.',
    remedy: 'Skriv beloppet med siffror, till exempel 10,1. Skriv okänt om det inte är känt.',
  },
  'amount.unexpected_character': {
    what: 'Tecknet {character} hör inte hemma i ett belopp.',
    remedy: 'Skriv siffror, mellanslag mellan tusental och komma före decimaler, till exempel 1 605,5.',
  },
  'amount.point_as_separator': {
    what: 'Beloppet har punkt mellan tusentalen.',
    remedy: 'Skriv {suggestion}, med mellanslag i stället för punkt.',
  },
  'amount.point_as_decimal': {
    what: 'Beloppet har punkt före decimalerna.',
    remedy: 'Skriv {suggestion}, med komma i stället för punkt.',
  },
  'amount.point_ambiguous': {
    what: 'Punkten kan betyda både tusental och decimaler.',
    remedy: 'Skriv {as_thousands} om du menar tusental, eller {as_decimals} om du menar decimaler.',
  },
  'amount.english_separators': {
    what: 'Beloppet är skrivet på engelskt vis, med komma mellan tusentalen och punkt före decimalerna.',
    remedy: 'Skriv {suggestion}, med mellanslag mellan tusentalen och komma före decimalerna.',
  },
  'amount.two_commas': {
    what: 'Beloppet har mer än ett komma.',
    remedy: 'Skriv mellanslag mellan tusental och ett enda komma före decimalerna, till exempel 1 605,5.',
  },
  'amount.comma_without_digits': {
    what: 'Kommat saknar siffror på ena sidan.',
    remedy: 'Skriv siffror både före och efter kommat, till exempel 0,5.',
  },
  'amount.misplaced_space': {
    what: 'Ett mellanslag står på fel plats i talet.',
    remedy: 'Skriv {suggestion}, med siffrorna grupperade tre och tre från höger.',
  },
  'amount.sign_last': {
    what: 'Tecknet för plus eller minus står sist.',
    remedy: 'Skriv {suggestion}, med tecknet först.',
  },
  'amount.sign_inside': {
    what: 'Beloppet har mer än ett tecken för plus eller minus, eller ett mitt i talet.',
    remedy: 'Skriv högst ett tecken, först i talet, till exempel −47,6.',
  },
  'amount.parentheses': {
    what: 'Beloppet står inom parentes.',
    remedy: 'Skriv ett negativt belopp med minus, till exempel −47,6.',
  },
  'amount.percent': {
    what: 'Det här är en andel, inte ett belopp.',
    remedy: 'Skriv beloppet i {unit}, utan procenttecken.',
  },
  'amount.other_unit': {
    what: 'Beloppet är skrivet i {given_unit}, men fältet räknar i {unit}.',
    remedy: 'Skriv {suggestion} om du menar samma belopp i {unit}.',
  },
  'amount.unit_of_field': {
    what: 'Beloppet är skrivet i {given_unit}, men fältet räknar i {unit}.',
    remedy: 'Räkna om beloppet och skriv det i {unit}.',
  },
  'amount.too_many_decimals': {
    what: 'Beloppet är noggrannare än ett öre.',
    remedy: 'Skriv högst {decimals_max} decimaler i {unit}.',
  },
  'amount.too_large': {
    what: 'Beloppet är större än vad som kan sparas.',
    remedy: 'Kontrollera enheten. Det största beloppet är {largest} {unit}.',
  },
  'amount.sum_too_large': {
    what: 'Summan är större än vad som går att räkna med.',
    remedy: 'Ett belopp är troligen skrivet i fel enhet. Leta upp det största beloppet och rätta det.',
  },
  'amount.no_weight': {
    what: 'Det finns inget att fördela efter: alla rader har vikten noll.',
    remedy: 'Välj en annan grund för fördelningen, eller skriv beloppen för hand.',
  },
  'amount.negative_weight': {
    what: 'Det går inte att fördela efter en negativ vikt.',
    remedy: 'Välj en grund där alla rader är noll eller mer, till exempel kostnader i stället för netto.',
  },
} satisfies Record<string, MessageText>

export type CoreTextCode = keyof typeof coreTextsSv
