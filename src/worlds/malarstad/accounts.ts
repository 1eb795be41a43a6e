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
