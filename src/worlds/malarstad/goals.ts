import type { WorldStep } from '#server/world.ts'
import { made } from './made.ts'

const goal = (id: string, title: string, owner_unit_id: string, parent_id: string | null) =>
  made('goal.create', 'mål', {
    id,
    title,
    level: parent_id === null ? 'direction' : 'goal',
    owner_unit_id,
    parent_id,
    mandate: '2023–2026',
    valid_from: '2023-01-01',
    valid_to: '2026-12-31',
  })

/** The steering model with its levels and scale, the council's directions and the goals under them. */
export function goals(): WorldStep[] {
  return [
    made('steering_model.create', 'styrmodell', {
      id: 'STYRMODELL',
      name: 'Mälarstads styrmodell',
      valid_from: '2023-01-01',
      levels: [
        { key: 'direction', name_sv: 'inriktning', name_en: 'direction' },
        { key: 'goal', name_sv: 'mål', name_en: 'goal' },
        { key: 'priority', name_sv: 'prioritering', name_en: 'priority' },
        { key: 'activity', name_sv: 'aktivitet', name_en: 'activity' },
      ],
      scales: [
        {
          key: 'reached',
          steps: [
            { key: 'yes', name_sv: 'uppnått', name_en: 'reached' },
            { key: 'in_part', name_sv: 'delvis uppnått', name_en: 'partly reached' },
            { key: 'no', name_sv: 'inte uppnått', name_en: 'not reached' },
          ],
        },
      ],
    }),
    goal('R1', 'En uppväxt som ger alla barn en bra start', 'KF', null),
    goal('R2', 'En stad som håller över tid', 'KF', null),
    goal('R3', 'En ekonomi i balans och ett arbete som fungerar', 'KF', null),
    goal('M01', 'Alla elever når gymnasiet', 'UBN', 'R1'),
    goal('M02', 'Förskolan jämnar ut skillnader', 'KF', 'R1'),
    goal('M03', 'Barn och unga får stöd i tid', 'SON', 'R1'),
    goal('M04', 'Alla har något att göra på fritiden', 'KUN', 'R1'),
    goal('M05', 'Äldre bor tryggt och kan välja', 'ALN', 'R2'),
    goal('M06', 'Staden klarar värme, skyfall och kriser', 'KS', 'R2'),
    goal('M07', 'Utsläppen halveras till 2030', 'MHN', 'R2'),
    goal('M08', 'Det byggs det som staden behöver', 'SBN', 'R2'),
    goal('M09', 'Gator och parker går att använda året om', 'KF', 'R2'),
    goal('M10', 'Fler försörjer sig själva', 'AMN', 'R3'),
    goal('M11', 'Lokaler och pengar används väl', 'KS', 'R3'),
    goal('M12', 'Det är lätt att få hjälp av staden', 'SEN', 'R3'),
  ]
}
