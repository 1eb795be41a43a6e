export const texts = {
  'tax.entry.tax': 'kommunalskatt',
  'tax.entry.settlement': 'slutavräkning',
  'tax.entry.part': 'utjämning: {part}',
  'tax.entry.change': 'utjämning: {title}',
  'tax.entry.condition': '{title} införs',
  'tax.figure.base': 'Skatteunderlag {year}',
  'tax.figure.rate': 'Skattesats {year}',
  'tax.figure.inhabitants': 'Invånare den 1 november {before}',
  'tax.figure.tax': 'Kommunalskatt {year}',
  'tax.figure.settlement': 'Slutavräkning {year}',
  'tax.figure.each': '{part}, för varje invånare',
  'tax.figure.equalisation': 'Utjämning {year} enligt det som gäller',
  'tax.figure.change': '{title}, skillnad mot det som gäller {year}',
  'tax.figure.change_whole': '{title} {year}, hela skillnaden utan övergång',
  'tax.figure.transition': 'Övergången håller kvar {year}',
  'tax.figure.cap': 'Mest som ett år får förlora, för varje invånare',
  'tax.figure.kept': 'Det som inte slår igenom ännu, för varje invånare',
  'tax.figure.total': 'Skatter och utjämning {year}',
  'tax.figure.total_changed': 'Skatter och utjämning {year} om ändringen införs',
  'tax.figure.tried': 'Skatter och utjämning {year} med det som prövas',
  'tax.figure.trial': 'Skillnad {year} av det som prövas',
  'tax.state.law': 'gäller som lag',
  'tax.state.proposal': 'är ett förslag',
  'tax.state.bill': 'är en proposition',
  'tax.state.adopted': 'är antagen av riksdagen',
  'tax.state.dropped': 'är nedlagd',
  'tax.remark.rate_of_another_year':
    'Beslutet om skattesatsen gäller {decided_for}. För det här året är den ett antagande.',
  'tax.remark.rate_undecided': 'Inget beslut om skattesatsen är registrerat.',
  'tax.remark.verified': 'Kontrollerad mot källan {day}.',
  'tax.remark.not_verified': 'Ingen har kontrollerat den mot källan.',
  'tax.remark.no_year': 'Reglerna säger inget om {year}.',
} as const

export const messages = {
  'tax.year_twice': {
    what: 'Året {year} står två gånger.',
    remedy: 'Ha en rad för varje år.',
  },
  'tax.part_twice': {
    what: '{part} står två gånger {year}.',
    remedy: 'Ha en rad för varje del och år.',
  },
  'tax.set_kind': {
    what: '{set} tar inte emot en skatteprognos.',
    remedy: 'Välj en plan eller ett scenario. Det som är beslutat ändras med ett beslut.',
  },
  'tax.outside_set': {
    what: '{year} ligger utanför {set}, som gäller {first_year}–{last_year}.',
    remedy: 'Välj ett år inom planen, eller en annan plan.',
  },
  'tax.account_revenue': {
    what: '{account} är inget intäktskonto.',
    remedy: 'Välj ett konto för intäkter.',
  },
  'tax.account_cost': {
    what: '{account} är inget kostnadskonto.',
    remedy: 'Välj ett konto för kostnader.',
  },
  'tax.fee_account_missing': {
    what: 'Staden betalar i posten {reason} {year}, och det finns inget konto för avgifter.',
    remedy: 'Välj ett avgiftskonto i skatteprognosen.',
  },
  'tax.change_is_rule': {
    what: 'Ändringen är samma regler som redan gäller.',
    remedy: 'Välj en annan ändring, eller ingen.',
  },
  'tax.rule_not_in_force': {
    what: '{title} gäller inte.',
    remedy: 'Räkna med regler som är lag eller antagna, och pröva förslaget som ändring.',
  },
  'tax.rule_in_use': {
    what: '{forecast} räknar med att reglerna gäller.',
    remedy: 'Byt först regler i skatteprognosen.',
  },
  'tax.rate_not_approved': {
    what: 'Beslutet {decision} säger inte ja.',
    remedy: 'Välj ett beslut som är bifall.',
  },
  'tax.no_year': {
    what: '{title} har inte {year}.',
    remedy: 'Välj ett av prognosens år.',
  },
  'tax.no_line': {
    what: '{title} har ingen sådan rad {year}.',
    remedy: 'Välj en rad på sidan Skatter.',
  },
} as const
