import type { WorldStep } from '#server/world.ts'
import { between, type Chance, chance } from './chance.ts'
import { made } from './made.ts'
import { districts } from './organisation.ts'

/** A need that districts raise: its words, the sign of it, and who is asked to answer. */
type Kind = {
  title: (place: string) => string
  description: (place: string) => string
  evidence: (next: Chance) => string
  asked: string
  /** The part of the district: centrum, strand or höjd; null for the whole. */
  part: 'C' | 'S' | 'H' | null
}

const whole = (next: Chance, low: number, high: number) => Math.round(between(next, low, high))

const kinds: readonly Kind[] = [
  {
    title: (place) => `Öppen förskola vid ${place} strand`,
    description: () =>
      'Många hem med små barn saknar en plats att mötas på. Språket blir bättre när barnen börjar tidigt.',
    evidence: (next) => `${whole(next, 34, 52)} procent av barnen går inte i förskola, mot 21 procent i staden.`,
    asked: 'UBN',
    part: 'S',
  },
  {
    title: (place) => `Trygg väg mellan ${place} centrum och stationen`,
    description: () => 'Gångvägen är mörk och ingen bor längs den. Den som kan tar en annan väg på kvällen.',
    evidence: (next) => `${whole(next, 38, 61)} procent känner sig otrygga på vägen enligt medborgarpanelen.`,
    asked: 'TPN',
    part: 'C',
  },
  {
    title: (place) => `Kulturskola i ${place}`,
    description: () =>
      'Närmaste kurs ligger tre byten bort. Instrument och scen finns i skolan men står oanvända efter klockan fyra.',
    evidence: (next) => `${whole(next, 4, 11)} av 100 barn deltar, mot 19 i staden.`,
    asked: 'KUN',
    part: null,
  },
  {
    title: (place) => `Läxhjälp alla dagar i ${place}`,
    description: () => 'Hjälpen finns två dagar i veckan och är full redan i september.',
    evidence: (next) => `${whole(next, 40, 130)} elever står i kö.`,
    asked: 'UBN',
    part: null,
  },
  {
    title: (place) => `Vård- och omsorgsboende i ${place}`,
    description: () =>
      'De som har bott här hela livet får flytta till en annan del av staden när de behöver ett boende.',
    evidence: (next) => `${whole(next, 18, 44)} personer över 85 år väntar, och inget boende är planerat före 2030.`,
    asked: 'ALN',
    part: null,
  },
  {
    title: (place) => `Svala platser i ${place} centrum`,
    description: () => 'Torget saknar träd, vatten och tak. Äldre stannar inne när det är varmt.',
    evidence: (next) => `${whole(next, 9, 21)} dagar över 28 grader under sommaren 2025.`,
    asked: 'TPN',
    part: 'C',
  },
  {
    title: (place) => `Hall för idrott i ${place}`,
    description: () => 'Föreningarna tränar till klockan elva på kvällen, och flickornas lag får de sena tiderna.',
    evidence: (next) => `${whole(next, 5, 14)} lag saknar tid i hall.`,
    asked: 'IDN',
    part: null,
  },
  {
    title: (place) => `Stöd till unga i ${place} höjd`,
    description: () =>
      'Yngre barn dras in i brott. Skola, socialtjänst och polis möts, men ingen följer samma barn hela vägen.',
    evidence: (next) => `${whole(next, 12, 33)} barn under 15 år har varit misstänkta för brott i år.`,
    asked: 'SON',
    part: 'H',
  },
  {
    title: (place) => `Plats för praktik och första jobb i ${place}`,
    description: () => 'Unga som inte har någon som känner någon får inget första jobb.',
    evidence: (next) => `${whole(next, 11, 19)} procent av dem mellan 18 och 24 år varken arbetar eller studerar.`,
    asked: 'AMN',
    part: null,
  },
]

const focus: Readonly<Record<string, string>> = { HAM: 'FOKUS-H', KVA: 'FOKUS-K', TAL: 'FOKUS-N' }

/** Four needs of each district, in the order the district ranks them. */
function needOf(index: number, rank: number): { id: string; kind: Kind; place: (typeof districts)[number] } {
  const place = districts[index] ?? districts[0]
  const kind = kinds[(index * 4 + rank * 2 + (index % 3)) % kinds.length]
  if (kind === undefined) throw new Error('no kinds of need')
  return { id: `BEHOV-${place.id}-${rank}`, kind, place }
}

const ranks = [1, 2, 3, 4]
const all = districts.flatMap((_, index) => ranks.map((rank) => ({ rank, ...needOf(index, rank) })))

/** What the districts raised in the summer of 2025. */
export function needs2025(): WorldStep[] {
  const next = chance(77)
  return all.map(({ id, kind, place, rank }) => {
    const district = kind.part === null ? `OMR-${place.id}` : `OMR-${place.id}-${kind.part}`
    return made('local_need.create', 'lokala behov', {
      id,
      title: kind.title(place.name),
      description: kind.description(place.name),
      area_id: rank === 1 ? (focus[place.id] ?? district) : district,
      raised_by_unit_id: place.id,
      evidence: rank === 4 && place.id === 'BJO' ? null : kind.evidence(next),
      rank,
    })
  })
}

const motives: Readonly<Record<string, string>> = {
  accept: 'Behovet tas med i underlaget, och arbetet börjar under 2027.',
  in_part: 'En del görs nu med de pengar som finns. Resten prövas i nästa omgång.',
  decline: 'Behovet är stort, men andra områden har ett större. Utrymme saknas i ramen.',
}
/** The districts whose every need has been answered. */
const settled: readonly string[] = ['SJO', 'EKV']
const given = ['accept', 'in_part', 'pending', 'decline', 'accept', 'in_part', 'accept', 'pending'] as const

/** Who was asked in the winter of 2026, and what they have answered since; the last need of all has nobody asked. */
export function answers2026(): WorldStep[] {
  return all.slice(0, -1).flatMap(({ id, kind, rank, place }, index) => {
    const isSettled = settled.includes(place.id)
    const first = given[index % given.length] ?? 'pending'
    const answer = isSettled && first === 'pending' ? 'in_part' : first
    const steps = [answerStep(`${id}-SVAR`, id, kind.asked, answer)]
    // The need that a district puts first goes to the executive board's office as well.
    if (rank === 1) steps.push(answerStep(`${id}-KS`, id, 'KS', isSettled || index % 3 === 0 ? 'accept' : 'pending'))
    return steps
  })
}

function answerStep(id: string, need_id: string, unit_id: string, answer: string): WorldStep {
  const isPending = answer === 'pending'
  return made('need_answer.create', 'lokala behov', {
    id,
    need_id,
    unit_id,
    answer,
    motive: isPending ? null : (motives[answer] ?? null),
    answered_on: isPending ? null : '2026-02-05',
  })
}
