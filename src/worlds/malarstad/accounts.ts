import type { WorldStep } from '#server/world.ts'
import { made } from './made.ts'

const account = (id: string, name: string, kind: string, parent_id: string | null = null): WorldStep =>
  made('account.create', 'kontoplan', { id, name, kind, parent_id, chart: 'Mälarstads kontoplan 2025' })

const activity = (id: string, name: string) => made('activity_code.create', 'kontoplan', { id, name })

const counterparty = (id: string, name: string, inside_group: boolean) =>
  made('counterparty.create', 'kontoplan', { id, name, inside_group })

/** The chart of accounts, the kinds of work and those the city does business with. */
export function accounts(): WorldStep[] {
  return [
    account('kostnader', 'Kostnader', 'cost'),
    account('personal', 'Personal', 'cost', 'kostnader'),
    account('hyra', 'Hyror', 'cost', 'kostnader'),
    account('kopt', 'Köpt verksamhet och entreprenad', 'cost', 'kostnader'),
    account('bidrag', 'Bidrag och föreningsstöd', 'cost', 'kostnader'),
    account('mat', 'Livsmedel och måltider', 'cost', 'kostnader'),
    account('material', 'Material och tjänster', 'cost', 'kostnader'),
    account('it', 'It och licenser', 'cost', 'kostnader'),
    account('kapital', 'Avskrivningar och ränta', 'cost', 'kostnader'),
    account('sparkrav', 'Sparkrav', 'cost', 'kostnader'),
    account('intakter', 'Intäkter', 'revenue'),
    account('avgifter', 'Avgifter och uthyrning', 'revenue', 'intakter'),
    account('statsbidrag', 'Statsbidrag', 'revenue', 'intakter'),
    account('intern', 'Försäljning inom staden', 'revenue', 'intakter'),
    account('utgifter', 'Investeringsutgifter', 'outlay'),
    account('inkomster', 'Investeringsinkomster', 'inflow'),
    activity('V-LED', 'Ledning och stöd'),
    activity('V-UTB', 'Utbildning och förskola'),
    activity('V-OMS', 'Vård och omsorg'),
    activity('V-GAT', 'Gator och parker'),
    activity('V-FAS', 'Fastigheter'),
    activity('V-KUL', 'Kultur och idrott'),
    activity('V-SAM', 'Samhällsbyggnad och tillsyn'),
    counterparty('MP-BO', 'Mälarstads Bostäder AB', true),
    counterparty('MP-HAMN', 'Mälarstads Hamn AB', true),
    counterparty('MP-VA', 'Mälarstads Vatten AB', true),
    counterparty('MP-REGION', 'Regionen', false),
    counterparty('MP-STAT', 'Staten', false),
  ]
}

/** The city's chart of accounts as two files of our own making: with an account that ends, and one that comes. */
const chart2025 = [
  'Konto;Namn;Slag;Överkonto;Motsvarar',
  'kostnader;Kostnader;kostnad;;',
  'personal;Personal;kostnad;kostnader;',
  'hyra;Hyror;kostnad;kostnader;',
  'kopt;Köpt verksamhet och entreprenad;kostnad;kostnader;',
  'bidrag;Bidrag och föreningsstöd;kostnad;kostnader;',
  'mat;Livsmedel och måltider;kostnad;kostnader;',
  'material;Material och tjänster;kostnad;kostnader;',
  'it;It och licenser;kostnad;kostnader;',
  'telefoni;Telefoni;kostnad;kostnader;',
  'kapital;Avskrivningar och ränta;kostnad;kostnader;',
  'sparkrav;Sparkrav;kostnad;kostnader;',
  'intakter;Intäkter;intäkt;;',
  'avgifter;Avgifter och uthyrning;intäkt;intakter;',
  'statsbidrag;Statsbidrag;intäkt;intakter;',
  'intern;Försäljning inom staden;intäkt;intakter;',
  'utgifter;Investeringsutgifter;utgift;;',
  'inkomster;Investeringsinkomster;inkomst;;',
]

const chart2027 = [...chart2025.filter((line) => !line.startsWith('telefoni;')), 'energi;Energi;kostnad;kostnader;']

export const firstChart = (): WorldStep[] => [chartOf(2025, chart2025)]
export const nextChart = (): WorldStep[] => [chartOf(2027, chart2027)]

function chartOf(year: number, lines: readonly string[]): WorldStep {
  return [
    'account_chart.make',
    {
      ...{ file_name: `kontoplan-${year}.csv`, import_kind: 'csv', name: `Mälarstads kontoplan ${year}` },
      ...{ valid_from: `${year}-01-01`, synthetic: true },
      content: Buffer.from(lines.join('\r\n')).toString('base64'),
    },
  ]
}
