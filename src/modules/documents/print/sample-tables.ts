import type { PrintedTable } from '../printed.ts'

/** A table of words and counts, without amounts. */
export function sampleStaffTable(): PrintedTable {
  return {
    type: 'table',
    caption: 'Medarbetare och det som påverkar antalet',
    unit_label: '',
    label_head: 'Avdelning',
    heads: [
      { text: 'Medarbetare', sub: null, certainty: null, align: 'right' },
      { text: 'Påverkas av', sub: null, certainty: null, align: 'left' },
    ],
    rows: [
      staffRow('Förskola och grundskola', '412', 'Antalet barn, som väntas minska med en årskull om två år'),
      staffRow('Vård och omsorg', '388', 'Den nya socialtjänstlagen och antalet invånare över åttio år'),
      staffRow('Samhällsbyggnad', '64', 'Takten i bostadsbyggandet vid hamnen'),
      { kind: 'sum', label: 'Hela kommunen', cells: [count('864'), words('')] },
    ],
    notes: [],
  }
}

const words = (text: string) => ({ text, figure: null })
const count = (text: string) => ({
  text,
  figure: { figure_id: 'sample:staff', certainty: 'actual' as const, label: 'utfall' },
})

function staffRow(label: string, staff: string, reason: string): PrintedTable['rows'][number] {
  return { kind: 'row', label, cells: [count(staff), words(reason)] }
}

const months = ['jan', 'feb', 'mar', 'apr', 'maj', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec']

/** A wide table: a column for each month and one for the year. Booked to March, then a forecast. */
export function sampleYearTable(): PrintedTable {
  const rows = ['Förskola', 'Grundskola', 'Gymnasium', 'Äldreomsorg', 'Individ och familj', 'Gator och parker']
  return {
    type: 'table',
    caption: 'Nettokostnad per månad 2025',
    unit_label: 'mnkr',
    label_head: 'Verksamhet',
    heads: [
      ...months.map((text, month) => ({
        text,
        sub: null,
        certainty: month < 3 ? ('actual' as const) : ('estimated' as const),
        align: 'right' as const,
      })),
      { text: '2025', sub: null, certainty: 'estimated', align: 'right' },
    ],
    rows: [
      ...rows.map((label, row): PrintedTable['rows'][number] => yearRow('row', label, (row + 2) * 11)),
      yearRow('sum', 'Summa', 297),
    ],
    notes: ['Utfall till och med mars, därefter prognos.'],
  }
}

function yearRow(kind: 'row' | 'sum', label: string, tenths: number): PrintedTable['rows'][number] {
  const cells = months.map((_, month) => ({
    text: inTenths(tenths + month),
    figure: {
      figure_id: `sample:month=${month + 1}`,
      certainty: month < 3 ? ('actual' as const) : ('estimated' as const),
      label: month < 3 ? 'utfall' : 'beräknad',
    },
  }))
  const year = { figure_id: 'sample:year=2025', certainty: 'estimated' as const, label: 'beräknad' }
  return { kind, label, cells: [...cells, { text: inTenths(tenths * 12 + 66), figure: year }] }
}

function inTenths(tenths: number): string {
  return `${Math.floor(tenths / 10)},${tenths % 10}`
}
