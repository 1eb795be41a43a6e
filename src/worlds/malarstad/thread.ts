import type { WorldStep } from '#server/world.ts'
import { made } from './made.ts'
import { priorityList } from './priority-list.ts'

type Link = readonly [from_id: string, kind: string, to_id: string, suggestion?: string]

const numbered = (number: number) => String(number).padStart(2, '0')

function link([from_id, kind, to_id, suggestion]: Link): WorldStep {
  return made('link.create', 'röd tråd', {
    id: `LANK-${from_id}-${to_id}`.slice(0, 64),
    from_id,
    to_id,
    kind,
    state: suggestion === undefined ? 'confirmed' : 'suggested',
    reason: suggestion ?? null,
  })
}

/** Priorities whose goal nobody has confirmed yet. */
const suggestedGoals = new Map([
  [46, 'Prioriteringen och målet har samma ord i rubriken.'],
  [53, 'Nämnden nämner målet i sitt underlag.'],
])

/** Every priority serves its goal, is measured by its target and carried out by its activity. */
function ofPriorities(): Link[] {
  return priorityList.flatMap(({ goal, measure, activity }, index): Link[] => {
    const number = index + 1
    const id = `PR-${numbered(number)}`
    const suggestion = suggestedGoals.get(number)
    const serves: Link[] =
      goal === null ? [] : [suggestion === undefined ? [id, 'serves', goal] : [id, 'serves', goal, suggestion]]
    return [
      ...serves,
      ...(measure === null ? [] : [[`MATT-${numbered(number)}`, 'measures', id] as const]),
      ...(activity === null ? [] : [[`AKT-${numbered(number)}`, 'carries_out', id] as const]),
    ]
  })
}

const activitiesOfGoals: readonly Link[] = [
  ['AKT-02', 'carries_out', 'M01'],
  ['AKT-54', 'carries_out', 'M02'],
  ['AKT-17', 'carries_out', 'M03'],
  ['AKT-45', 'carries_out', 'M04'],
  ['AKT-24', 'carries_out', 'M05'],
  ['AKT-31', 'carries_out', 'M06'],
  ['AKT-41', 'carries_out', 'M07'],
  ['AKT-36', 'carries_out', 'M08'],
  ['AKT-28', 'carries_out', 'M09'],
  ['AKT-50', 'carries_out', 'M10'],
  ['AKT-52', 'carries_out', 'M12'],
]

/** What the projects, leases, laws and money of the city have to do with its priorities. */
const between: readonly Link[] = [
  ['SKOLPLATTFORM', 'serves', 'PR-06'],
  ['SKOLKOK', 'serves', 'PR-05'],
  ['EARKIV', 'serves', 'PR-11'],
  ['EKOSYS', 'serves', 'PR-12'],
  ['HEMTEK', 'serves', 'PR-25'],
  ['SOCSYS', 'serves', 'PR-22'],
  ['BELYSNING', 'serves', 'PR-29', 'Projektets syfte nämner gående.'],
  ['SKYFALL', 'serves', 'PR-31'],
  ['SIMHALL', 'serves', 'PR-47'],
  ['MEROPPET', 'serves', 'PR-44'],
  ['BYGGLOV', 'serves', 'PR-34'],
  ['KONTAKT', 'serves', 'PR-52'],
  ['KOMPETENS', 'serves', 'PR-51'],
  ['SOLTAK', 'serves', 'PR-40'],
  ['HYRA-STRANDSKOLAN', 'serves', 'PR-04'],
  ['HYRA-PAVILJONGEN', 'serves', 'PR-04'],
  ['HYRA-EKHAGEN', 'serves', 'PR-23'],
  ['HYRA-LINDEN', 'serves', 'PR-23'],
  ['HYRA-NYA-TORGET', 'serves', 'PR-10'],
  ['HYRA-BRYGGERIET', 'serves', 'PR-10'],
  ['HYRA-HAMNFORSKOLAN', 'serves', 'PR-54', 'Avtalet gäller en förskola.'],
  ['HYRA-STADSBIBLIOTEKET', 'serves', 'PR-44'],
  ['HYRA-KULTURSKOLAN', 'serves', 'PR-45'],
  ['HYRA-GAMLA-SIMHALLEN', 'serves', 'PR-47'],
  ['HYRA-KONTAKT', 'serves', 'PR-52'],
  ['HYRA-SJOKLINTEN-TRAFF', 'serves', 'PR-57', 'Båda gäller träffpunkter.'],
  ['HYRA-NORRA-GYMNASIET', 'serves', 'PR-08'],
  ['HYRA-SODRA-GYMNASIET', 'serves', 'PR-08'],
  ['HYRA-EKVRETSSKOLAN', 'serves', 'PR-05', 'Skolan får kök enligt projektet.'],
  ['HYRA-BJORKEN', 'serves', 'PR-59'],
  ['HYRA-UNGDOMSHUSET', 'serves', 'PR-50'],
  ['HYRA-TALLSKOLAN', 'serves', 'PR-04'],
  ['HYRA-HAMNSKOLAN', 'serves', 'PR-04'],
  ['HYRA-LARCENTRUM', 'serves', 'PR-10'],
  ['HYRA-TALLVINGEHUSET', 'serves', 'PR-10'],
  ['HYRA-KVARNLUNDA-KONTOR', 'serves', 'PR-10'],
  ['HYRA-EKVRETEN-KONTOR', 'serves', 'PR-10'],
  ['HYRA-HAMNLYCKAN-KONTOR', 'serves', 'PR-10'],
  ['HYRA-GLANTAN', 'serves', 'PR-54'],
  ['HYRA-TALLHOJDEN', 'serves', 'PR-54'],
  ['HYRA-MALEN', 'serves', 'PR-59'],
  ['HYRA-SJOKLINTEN-ALD', 'serves', 'PR-23'],
  ['HYRA-EKVRETEN-ALD', 'serves', 'PR-23'],
  ['HYRA-IDROTTSHALLEN', 'serves', 'PR-47'],
  ['HYRA-KVARNLUNDA-FRITID', 'serves', 'PR-56'],
  ['HYRA-BJORKMALEN-TRAFF', 'serves', 'PR-57'],
  ['LAG-TIDIGA', 'affects', 'PR-18'],
  ['LAG-STATSBIDRAG', 'affects', 'PR-01'],
  ['LAG-STATSBIDRAG', 'affects', 'PR-02', 'Bidraget betalar läsgrupperna.'],
  ['LAG-FROVARO', 'affects', 'PR-03'],
  ['LAG-VARME', 'affects', 'PR-23'],
  ['LAG-SKYFALL', 'affects', 'PR-31'],
  ['LAG-CYBER', 'affects', 'PR-53'],
  ['LAG-LON', 'affects', 'PR-13'],
  ['LAG-HYRA', 'affects', 'PR-10'],
  ['LAG-OMSORG', 'affects', 'PR-51'],
  ['LAG-OMSORG', 'affects', 'PR-27', 'Lagen gäller personal i omsorgen.'],
  ['LAG-BEREDSKAP', 'affects', 'PR-14'],
  ['LAG-SIM', 'affects', 'PR-47'],
  ['LAG-DIGITAL', 'affects', 'PR-52'],
  ['PENGAR-SKOLPLATTFORM', 'funds', 'PR-06'],
  ['PENGAR-SKOLPLATTFORM-27', 'funds', 'PR-06'],
  ['PENGAR-SKOLKOK', 'funds', 'PR-05'],
  ['PENGAR-EARKIV', 'funds', 'PR-11'],
  ['PENGAR-SIMHALL', 'funds', 'PR-47'],
  ['PENGAR-MEROPPET', 'funds', 'PR-44'],
  ['PENGAR-HEMTEK-27', 'funds', 'PR-25'],
  ['PENGAR-EKOSYS', 'funds', 'PR-12'],
  ['PENGAR-EKOSYS-27', 'funds', 'PR-12'],
  ['PENGAR-HEMTEK', 'funds', 'PR-25'],
  ['PENGAR-SOCSYS', 'funds', 'PR-22'],
  ['PENGAR-BELYSNING', 'funds', 'PR-29', 'Pengarna gäller samma stråk.'],
  ['PENGAR-SKYFALL', 'funds', 'PR-31'],
  ['PENGAR-BYGGLOV', 'funds', 'PR-34'],
  ['PENGAR-KONTAKT', 'funds', 'PR-52'],
  ['PENGAR-KOMPETENS', 'funds', 'PR-51'],
  ['PENGAR-SOLTAK', 'funds', 'PR-40'],
  ['PENGAR-EKHAGEN', 'funds', 'PR-23'],
  ['PENGAR-LAG-TIDIGA', 'funds', 'PR-18'],
  ['PENGAR-M07', 'funds', 'PR-41'],
  ['EARKIV', 'depends_on', 'LAG-DIGITAL'],
  ['STYR-DIGITAL-SKOLA', 'depends_on', 'KAPITAL-SKOLA'],
  ['STYR-KLIMAT', 'documents', 'M07'],
  ['STYR-ALDRE', 'documents', 'M05'],
  ['KAPITAL-SKOLA', 'funds', 'SKOLPLATTFORM'],
]

const moneyOfPriorities = ['01', '02', '03', '07', '17', '18', '24', '28', '41', '45', '50', '57']

/** Schools tie everything together in two priorities, so that a whole thread can be seen. */
const whole: readonly Link[] = [
  ['SKOLKOK', 'serves', 'PR-04'],
  ['PENGAR-SKOLKOK', 'funds', 'PR-04'],
  ['LAG-HYRA', 'affects', 'PR-04'],
  ['HYRA-KVARNLUNDASKOLAN', 'serves', 'PR-05'],
  ['LAG-AVFALL', 'affects', 'PR-05'],
  ['HEMTEK', 'serves', 'PR-23'],
  ['LAG-TIDIGA', 'affects', 'PR-22'],
]

/** The thread of 2027; what is suggested says why. */
export function links2027(): WorldStep[] {
  return [
    ...ofPriorities(),
    ...activitiesOfGoals,
    ...between,
    ...whole,
    ...moneyOfPriorities.map((number) => [`PENGAR-PR-${number}`, 'funds', `PR-${number}`] as const),
  ].map(link)
}
