/** What somebody saw in a cell: the known sum of what holds, null for none known, and how many were unknown. */
export type Seen = { amount_ore: number | null; unknown_count: number }

export const isAlike = (a: Seen, b: Seen) => a.amount_ore === b.amount_ore && a.unknown_count === b.unknown_count
