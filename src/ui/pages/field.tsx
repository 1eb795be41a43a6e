import { type ReactNode, useId } from 'react'

type Props = { label: string; hint?: string; problem?: string | null; children: (id: string) => ReactNode }

/** A named field of a form with what is wrong below it. */
export function Field({ label, hint, problem = null, children }: Props) {
  const id = useId()
  return (
    <div className="field">
      <label htmlFor={id}>
        {label} {hint === undefined ? null : <span className="hint">{hint}</span>}
      </label>
      {children(id)}
      {problem === null ? null : (
        <p className="err" role="alert">
          {problem}
        </p>
      )}
    </div>
  )
}
