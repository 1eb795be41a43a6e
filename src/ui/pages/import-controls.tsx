import type { ImportResult } from '#modules/imports/schema.ts'
import { Icon } from '../icons.tsx'
import { useReader } from '../language.tsx'
import { ScrollFrame } from '../scroll-frame.tsx'

const sums = ['vouchers', 'closing', 'results', 'months', 'objects'] as const

/** The sums that the file was held against. A sum that the file does not tell is said so, and never taken as right. */
export function ImportControls({ result: { control } }: { result: ImportResult }) {
  const { t } = useReader()
  return (
    <>
      <h3 id="controls">{t('control_sums')}</h3>
      <ScrollFrame label={t('control_sums')}>
        <table className="rows" aria-labelledby="controls">
          <thead>
            <tr>
              <th scope="col">{t('control')}</th>
              <th scope="col" className="num">
                {t('controlled')}
              </th>
              <th scope="col">{t('control_outcome')}</th>
            </tr>
          </thead>
          <tbody>
            {sums.map((name) => (
              <tr key={name}>
                <th scope="row">{t(`control_${name}`)}</th>
                <td className="num">{control[name].checked}</td>
                <td>
                  <Outcome checked={control[name].checked} differing={control[name].differing} />
                </td>
              </tr>
            ))}
            <tr>
              <th scope="row">{t('control_checksum')}</th>
              <td className="num">{control.checksum === 'none' ? 0 : 1}</td>
              <td>
                <Outcome
                  checked={control.checksum === 'none' ? 0 : 1}
                  differing={control.checksum === 'wrong' ? 1 : 0}
                />
              </td>
            </tr>
          </tbody>
        </table>
      </ScrollFrame>
    </>
  )
}

function Outcome({ checked, differing }: { checked: number; differing: number }) {
  const { t } = useReader()
  if (checked === 0) return <span className="soft">{t('not_in_file')}</span>
  return differing === 0 ? (
    <span className="sev good">
      <Icon name="check" />
      {t('holds')}
    </span>
  ) : (
    <span className="sev crit">
      <Icon name="octagon" />
      {t('differs', { count: differing })}
    </span>
  )
}
