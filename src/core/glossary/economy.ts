import type { Term } from './term.ts'

/** The plan's ledger: amounts, budgets, forecasts and what they rest on. */
export const economy = {
  ledger: {
    sv: { one: 'huvudbok', many: 'huvudböcker', definite: 'huvudboken' },
    en: { one: 'ledger', many: 'ledgers' },
    means: {
      sv: 'Samlingen av alla belopp i planen, ett för ett och med källa.',
      en: 'The collection of every amount in the plan, one by one and with its source.',
    },
    not: [],
  },
  entry: {
    sv: { one: 'post', many: 'poster', definite: 'posten' },
    en: { one: 'entry', many: 'entries' },
    means: {
      sv: 'Ett belopp i huvudboken med period, enhet, konto, säkerhetsgrad och källa.',
      en: 'An amount in the ledger with period, unit, account, certainty and source.',
    },
    not: [],
  },
  entry_set: {
    sv: { one: 'postmängd', many: 'postmängder', definite: 'postmängden' },
    en: { one: 'entry set', many: 'entry sets' },
    means: {
      sv: 'Poster som hör ihop, till exempel ett års budget eller en prognos.',
      en: "Entries that belong together, such as a year's budget or a forecast.",
    },
    not: [],
  },
  alternative_budget: {
    sv: { one: 'budgetalternativ', many: 'budgetalternativ', definite: 'budgetalternativet' },
    en: { one: 'alternative budget', many: 'alternative budgets' },
    means: {
      sv: 'En partigrupps egen budget, som bara gruppen ser tills den publicerar den.',
      en: "A political group's own budget, which only the group sees until it publishes it.",
    },
    not: ['shadow_budget'],
  },
  budget_publication: {
    sv: { one: 'publicerad budget', many: 'publicerade budgetar', definite: 'den publicerade budgeten' },
    en: { one: 'published budget', many: 'published budgets' },
    means: {
      sv: 'Att en beslutad budget är öppna data, som alla får läsa utan att logga in.',
      en: 'That a decided budget is open data, which everybody may read without signing in.',
    },
    not: [],
  },
  account: {
    sv: { one: 'konto', many: 'konton', definite: 'kontot' },
    en: { one: 'account', many: 'accounts' },
    means: {
      sv: 'Vad ett belopp avser, enligt en kontoplan.',
      en: 'What an amount is for, according to a chart of accounts.',
    },
    not: ['gl_code'],
  },
  account_chart: {
    sv: { one: 'kontoplan', many: 'kontoplaner', definite: 'kontoplanen' },
    en: { one: 'chart of accounts', many: 'charts of accounts' },
    means: {
      sv: 'Listan över konton i en viss version.',
      en: 'The list of accounts in a certain version.',
    },
    not: ['coa'],
  },
  chart_account: {
    sv: { one: 'konto i kontoplan', many: 'konton i kontoplan', definite: 'kontot i kontoplanen' },
    en: { one: 'account of a chart', many: 'accounts of a chart' },
    means: {
      sv: 'Ett konto så som en viss version av kontoplanen har det.',
      en: 'An account as a certain version of the chart has it.',
    },
    not: [],
  },
  activity_code: {
    sv: { one: 'verksamhetskod', many: 'verksamhetskoder', definite: 'verksamhetskoden' },
    en: { one: 'activity code', many: 'activity codes' },
    means: {
      sv: 'Vilken verksamhet ett belopp hör till i den nationella redovisningen.',
      en: 'Which activity an amount belongs to in the national accounts.',
    },
    not: ['function_code'],
  },
  counterparty: {
    sv: { one: 'motpart', many: 'motparter', definite: 'motparten' },
    en: { one: 'counterparty', many: 'counterparties' },
    means: {
      sv: 'Den enhet eller det bolag som ett internt belopp gäller.',
      en: 'The unit or company at the other end of an internal amount.',
    },
    not: ['partner_code'],
  },
  periodisation_profile: {
    sv: { one: 'periodiseringsprofil', many: 'periodiseringsprofiler', definite: 'periodiseringsprofilen' },
    en: { one: 'periodisation profile', many: 'periodisation profiles' },
    means: {
      sv: 'Hur ett års belopp fördelas på månaderna, med en vikt för varje månad.',
      en: 'How the amount of a year is spread over its months, with a weight for each month.',
    },
    not: ['phasing'],
  },
  cost: {
    sv: { one: 'kostnad', many: 'kostnader', definite: 'kostnaden' },
    en: { one: 'cost', many: 'costs' },
    means: {
      sv: 'Det som verksamheten förbrukar under ett år, skrivet som ett positivt belopp.',
      en: 'What the activity uses up in a year, written as a positive amount.',
    },
    not: ['expense'],
  },
  revenue: {
    sv: { one: 'intäkt', many: 'intäkter', definite: 'intäkten' },
    en: { one: 'revenue', many: 'revenues' },
    means: {
      sv: 'Det som verksamheten får in under ett år, skrivet som ett negativt belopp.',
      en: 'What the activity takes in during a year, written as a negative amount.',
    },
    not: ['income'],
  },
  net: {
    sv: { one: 'netto', many: 'netton', definite: 'nettot' },
    en: { one: 'net', many: 'nets' },
    means: {
      sv: 'Summan av kostnader och intäkter, där intäkter är negativa.',
      en: 'The sum of costs and revenues, where revenues are negative.',
    },
    not: ['balance_net', 'bottom_line'],
  },
  outlay: {
    sv: { one: 'utgift', many: 'utgifter', definite: 'utgiften' },
    en: { one: 'outlay', many: 'outlays' },
    means: {
      sv: 'Det som betalas för en investering.',
      en: 'What is paid for an investment.',
    },
    not: ['capex'],
  },
  inflow: {
    sv: { one: 'inkomst', many: 'inkomster', definite: 'inkomsten' },
    en: { one: 'inflow', many: 'inflows' },
    means: {
      sv: 'Det som betalas in till en investering.',
      en: 'What is paid in towards an investment.',
    },
    not: [],
  },
  budget: {
    sv: { one: 'budget', many: 'budgetar', definite: 'budgeten' },
    en: { one: 'budget', many: 'budgets' },
    means: {
      sv: 'De pengar som är beslutade för ett år.',
      en: 'The money decided for a year.',
    },
    not: ['appropriation'],
  },
  multi_year_plan: {
    sv: { one: 'flerårsplan', many: 'flerårsplaner', definite: 'flerårsplanen' },
    en: { one: 'multi-year plan', many: 'multi-year plans' },
    means: {
      sv: 'Budgetåret och de följande åren, i samma tabell.',
      en: 'The budget year and the years after it, in the same table.',
    },
    not: ['long_term_plan'],
  },
  frame: {
    sv: { one: 'ram', many: 'ramar', definite: 'ramen' },
    en: { one: 'frame', many: 'frames' },
    means: {
      sv: 'Det högsta belopp som en nämnd får använda.',
      en: 'The most that a committee may use.',
    },
    not: ['envelope'],
  },
  budget_proposal: {
    sv: { one: 'budgetförslag', many: 'budgetförslag', definite: 'budgetförslaget' },
    en: { one: 'budget proposal', many: 'budget proposals' },
    means: {
      sv: 'Den plan som nämnderna skriver sina förslag i, och som fullmäktige gör till budget.',
      en: 'The plan that the committees write their proposals in, and that the council makes the budget.',
    },
    not: ['draft_budget'],
  },
  result_unit: {
    sv: { one: 'resultatenhet', many: 'resultatenheter', definite: 'resultatenheten' },
    en: { one: 'result unit', many: 'result units' },
    means: {
      sv: 'En enhet som tar med sig sitt överskott eller underskott till nästa år, inom gränser.',
      en: 'A unit that takes its surplus or deficit with it into the next year, within limits.',
    },
    not: ['profit_centre'],
  },
  budget_adjustment: {
    sv: { one: 'budgetjustering', many: 'budgetjusteringar', definite: 'budgetjusteringen' },
    en: { one: 'budget adjustment', many: 'budget adjustments' },
    means: {
      sv: 'En ändring av budgeten under året, med beslut och finansiering.',
      en: 'A change of the budget during the year, with a decision and its financing.',
    },
    not: ['reallocation'],
  },
  reserve_line: {
    sv: { one: 'central medelsreserv', many: 'centrala medelsreserver', definite: 'den centrala medelsreserven' },
    en: { one: 'central reserve', many: 'central reserves' },
    means: {
      sv: 'Pengar som kommunstyrelsen håller i och som nämnder kan begära under året.',
      en: 'Money that the executive board holds and committees may ask for during the year.',
    },
    not: ['contingency'],
  },
  earmarked_equity: {
    sv: {
      one: 'reserverat eget kapital',
      many: 'reserverade egna kapital',
      definite: 'det reserverade egna kapitalet',
    },
    en: { one: 'earmarked equity', many: 'earmarked equity' },
    means: {
      sv: 'Eget kapital som fullmäktige har sparat för ett visst ändamål och en viss tid.',
      en: 'Equity that the council has set aside for a certain purpose and a certain time.',
    },
    not: ['ringfenced_fund'],
  },
  forecast: {
    sv: { one: 'prognos', many: 'prognoser', definite: 'prognosen' },
    en: { one: 'forecast', many: 'forecasts' },
    means: {
      sv: 'Vad året väntas sluta på, enligt nämnden eller enligt stadsledningskontoret.',
      en: 'What the year is expected to end at, by the committee or by the City Executive Office.',
    },
    not: ['projection', 'outlook'],
  },
  deviation: {
    sv: { one: 'avvikelse', many: 'avvikelser', definite: 'avvikelsen' },
    en: { one: 'deviation', many: 'deviations' },
    means: {
      sv: 'Skillnaden mellan budget och prognos eller utfall; plus är bättre än budget.',
      en: 'The difference between budget and forecast or actual; plus is better than budget.',
    },
    not: ['variance'],
  },
  certainty: {
    sv: { one: 'säkerhetsgrad', many: 'säkerhetsgrader', definite: 'säkerhetsgraden' },
    en: { one: 'certainty', many: 'certainties' },
    means: {
      sv: 'Hur säkert ett belopp är, från utfall till okänt.',
      en: 'How sure an amount is, from actual to unknown.',
    },
    not: ['confidence'],
  },
  commitment: {
    sv: { one: 'åtagande', many: 'åtaganden', definite: 'åtagandet' },
    en: { one: 'commitment', many: 'commitments' },
    means: {
      sv: 'Något som staden har bundit sig för och som kommer att kosta.',
      en: 'Something the city has bound itself to and that will cost money.',
    },
    not: [],
  },
  funding: {
    sv: { one: 'finansiering', many: 'finansieringar', definite: 'finansieringen' },
    en: { one: 'funding', many: 'fundings' },
    means: {
      sv: 'De pengar som är tänkta att betala ett åtagande.',
      en: 'The money meant to pay for a commitment.',
    },
    not: ['money_source'],
  },
  funding_gap: {
    sv: { one: 'finansieringsgap', many: 'finansieringsgap', definite: 'finansieringsgapet' },
    en: { one: 'funding gap', many: 'funding gaps' },
    means: {
      sv: 'Den del av ett års åtaganden som ingen har beslutat att betala.',
      en: "The part of a year's commitments that nobody has decided to pay.",
    },
    not: ['shortfall'],
  },
  pressure: {
    sv: { one: 'tryck', many: 'tryck', definite: 'trycket' },
    en: { one: 'pressure', many: 'pressures' },
    means: {
      sv: 'Hur mycket ett år har att bära mer än jämförelseåret.',
      en: 'How much more a year has to bear than the year of comparison.',
    },
    not: [],
  },
  saving_requirement: {
    sv: { one: 'sparbeting', many: 'sparbeting', definite: 'sparbetinget' },
    en: { one: 'saving requirement', many: 'saving requirements' },
    means: {
      sv: 'Ett belopp som verksamheten ska spara, räknat på en vald bas.',
      en: 'An amount the activities shall save, counted on a chosen base.',
    },
    not: ['efficiency_target'],
  },
  runway: {
    sv: { one: 'räckvidd', many: 'räckvidder', definite: 'räckvidden' },
    en: { one: 'runway', many: 'runways' },
    means: {
      sv: 'Hur länge pengar räcker, till tidsgränsen eller tills beloppet är slut.',
      en: 'How long money lasts, to its time limit or until the amount is spent.',
    },
    not: ['burn_down'],
  },
  saving_allocation: {
    sv: { one: 'sparbetingsandel', many: 'sparbetingsandelar', definite: 'sparbetingsandelen' },
    en: { one: 'saving allocation', many: 'saving allocations' },
    means: {
      sv: 'Den del av ett sparbeting som en enhet ska bära.',
      en: 'The part of a saving requirement that one unit shall bear.',
    },
    not: ['saving_split'],
  },
  forecast_round: {
    sv: { one: 'prognosomgång', many: 'prognosomgångar', definite: 'prognosomgången' },
    en: { one: 'forecast round', many: 'forecast rounds' },
    means: {
      sv: 'Ett tillfälle då enheterna lämnar prognos för året, efter en viss månads utfall.',
      en: 'An occasion when units deliver a forecast of the year, after the outcome of a certain month.',
    },
    not: ['forecast_cycle'],
  },
  forecast_line: {
    sv: { one: 'prognosrad', many: 'prognosrader', definite: 'prognosraden' },
    en: { one: 'forecast line', many: 'forecast lines' },
    means: {
      sv: 'Vad en part tror att ett konto slutar på, bredvid förslaget och med orsaken när det skiljer sig.',
      en: 'What one party expects an account to end at, beside the suggestion and with the cause when it differs.',
    },
    not: ['forecast_item'],
  },
} satisfies Record<string, Term>
