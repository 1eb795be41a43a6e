import type { Term } from './term.ts'

/** The red thread: from the council's direction to what is done and measured. */
export const steering = {
  steering_model: {
    sv: { one: 'styrmodell', many: 'styrmodeller', definite: 'styrmodellen' },
    en: { one: 'steering model', many: 'steering models' },
    means: {
      sv: 'Stadens ord, nivåer och skalor för mål och uppföljning, i en viss version.',
      en: "The city's words, levels and scales for goals and follow-up, in a certain version.",
    },
    not: [],
  },
  vision: {
    sv: { one: 'vision', many: 'visioner', definite: 'visionen' },
    en: { one: 'vision', many: 'visions' },
    means: {
      sv: 'Den långsiktiga bild av staden som målen ska leda mot.',
      en: 'The long-term picture of the city that the goals shall lead to.',
    },
    not: ['mission_statement'],
  },
  mandate_period: {
    sv: { one: 'mandatperiod', many: 'mandatperioder', definite: 'mandatperioden' },
    en: { one: 'mandate period', many: 'mandate periods' },
    means: {
      sv: 'De fyra åren mellan två val, då fullmäktiges mål gäller.',
      en: "The four years between two elections, when the council's goals hold.",
    },
    not: ['term_of_office'],
  },
  goal_level: {
    sv: { one: 'målnivå', many: 'målnivåer', definite: 'målnivån' },
    en: { one: 'goal level', many: 'goal levels' },
    means: {
      sv: 'En våning i styrmodellen, till exempel fullmäktige, nämnd eller enhet.',
      en: 'A storey of the steering model, such as council, committee or unit.',
    },
    not: ['tier'],
  },
  direction: {
    sv: { one: 'inriktningsmål', many: 'inriktningsmål', definite: 'inriktningsmålet' },
    en: { one: 'orientation goal', many: 'orientation goals' },
    means: {
      sv: 'Ett av fullmäktiges övergripande mål för mandatperioden.',
      en: "One of the council's overall goals for the mandate period.",
    },
    not: ['strategic_goal'],
  },
  area_goal: {
    sv: {
      one: 'mål för verksamhetsområde',
      many: 'mål för verksamhetsområden',
      definite: 'målet för verksamhetsområdet',
    },
    en: { one: 'operational area goal', many: 'operational area goals' },
    means: {
      sv: 'Ett mål som fullmäktige har satt för ett område av verksamheten.',
      en: 'A goal that the council has set for one area of its activities.',
    },
    not: ['kf_goal'],
  },
  committee_goal: {
    sv: { one: 'nämndmål', many: 'nämndmål', definite: 'nämndmålet' },
    en: { one: 'committee goal', many: 'committee goals' },
    means: {
      sv: 'Ett mål som en nämnd har satt för att bidra till fullmäktiges mål.',
      en: "A goal that a committee has set in order to contribute to the council's goals.",
    },
    not: ['board_goal'],
  },
  company_goal: {
    sv: { one: 'bolagsmål', many: 'bolagsmål', definite: 'bolagsmålet' },
    en: { one: 'company goal', many: 'company goals' },
    means: {
      sv: 'Ett mål som ett bolag har satt för att bidra till fullmäktiges mål.',
      en: "A goal that a company has set in order to contribute to the council's goals.",
    },
    not: ['corporate_goal'],
  },
  unit_goal: {
    sv: { one: 'enhetsmål', many: 'enhetsmål', definite: 'enhetsmålet' },
    en: { one: 'unit goal', many: 'unit goals' },
    means: {
      sv: 'Ett mål som en enhet har satt för sitt eget arbete.',
      en: 'A goal that a unit has set for its own work.',
    },
    not: ['team_goal'],
  },
  priority: {
    sv: {
      one: 'strategisk prioritering',
      many: 'strategiska prioriteringar',
      definite: 'den strategiska prioriteringen',
    },
    en: { one: 'strategic priority', many: 'strategic priorities' },
    means: {
      sv: 'Något som kommunstyrelsen vill lägga särskild kraft på under planeringsperioden.',
      en: 'Something the executive board wants to put particular effort into during the planning period.',
    },
    not: ['focus_point'],
  },
  indicator: {
    sv: { one: 'indikator', many: 'indikatorer', definite: 'indikatorn' },
    en: { one: 'indicator', many: 'indicators' },
    means: {
      sv: 'Ett mått som visar om ett mål är på väg att nås.',
      en: 'A measure that shows whether a goal is on its way to being reached.',
    },
    not: ['kpi'],
  },
  indicator_value: {
    sv: { one: 'indikatorvärde', many: 'indikatorvärden', definite: 'indikatorvärdet' },
    en: { one: 'indicator value', many: 'indicator values' },
    means: {
      sv: 'Vad en indikator visade eller väntas visa för en period.',
      en: 'What an indicator showed, or is expected to show, for a period.',
    },
    not: ['data_point'],
  },
  annual_target: {
    sv: { one: 'årsmål', many: 'årsmål', definite: 'årsmålet' },
    en: { one: 'annual target', many: 'annual targets' },
    means: {
      sv: 'Det värde som en indikator ska nå ett visst år.',
      en: 'The value that an indicator shall reach in a certain year.',
    },
    not: ['goal_value'],
  },
  baseline: {
    sv: { one: 'utgångsvärde', many: 'utgångsvärden', definite: 'utgångsvärdet' },
    en: { one: 'baseline', many: 'baselines' },
    means: {
      sv: 'Det värde och det år som en förändring räknas från.',
      en: 'The value and the year that a change is counted from.',
    },
    not: ['start_value'],
  },
  activity: {
    sv: { one: 'aktivitet', many: 'aktiviteter', definite: 'aktiviteten' },
    en: { one: 'activity', many: 'activities' },
    means: {
      sv: 'Något som görs under året för att nå ett mål.',
      en: 'Something done during the year in order to reach a goal.',
    },
    not: ['action_item', 'initiative'],
  },
  assignment: {
    sv: { one: 'uppdrag', many: 'uppdrag', definite: 'uppdraget' },
    en: { one: 'assignment', many: 'assignments' },
    means: {
      sv: 'Något som fullmäktige eller kommunstyrelsen har gett en nämnd eller ett bolag att göra.',
      en: 'Something the council or the executive board has given a committee or a company to do.',
    },
    not: ['commission'],
  },
  assessment: {
    sv: { one: 'målbedömning', many: 'målbedömningar', definite: 'målbedömningen' },
    en: { one: 'assessment', many: 'assessments' },
    means: {
      sv: 'Omdömet om ett mål uppfylls helt, delvis eller inte, med skäl.',
      en: 'The judgement whether a goal is met fully, partly or not, with reasons.',
    },
    not: ['verdict_row', 'rating'],
  },
  follow_up: {
    sv: { one: 'uppföljning', many: 'uppföljningar', definite: 'uppföljningen' },
    en: { one: 'follow-up', many: 'follow-ups' },
    means: {
      sv: 'Jämförelsen mellan vad som planerades och vad som blev.',
      en: 'The comparison between what was planned and what came of it.',
    },
    not: ['review_round'],
  },
  steering_document: {
    sv: { one: 'styrdokument', many: 'styrdokument', definite: 'styrdokumentet' },
    en: { one: 'steering document', many: 'steering documents' },
    means: {
      sv: 'En plan, ett program, en policy eller en riktlinje som någon har beslutat om.',
      en: 'A plan, programme, policy or guideline that somebody has decided.',
    },
    not: ['policy_doc'],
  },
  measure: {
    sv: { one: 'åtgärd', many: 'åtgärder', definite: 'åtgärden' },
    en: { one: 'measure', many: 'measures' },
    means: {
      sv: 'Något som ska göras mot en risk, en brist eller en avvikelse.',
      en: 'Something to be done about a risk, a fault or a deviation.',
    },
    not: ['remedy_action', 'mitigation'],
  },
  signal: {
    sv: { one: 'omvärldssignal', many: 'omvärldssignaler', definite: 'omvärldssignalen' },
    en: { one: 'signal', many: 'signals' },
    means: {
      sv: 'Något som händer utanför staden och kan ändra planen.',
      en: 'Something that happens outside the city and may change the plan.',
    },
    not: ['trend_item'],
  },
  local_need: {
    sv: { one: 'lokalt utvecklingsbehov', many: 'lokala utvecklingsbehov', definite: 'det lokala utvecklingsbehovet' },
    en: { one: 'local need', many: 'local needs' },
    means: {
      sv: 'Ett behov i ett område som en stadsdelsnämnd vill att andra svarar på.',
      en: 'A need in an area that a district council wants others to answer.',
    },
    not: ['local_demand', 'wish'],
  },
  global_goal: {
    sv: { one: 'globalt mål', many: 'globala mål', definite: 'det globala målet' },
    en: { one: 'global goal', many: 'global goals' },
    means: {
      sv: 'Ett av de sjutton målen i Agenda 2030.',
      en: 'One of the seventeen goals of Agenda 2030.',
    },
    not: ['sdg'],
  },
  thread: {
    sv: { one: 'röd tråd', many: 'röda trådar', definite: 'den röda tråden' },
    en: { one: 'thread', many: 'threads' },
    means: {
      sv: 'Kedjan från fullmäktiges inriktning till det som görs, kostar och mäts.',
      en: "The chain from the council's direction to what is done, costs money and is measured.",
    },
    not: ['golden_thread', 'traceability_chain'],
  },
  node: {
    sv: { one: 'nod', many: 'noder', definite: 'noden' },
    en: { one: 'node', many: 'nodes' },
    means: {
      sv: 'Något i tråden som har en egen plats: ett mål, ett projekt, en lokal eller en lag.',
      en: 'Something with a place of its own in the thread: a goal, a project, premises or a law.',
    },
    not: ['vertex'],
  },
  link: {
    sv: { one: 'koppling', many: 'kopplingar', definite: 'kopplingen' },
    en: { one: 'link', many: 'links' },
    means: {
      sv: 'Sambandet mellan två noder, bekräftat av en människa eller föreslaget.',
      en: 'The relation between two nodes, confirmed by a person or suggested.',
    },
    not: [],
  },
  thread_break: {
    sv: { one: 'avbrott', many: 'avbrott', definite: 'avbrottet' },
    en: { one: 'break', many: 'breaks' },
    means: {
      sv: 'Stället där en tråd saknar sin nästa nod.',
      en: 'The place where a thread lacks its next node.',
    },
    not: ['missing_link'],
  },
  goal: {
    sv: { one: 'mål', many: 'mål', definite: 'målet' },
    en: { one: 'goal', many: 'goals' },
    means: {
      sv: 'Något som staden vill uppnå, på någon nivå i styrmodellen.',
      en: 'Something the city wants to achieve, at some level of the steering model.',
    },
    not: ['objective'],
  },
  target: {
    sv: { one: 'måltal', many: 'måltal', definite: 'måltalet' },
    en: { one: 'target', many: 'targets' },
    means: {
      sv: 'Ett värde som ska nås till ett visst år, till exempel minus trettio procent.',
      en: 'A value to be reached by a certain year, such as minus thirty per cent.',
    },
    not: ['aim_value'],
  },
  need_answer: {
    sv: { one: 'behovssvar', many: 'behovssvar', definite: 'behovssvaret' },
    en: { one: 'need answer', many: 'need answers' },
    means: {
      sv: 'Vad en nämnd eller ett bolag svarar på ett lokalt utvecklingsbehov.',
      en: 'What a committee or company answers to a local need.',
    },
    not: ['need_reply'],
  },
} satisfies Record<string, Term>
