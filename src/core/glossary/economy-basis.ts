import type { Term } from './term.ts'

/** What amounts rest on: certainty grades, assumptions, rates and consolidation. */
export const economyBasis = {
  actual: {
    sv: { one: 'utfall', many: 'utfall', definite: 'utfallet' },
    en: { one: 'actual', many: 'actuals' },
    means: {
      sv: 'Belopp som är bokfört.',
      en: 'An amount that is booked.',
    },
    not: ['outcome'],
  },
  decided: {
    sv: { one: 'beslutad', many: 'beslutade' },
    en: { one: 'decided', many: 'decided' },
    means: {
      sv: 'Det finns ett beslut som gäller.',
      en: 'There is a decision in force.',
    },
    not: [],
  },
  carried: {
    sv: { one: 'överförd', many: 'överförda' },
    en: { one: 'carried over', many: 'carried over' },
    means: {
      sv: 'Kopierat från ett beslutat år, utan eget beslut.',
      en: 'Copied from a decided year, without a decision of its own.',
    },
    not: ['rolled_forward'],
  },
  estimated: {
    sv: { one: 'beräknad', many: 'beräknade' },
    en: { one: 'estimated', many: 'estimated' },
    means: {
      sv: 'Framräknat ur andra uppgifter, eller en bedömning.',
      en: 'Worked out from other facts, or a judgement.',
    },
    not: [],
  },
  proposed: {
    sv: { one: 'föreslagen', many: 'föreslagna' },
    en: { one: 'proposed', many: 'proposed' },
    means: {
      sv: 'Någon har föreslagit det men ingen har beslutat.',
      en: 'Somebody has proposed it but nobody has decided.',
    },
    not: ['suggested_amount'],
  },
  conditional: {
    sv: { one: 'villkorad', many: 'villkorade' },
    en: { one: 'conditional', many: 'conditional' },
    means: {
      sv: 'Gäller bara om något annat inträffar.',
      en: 'Holds only if something else happens.',
    },
    not: ['contingent'],
  },
  unknown: {
    sv: { one: 'okänd', many: 'okända' },
    en: { one: 'unknown', many: 'unknown' },
    means: {
      sv: 'Beloppet eller datumet saknas, vilket aldrig är detsamma som noll.',
      en: 'The amount or the date is missing, which is never the same as zero.',
    },
    not: ['not_available'],
  },
  scenario: {
    sv: { one: 'scenario', many: 'scenarier', definite: 'scenariot' },
    en: { one: 'scenario', many: 'scenarios' },
    means: {
      sv: 'En lista av ändringar som prövas på en plan utan att ändra den.',
      en: 'A list of changes tried on a plan without changing it.',
    },
    not: ['simulation'],
  },
  scenario_change: {
    sv: { one: 'scenarioändring', many: 'scenarioändringar', definite: 'scenarioändringen' },
    en: { one: 'scenario change', many: 'scenario changes' },
    means: {
      sv: 'En av de ändringar som ett scenario prövar, med sitt skäl.',
      en: 'One of the changes that a scenario tries, with its reason.',
    },
    not: [],
  },
  assumption: {
    sv: { one: 'planeringsförutsättning', many: 'planeringsförutsättningar', definite: 'planeringsförutsättningen' },
    en: { one: 'planning assumption', many: 'planning assumptions' },
    means: {
      sv: 'Ett antagande som planen bygger på, med datum och källa.',
      en: 'Something the plan takes for granted, with date and source.',
    },
    not: ['premise_text', 'hypothesis'],
  },
  cost_driver: {
    sv: { one: 'kostnadsdrivare', many: 'kostnadsdrivare', definite: 'kostnadsdrivaren' },
    en: { one: 'cost driver', many: 'cost drivers' },
    means: {
      sv: 'Volym, pris och index som tillsammans ger en kostnad.',
      en: 'Volume, price and index that together make a cost.',
    },
    not: ['cost_factor'],
  },
  staff_extract: {
    sv: { one: 'personalutdrag', many: 'personalutdrag', definite: 'personalutdraget' },
    en: { one: 'staff extract', many: 'staff extracts' },
    means: {
      sv: 'En fil ur lönesystemet med yrkesgrupper, som har lästs in till en plan.',
      en: 'A file from the payroll system with groups of staff, read into a plan.',
    },
    not: [],
  },
  staff_group: {
    sv: { one: 'befattningsgrupp', many: 'befattningsgrupper', definite: 'befattningsgruppen' },
    en: { one: 'staff group', many: 'staff groups' },
    means: {
      sv: 'Anställda med samma lön, som tillsammans ger en kostnad för lön och avgifter.',
      en: 'Employed with the same pay, who together make a cost of pay and fees.',
    },
    not: ['headcount'],
  },
  index_series: {
    sv: { one: 'indexserie', many: 'indexserier', definite: 'indexserien' },
    en: { one: 'index series', many: 'index series' },
    means: {
      sv: 'Värden för prisutveckling över tid, med källa.',
      en: 'Values of price development over time, with source.',
    },
    not: ['inflation_table'],
  },
  interest_rate: {
    sv: { one: 'räntesats', many: 'räntesatser', definite: 'räntesatsen' },
    en: { one: 'interest rate', many: 'interest rates' },
    means: {
      sv: 'Den ränta som gäller ett visst år, till exempel internräntan.',
      en: 'The interest that holds for a certain year, such as the internal rate.',
    },
    not: [],
  },
  index_effect: {
    sv: { one: 'indexeffekt', many: 'indexeffekter', definite: 'indexeffekten' },
    en: { one: 'index effect', many: 'index effects' },
    means: {
      sv: 'Vad en kostnad växer med när priserna följer ett index.',
      en: 'What a cost grows by when prices follow an index.',
    },
    not: ['inflation_effect'],
  },
  price_level: {
    sv: { one: 'prisnivå', many: 'prisnivåer', definite: 'prisnivån' },
    en: { one: 'price level', many: 'price levels' },
    means: {
      sv: 'Det år vars priser ett belopp är räknat i.',
      en: 'The year whose prices an amount is counted in.',
    },
    not: ['real_terms'],
  },
  standard_rate: {
    sv: { one: 'schablon', many: 'schabloner', definite: 'schablonen' },
    en: { one: 'standard rate', many: 'standard rates' },
    means: {
      sv: 'Ett fast belopp per plats, elev eller enhet.',
      en: 'A fixed amount per place, pupil or unit.',
    },
    not: ['unit_price'],
  },
  volume_change: {
    sv: { one: 'prestationsförändring', many: 'prestationsförändringar', definite: 'prestationsförändringen' },
    en: { one: 'volume change', many: 'volume changes' },
    means: {
      sv: 'Fler eller färre att ge service till än budgeten räknade med.',
      en: 'More or fewer to serve than the budget counted on.',
    },
    not: ['demand_shift'],
  },
  tax_rate: {
    sv: { one: 'skattesats', many: 'skattesatser', definite: 'skattesatsen' },
    en: { one: 'tax rate', many: 'tax rates' },
    means: {
      sv: 'Hur många kronor av varje hundralapp i inkomst som går till staden.',
      en: 'How many kronor of every hundred earned that go to the city.',
    },
    not: [],
  },
  tax_base: {
    sv: { one: 'skatteunderlag', many: 'skatteunderlag', definite: 'skatteunderlaget' },
    en: { one: 'tax base', many: 'tax bases' },
    means: {
      sv: 'De inkomster hos stadens invånare som skattesatsen räknas på.',
      en: "The income of the city's inhabitants that the tax rate is counted on.",
    },
    not: [],
  },
  final_settlement: {
    sv: { one: 'slutavräkning', many: 'slutavräkningar', definite: 'slutavräkningen' },
    en: { one: 'final settlement', many: 'final settlements' },
    means: {
      sv: 'Skillnaden mellan skatt som staten har betalat ut i förskott och den som blev, per invånare.',
      en: 'The difference between tax that the state paid in advance and what it came to be, for each inhabitant.',
    },
    not: [],
  },
  tax_forecast: {
    sv: { one: 'skatteprognos', many: 'skatteprognoser', definite: 'skatteprognosen' },
    en: { one: 'tax forecast', many: 'tax forecasts' },
    means: {
      sv: 'Vad staden väntar i skatt, slutavräkning och utjämning år för år.',
      en: 'What the city expects in tax, final settlement and equalisation year by year.',
    },
    not: [],
  },
  equalisation_rule: {
    sv: { one: 'utjämningsregel', many: 'utjämningsregler', definite: 'utjämningsregeln' },
    en: { one: 'equalisation rule', many: 'equalisation rules' },
    means: {
      sv: 'Vad utjämningen ger eller kostar för varje invånare enligt en lag eller ett förslag, år för år.',
      en: 'What the equalisation gives or costs for each inhabitant by one law or one proposal, year by year.',
    },
    not: [],
  },
  equalisation: {
    sv: {
      one: 'kommunalekonomisk utjämning',
      many: 'kommunalekonomiska utjämningar',
      definite: 'den kommunalekonomiska utjämningen',
    },
    en: { one: 'municipal equalisation', many: 'municipal equalisations' },
    means: {
      sv: 'Statens system för att jämna ut kommunernas ekonomi.',
      en: "The state's system for evening out the municipalities' finances.",
    },
    not: ['redistribution'],
  },
  debt: {
    sv: { one: 'låneskuld', many: 'låneskulder', definite: 'låneskulden' },
    en: { one: 'debt', many: 'debts' },
    means: {
      sv: 'Vad koncernen har lånat och ska betala tillbaka.',
      en: 'What the group has borrowed and is to pay back.',
    },
    not: ['borrowing'],
  },
  elimination: {
    sv: { one: 'eliminering', many: 'elimineringar', definite: 'elimineringen' },
    en: { one: 'elimination', many: 'eliminations' },
    means: {
      sv: 'Att ta bort belopp mellan två delar av koncernen ur summan.',
      en: 'To take amounts between two parts of the group out of the total.',
    },
    not: ['netting'],
  },
  consolidation: {
    sv: { one: 'sammanställning', many: 'sammanställningar', definite: 'sammanställningen' },
    en: { one: 'consolidation', many: 'consolidations' },
    means: {
      sv: 'Nämnder och bolag lagda till en koncern, utan interna belopp.',
      en: 'Committees and companies put together into a group, without internal amounts.',
    },
    not: ['merge_run'],
  },
  group_member: {
    sv: { one: 'koncerndel', many: 'koncerndelar', definite: 'koncerndelen' },
    en: { one: 'group member', many: 'group members' },
    means: {
      sv: 'En nämnd eller ett bolag som räknas med i koncernen, med stadens ägda andel.',
      en: 'A committee or company that counts in the group, with the share that the city owns.',
    },
    not: ['subsidiary_row'],
  },
  balance_requirement: {
    sv: { one: 'balanskrav', many: 'balanskrav', definite: 'balanskravet' },
    en: { one: 'balance requirement', many: 'balance requirements' },
    means: {
      sv: 'Lagens krav att intäkterna ska vara större än kostnaderna.',
      en: "The law's demand that revenues exceed costs.",
    },
    not: ['break_even_rule'],
  },
  control_total: {
    sv: { one: 'kontrollsumma', many: 'kontrollsummor', definite: 'kontrollsumman' },
    en: { one: 'control total', many: 'control totals' },
    means: {
      sv: 'En summa ur källan som huvudbokens poster ska bli lika med.',
      en: 'A total from the source that the entries of the ledger shall equal.',
    },
    not: [],
  },
  expected_change: {
    sv: { one: 'väntad förändring', many: 'väntade förändringar', definite: 'den väntade förändringen' },
    en: { one: 'expected change', many: 'expected changes' },
    means: {
      sv: 'Något som källan säger ska öka eller minska, utan belopp.',
      en: 'Something that the source says will rise or fall, without an amount.',
    },
    not: ['trend_note'],
  },
} satisfies Record<string, Term>
