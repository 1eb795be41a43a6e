export const texts = {
  'alternatives.figure.result': '{set}: resultat {year}, intäkter minus kostnader',
  'alternatives.figure.net': 'Stadens netto {year}, utan bolag',
  'alternatives.figure.net_of': '{unit}, netto {year}',
  'alternatives.figure.line': '{account}, {unit} {year}: skillnad',
  'alternatives.figure.side': '{account}, {unit} {year} i {set}',
  'alternatives.remark.no_line': 'Postmängden har ingen sådan rad.',
  'alternatives.law': 'Kommunallagen (2017:725)',
  'alternatives.column.first': 'Belopp i {set}',
  'alternatives.column.difference': 'Skillnad',
  'alternatives.column.unit': 'Enhet',
  'alternatives.column.account': 'Konto',
  'alternatives.column.year': 'År',
} as const

export const messages = {
  'alternatives.other_group': {
    what: 'Du företräder inte den partigruppen.',
    remedy: 'Välj din egen grupp, eller be administratören om en roll i gruppen.',
  },
  'alternatives.not_replaceable': {
    what: '{set} är inget publicerat budgetalternativ från gruppen.',
    remedy: 'Välj ett alternativ som gruppen har publicerat.',
  },
  'alternatives.hidden_unit': {
    what: 'Du får inte läsa ekonomin för alla enheter i {set}.',
    remedy: 'Be administratören om läsrätt till hela stadens ekonomi.',
  },
  'alternatives.taxes_twice': {
    what: 'Utgångsläget har redan belopp på {account} {year}, så skatteprognosen skulle räknas två gånger.',
    remedy: 'Öppna utan skatteprognos, eller välj ett utgångsläge utan skatter.',
  },
  'alternatives.same_set': {
    what: 'Det är samma budget på båda sidor.',
    remedy: 'Välj en annan att jämföra med.',
  },
} as const
