import type { Certainty } from '#core/certainty.ts'
import { certaintyKey } from '../certainty.ts'
import { useReader } from '../language.tsx'

const shown: readonly Certainty[] = ['decided', 'carried', 'estimated', 'proposed', 'conditional', 'unknown']

/** What the patterns mean. */
export function CertaintyKey() {
  const { language } = useReader()
  return (
    <ul className="certkey">
      {shown.map((grade) => (
        <li key={grade} className="certtag">
          <i className="cert" data-c={grade} />
          {certaintyKey(grade, language)}
        </li>
      ))}
    </ul>
  )
}
