import type { ComponentProps } from 'react'

/** A day to write or choose. The year has four digits, so that a day can be typed as one number. */
export function DayInput(props: Omit<ComponentProps<'input'>, 'type'>) {
  return <input type="date" className="in day" max="9999-12-31" {...props} />
}
