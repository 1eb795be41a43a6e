export const texts = {
  'group.figure.member_net': '{unit}, netto {year}',
  'group.figure.members_cost': 'Delarnas kostnader {year}',
  'group.figure.members_revenue': 'Delarnas intäkter {year}',
  'group.figure.pair': '{buyer} köper av {seller} {year}, skillnad',
  'group.figure.pair_cost': 'Kostnad hos {buyer} mot {seller} {year}',
  'group.figure.pair_revenue': 'Intäkt hos {seller} mot {buyer} {year}',
  'group.figure.eliminated': 'Elimineras {year}',
  'group.figure.unmatched': 'Stämmer inte mellan delarna {year}',
  'group.figure.cost': 'Koncernens kostnader {year}',
  'group.figure.revenue': 'Koncernens intäkter {year}',
  'group.figure.net': 'Koncernens netto {year}',
  'group.figure.minority': 'Andras del av bolagens netto {year}',
  'group.figure.others_share': 'Andel som andra äger',
  'group.figure.depreciation': 'Avskrivningar {year}',
  'group.figure.self_financing': 'Självfinansiering {year}: resultat och avskrivningar',
  'group.figure.self_financing_degree': 'Självfinansieringsgrad {year}',
  'group.figure.investments': 'Nettoinvesteringar {year}',
  'group.figure.sales': 'Försäljningar {year}',
  'group.figure.opening_debt': 'Skuld när {year} börjar',
  'group.figure.before_self_financing': 'Skuld {year} före självfinansiering',
  'group.figure.debt': 'Skuld när {year} slutar',
  'group.figure.city_net': 'Kommunens netto {year}, utan bolag',
  'group.figure.city_result': 'Kommunens resultat {year}',
  'group.figure.gains': 'Realisationsvinster {year}, räknas bort',
  'group.figure.other_adjustments_ore': 'Andra justeringar {year}',
  'group.figure.equity_ore': 'Eget kapital med pensioner när {year} börjar',
  'group.figure.reserve_before_ore': 'Resultatreserven när {year} börjar',
  'group.figure.balance': 'Balanskravsresultat {year}',
  'group.figure.taxes': 'Skatter, generella bidrag och utjämning {year}',
  'group.figure.reserve': 'Får läggas i resultatreserven {year}',
  'group.remark.no_line': 'Postmängden har inga sådana poster.',
  'group.remark.no_account': 'Sammanställningen säger inte vilket konto det är.',
  'group.remark.not_stated': 'Ingen har angett det för året.',
  'group.remark.outside': '{unit} hör inte till någon del av koncernen',
  'group.remark.restore': 'Ett negativt balanskravsresultat ska återställas senast {year}.',
  'group.remark.reserve_rule':
    'Det lägre av resultatet och balanskravsresultatet, till den del det är mer än 1 procent av skatter, generella ' +
    'bidrag och utjämning, eller 2 procent när det egna kapitalet är negativt. Reserven får vara högst 5 procent.',
} as const

export const messages = {
  'group.no_year': {
    what: '{title} har inte {year}.',
    remedy: 'Välj ett av sammanställningens år.',
  },
  'group.hidden_member': {
    what: 'Du får inte läsa ekonomin för alla delar av {title}.',
    remedy: 'Be administratören om läsrätt till hela stadens ekonomi.',
  },
  'group.no_member': {
    what: '{unit} är inte med i {title} det året.',
    remedy: 'Välj en enhet som är med i koncernen.',
  },
  'group.no_pair': {
    what: '{buyer} och {seller} har inga poster med varandra åt det hållet det året.',
    remedy: 'Välj ett av paren på sidan Koncern.',
  },
  'group.year_twice': {
    what: 'Sammanställningen har redan ett balanskrav för {year}.',
    remedy: 'Ändra det som finns.',
  },
  'group.member_twice': {
    what: '{unit} är redan med i koncernen under samma tid, eller svarar mot samma motpart.',
    remedy: 'Avsluta den som finns dagen innan, eller välj en annan motpart.',
  },
} as const
