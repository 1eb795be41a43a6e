/** The heads of a table's years, one column each, over figures. */
export function YearHeads({ years }: { years: readonly number[] }) {
  return years.map((year) => (
    <th key={year} scope="col" className="num">
      {year}
    </th>
  ))
}
