import type { Term } from './term.ts'

/** Who may do what. A role is held in a unit and for a time. */
export const roles = {
  council_member: {
    sv: { one: 'fullmäktigeledamot', many: 'fullmäktigeledamöter', definite: 'fullmäktigeledamoten' },
    en: { one: 'council member', many: 'council members' },
    means: {
      sv: 'En förtroendevald som beslutar i kommunfullmäktige.',
      en: 'An elected representative who decides in the City Council.',
    },
    not: ['councillor'],
  },
  group_representative: {
    sv: { one: 'gruppföreträdare', many: 'gruppföreträdare', definite: 'gruppföreträdaren' },
    en: { one: 'group representative', many: 'group representatives' },
    means: {
      sv: 'En förtroendevald som skriver och publicerar partigruppens budgetalternativ.',
      en: "An elected representative who writes and publishes the political group's alternative budget.",
    },
    not: [],
  },
  board_staff: {
    sv: { one: 'kommunstyrelsens kansli', many: 'kommunstyrelsernas kanslier', definite: 'kommunstyrelsens kansli' },
    en: { one: 'executive board staff', many: 'executive board staffs' },
    means: {
      sv: 'De som bereder kommunstyrelsens beslut åt borgarråden.',
      en: 'Those who prepare the decisions of the executive board for the mayors.',
    },
    not: ['mayors_office'],
  },
  committee_member: {
    sv: { one: 'nämndledamot', many: 'nämndledamöter', definite: 'nämndledamoten' },
    en: { one: 'committee member', many: 'committee members' },
    means: {
      sv: 'En förtroendevald som beslutar i en nämnd.',
      en: 'An elected representative who decides in a committee.',
    },
    not: ['board_member'],
  },
  director: {
    sv: { one: 'förvaltningschef', many: 'förvaltningschefer', definite: 'förvaltningschefen' },
    en: { one: 'head of department', many: 'heads of department' },
    means: {
      sv: 'Den som leder en förvaltning och lämnar in dess handlingar.',
      en: 'The person who leads a department and hands in its documents.',
    },
    not: ['ceo'],
  },
  office_controller: {
    sv: { one: 'stadens controller', many: 'stadens controllrar', definite: 'stadens controller' },
    en: { one: 'city controller', many: 'city controllers' },
    means: {
      sv: 'Den på stadsledningskontoret som håller ihop stadens ekonomi och prognoser.',
      en: "The person at the City Executive Office who holds the city's finances and forecasts together.",
    },
    not: ['finance_manager'],
  },
  committee_controller: {
    sv: { one: 'nämndens controller', many: 'nämndernas controllrar', definite: 'nämndens controller' },
    en: { one: 'committee controller', many: 'committee controllers' },
    means: {
      sv: 'Den som sköter budget och prognos för en nämnd.',
      en: "The person who keeps a committee's budget and forecast.",
    },
    not: ['local_controller'],
  },
  strategist: {
    sv: { one: 'strateg', many: 'strateger', definite: 'strategen' },
    en: { one: 'strategist', many: 'strategists' },
    means: {
      sv: 'Den på stadsledningskontoret som ansvarar för ett verksamhetsområde i planeringen.',
      en: 'The person at the City Executive Office who answers for one field in the planning.',
    },
    not: ['field_lead'],
  },
  project_owner: {
    sv: { one: 'projektägare', many: 'projektägare', definite: 'projektägaren' },
    en: { one: 'project owner', many: 'project owners' },
    means: {
      sv: 'Den som beställer projektet och svarar för pengar och nytta.',
      en: 'The person who orders the project and answers for its money and benefits.',
    },
    not: ['sponsor'],
  },
  project_lead: {
    sv: { one: 'projektledare', many: 'projektledare', definite: 'projektledaren' },
    en: { one: 'project manager', many: 'project managers' },
    means: {
      sv: 'Den som driver projektet mot mål, tid och kostnad.',
      en: 'The person who runs the project to goal, time and cost.',
    },
    not: ['pm'],
  },
  portfolio_office: {
    sv: { one: 'projektkontor', many: 'projektkontor', definite: 'projektkontoret' },
    en: { one: 'portfolio office', many: 'portfolio offices' },
    means: {
      sv: 'De som prövar och rangordnar stadens investeringsprojekt.',
      en: "Those who examine and rank the city's investment projects.",
    },
    not: ['pmo'],
  },
  premises_strategist: {
    sv: { one: 'lokalstrateg', many: 'lokalstrateger', definite: 'lokalstrategen' },
    en: { one: 'premises strategist', many: 'premises strategists' },
    means: {
      sv: 'Den som planerar lokaler för en nämnd eller för hela staden.',
      en: 'The person who plans premises for a committee or for the whole city.',
    },
    not: ['facility_manager'],
  },
  company_reporter: {
    sv: { one: 'bolagsrapportör', many: 'bolagsrapportörer', definite: 'bolagsrapportören' },
    en: { one: 'company reporter', many: 'company reporters' },
    means: {
      sv: 'Den som lämnar ett bolags uppgifter till koncernen.',
      en: "The person who hands a company's figures to the group.",
    },
    not: ['subsidiary_reporter'],
  },
  lawyer: {
    sv: { one: 'stadsjurist', many: 'stadsjurister', definite: 'stadsjuristen' },
    en: { one: 'city lawyer', many: 'city lawyers' },
    means: {
      sv: 'Den som bevakar lagar och ger juridiska yttranden.',
      en: 'The person who watches the law and gives legal opinions.',
    },
    not: ['attorney'],
  },
  data_protection_officer: {
    sv: { one: 'dataskyddsombud', many: 'dataskyddsombud', definite: 'dataskyddsombudet' },
    en: { one: 'data protection officer', many: 'data protection officers' },
    means: {
      sv: 'Den som granskar hur personuppgifter behandlas.',
      en: 'The person who checks how personal data is handled.',
    },
    not: ['dpo'],
  },
  security_chief: {
    sv: { one: 'säkerhetschef', many: 'säkerhetschefer', definite: 'säkerhetschefen' },
    en: { one: 'chief of security', many: 'chiefs of security' },
    means: {
      sv: 'Den som leder arbetet med säkerhet och allvarliga händelser.',
      en: 'The person who leads the work on security and serious incidents.',
    },
    not: ['ciso'],
  },
  whistleblowing_handler: {
    sv: { one: 'visselblåsarhandläggare', many: 'visselblåsarhandläggare', definite: 'visselblåsarhandläggaren' },
    en: { one: 'whistleblowing handler', many: 'whistleblowing handlers' },
    means: {
      sv: 'En av de få som får läsa och utreda visselblåsarärenden.',
      en: 'One of the few who may read and investigate whistleblowing cases.',
    },
    not: ['wb_agent'],
  },
  grant_officer: {
    sv: { one: 'bidragshandläggare', many: 'bidragshandläggare', definite: 'bidragshandläggaren' },
    en: { one: 'grant officer', many: 'grant officers' },
    means: {
      sv: 'Den som bedömer en ansökan om föreningsstöd men inte beslutar om den.',
      en: 'The person who assesses a grant application but does not decide it.',
    },
    not: ['assessor'],
  },
  auditor: {
    sv: { one: 'revisor', many: 'revisorer', definite: 'revisorn' },
    en: { one: 'auditor', many: 'auditors' },
    means: {
      sv: 'Den som granskar stadens verksamhet på fullmäktiges uppdrag.',
      en: "The person who examines the city's activities for the council.",
    },
    not: ['inspector'],
  },
  registrar: {
    sv: { one: 'registrator', many: 'registratorer', definite: 'registratorn' },
    en: { one: 'registrar', many: 'registrars' },
    means: {
      sv: 'Den som registrerar och håller ordning på allmänna handlingar.',
      en: 'The person who registers public records and keeps them in order.',
    },
    not: ['archivist_clerk'],
  },
  administrator: {
    sv: { one: 'administratör', many: 'administratörer', definite: 'administratören' },
    en: { one: 'administrator', many: 'administrators' },
    means: {
      sv: 'Den som sköter konton och inställningar men inte läser skyddat innehåll.',
      en: 'The person who keeps accounts and settings but does not read protected content.',
    },
    not: ['root_user'],
  },
  resident: {
    sv: { one: 'invånare', many: 'invånare', definite: 'invånaren' },
    en: { one: 'resident', many: 'residents' },
    means: {
      sv: 'En människa som bor i staden och läser det offentliga utan att logga in.',
      en: 'A human being who lives in the city and reads what is public without signing in.',
    },
    not: ['citizen'],
  },
} satisfies Record<string, Term>
