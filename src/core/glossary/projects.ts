import type { Term } from './term.ts'

/** Investments, business projects, contracts and systems. */
export const projects = {
  project: {
    sv: { one: 'projekt', many: 'projekt', definite: 'projektet' },
    en: { one: 'project', many: 'projects' },
    means: {
      sv: 'Ett arbete med början, slut, ägare och pengar.',
      en: 'A piece of work with a start, an end, an owner and money.',
    },
    not: ['endeavour'],
  },
  business_project: {
    sv: { one: 'verksamhetsprojekt', many: 'verksamhetsprojekt', definite: 'verksamhetsprojektet' },
    en: { one: 'business project', many: 'business projects' },
    means: {
      sv: 'Ett projekt som utvecklar verksamhet eller it, inte en byggnad.',
      en: 'A project that develops activities or IT, not a building.',
    },
    not: ['it_project'],
  },
  investment_project: {
    sv: { one: 'investeringsprojekt', many: 'investeringsprojekt', definite: 'investeringsprojektet' },
    en: { one: 'investment project', many: 'investment projects' },
    means: {
      sv: 'Ett projekt som ger staden en tillgång som varar i flera år.',
      en: 'A project that gives the city an asset that lasts for years.',
    },
    not: ['capital_project'],
  },
  ssip: {
    sv: {
      one: 'styrmodell för investeringsprojekt',
      many: 'styrmodeller för investeringsprojekt',
      definite: 'styrmodellen för investeringsprojekt',
    },
    en: { one: 'SSIP', many: 'SSIP' },
    means: {
      sv: 'Stadens modell för hur investeringsprojekt prövas, beslutas och följs upp.',
      en: "The city's model for how investment projects are examined, decided and followed up.",
    },
    not: ['investment_model'],
  },
  portfolio: {
    sv: { one: 'projektportfölj', many: 'projektportföljer', definite: 'projektportföljen' },
    en: { one: 'project portfolio', many: 'project portfolios' },
    means: {
      sv: 'Alla projekt som prövas mot varandra och mot samma pengar.',
      en: 'All projects weighed against each other and against the same money.',
    },
    not: [],
  },
  ranking: {
    sv: { one: 'rangordning', many: 'rangordningar', definite: 'rangordningen' },
    en: { one: 'ranking', many: 'rankings' },
    means: {
      sv: 'Projektens ordning vid en viss dag, med skäl.',
      en: 'The order of the projects on a certain day, with reasons.',
    },
    not: ['scoreboard'],
  },
  project_phase: {
    sv: { one: 'skede', many: 'skeden', definite: 'skedet' },
    en: { one: 'stage', many: 'stages' },
    means: {
      sv: 'En del av ett projekt, mellan två beslutspunkter.',
      en: 'A part of a project, between two gates.',
    },
    not: ['project_leg'],
  },
  gate: {
    sv: { one: 'beslutspunkt', many: 'beslutspunkter', definite: 'beslutspunkten' },
    en: { one: 'gate', many: 'gates' },
    means: {
      sv: 'Stället där någon måste besluta om projektet ska gå vidare.',
      en: 'The point where somebody must decide whether the project goes on.',
    },
    not: ['milestone'],
  },
  appraisal: {
    sv: { one: 'investeringskalkyl', many: 'investeringskalkyler', definite: 'investeringskalkylen' },
    en: { one: 'appraisal', many: 'appraisals' },
    means: {
      sv: 'Uträkningen av vad en investering kostar och ger under sin livstid.',
      en: 'The calculation of what an investment costs and gives over its life.',
    },
    not: ['business_case'],
  },
  operating_effect: {
    sv: { one: 'driftkonsekvens', many: 'driftkonsekvenser', definite: 'driftkonsekvensen' },
    en: { one: 'operating effect', many: 'operating effects' },
    means: {
      sv: 'Vad en investering betyder för drift och hyra varje år.',
      en: 'What an investment means for running costs and rent every year.',
    },
    not: ['opex_impact'],
  },
  capital_charge: {
    sv: { one: 'kapitalkostnad', many: 'kapitalkostnader', definite: 'kapitalkostnaden' },
    en: { one: 'capital charge', many: 'capital charges' },
    means: {
      sv: 'Avskrivning och ränta på en investering.',
      en: 'Depreciation and interest on an investment.',
    },
    not: ['capital_cost'],
  },
  final_account: {
    sv: { one: 'slutredovisning', many: 'slutredovisningar', definite: 'slutredovisningen' },
    en: { one: 'final account', many: 'final accounts' },
    means: {
      sv: 'Vad ett projekt kostade och gav, jämfört med beslutet.',
      en: 'What a project cost and gave, compared with the decision.',
    },
    not: ['closing_report'],
  },
  asset: {
    sv: { one: 'anläggningstillgång', many: 'anläggningstillgångar', definite: 'anläggningstillgången' },
    en: { one: 'asset', many: 'assets' },
    means: {
      sv: 'Något som staden äger och använder i flera år.',
      en: 'Something the city owns and uses for years.',
    },
    not: ['fixed_item'],
  },
  component: {
    sv: { one: 'komponent', many: 'komponenter', definite: 'komponenten' },
    en: { one: 'component', many: 'components' },
    means: {
      sv: 'En del av en anläggning med egen livslängd.',
      en: 'A part of an asset with a life of its own.',
    },
    not: ['asset_part'],
  },
  reinvestment: {
    sv: { one: 'reinvestering', many: 'reinvesteringar', definite: 'reinvesteringen' },
    en: { one: 'reinvestment', many: 'reinvestments' },
    means: {
      sv: 'Att byta ut något som är slitet, utan att få mer än förut.',
      en: 'To replace what is worn out, without getting more than before.',
    },
    not: ['renewal_capex'],
  },
  prestudy: {
    sv: { one: 'förstudie', many: 'förstudier', definite: 'förstudien' },
    en: { one: 'pre-study', many: 'pre-studies' },
    means: {
      sv: 'Undersökningen av om och hur ett projekt ska göras.',
      en: 'The examination of whether and how a project should be done.',
    },
    not: ['feasibility_study'],
  },
  burn_point: {
    sv: { one: 'förbrukning', many: 'förbrukningar', definite: 'förbrukningen' },
    en: { one: 'burn', many: 'burns' },
    means: {
      sv: 'Vad ett projekt använder av sina pengar en månad.',
      en: 'What a project uses of its money in a month.',
    },
    not: ['spend'],
  },
  benefit: {
    sv: { one: 'nytta', many: 'nyttor', definite: 'nyttan' },
    en: { one: 'benefit', many: 'benefits' },
    means: {
      sv: 'Den förbättring som ett projekt ska ge, med mått och ansvarig.',
      en: 'The improvement that a project shall give, with a measure and an owner.',
    },
    not: [],
  },
  project_dependency: {
    sv: { one: 'beroende', many: 'beroenden', definite: 'beroendet' },
    en: { one: 'dependency', many: 'dependencies' },
    means: {
      sv: 'Att ett projekt måste vänta på något annat.',
      en: 'That a project has to wait for something else.',
    },
    not: ['prerequisite'],
  },
  contract: {
    sv: { one: 'avtal', many: 'avtal', definite: 'avtalet' },
    en: { one: 'contract', many: 'contracts' },
    means: {
      sv: 'En överenskommelse med en leverantör, med tid och pris.',
      en: 'An agreement with a supplier, with time and price.',
    },
    not: ['deal'],
  },
  procurement: {
    sv: { one: 'upphandling', many: 'upphandlingar', definite: 'upphandlingen' },
    en: { one: 'procurement', many: 'procurements' },
    means: {
      sv: 'Vägen från behov till avtal enligt lagen om offentlig upphandling.',
      en: 'The way from need to contract under the public procurement act.',
    },
    not: ['purchase', 'tendering'],
  },
  purchase_category: {
    sv: { one: 'inköpskategori', many: 'inköpskategorier', definite: 'inköpskategorin' },
    en: { one: 'purchase category', many: 'purchase categories' },
    means: {
      sv: 'Varor eller tjänster som köps på samma sätt.',
      en: 'Goods or services that are bought in the same way.',
    },
    not: ['spend_category'],
  },
  supplier: {
    sv: { one: 'leverantör', many: 'leverantörer', definite: 'leverantören' },
    en: { one: 'supplier', many: 'suppliers' },
    means: {
      sv: 'Den som säljer till staden.',
      en: 'Whoever sells to the city.',
    },
    not: ['vendor'],
  },
  system_service: {
    sv: { one: 'it-system', many: 'it-system', definite: 'it-systemet' },
    en: { one: 'IT system', many: 'IT systems' },
    means: {
      sv: 'Ett system eller en digital tjänst som någon i staden ansvarar för.',
      en: 'A system or digital service that somebody in the city answers for.',
    },
    not: ['application_system'],
  },
  innovation_item: {
    sv: { one: 'innovationsförsök', many: 'innovationsförsök', definite: 'innovationsförsöket' },
    en: { one: 'innovation trial', many: 'innovation trials' },
    means: {
      sv: 'Ett nytt sätt att arbeta som prövas, utvärderas och sedan sprids eller läggs ned.',
      en: 'A new way of working that is tried, evaluated and then spread or dropped.',
    },
    not: ['experiment'],
  },
  investment_line: {
    sv: { one: 'investeringsrad', many: 'investeringsrader', definite: 'investeringsraden' },
    en: { one: 'investment line', many: 'investment lines' },
    means: {
      sv: 'Ett ändamål i investeringsplanen, till exempel utrustning.',
      en: 'A purpose in the investment plan, such as equipment.',
    },
    not: ['capex_row'],
  },
} satisfies Record<string, Term>
