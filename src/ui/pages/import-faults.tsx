import type { ImportFault, ImportResult } from '#modules/imports/schema.ts'
import { useReader } from '../language.tsx'
import { ScrollFrame } from '../scroll-frame.tsx'

type Props = {
  result: Pick<ImportResult, 'errors' | 'accepted'>
  accepted: readonly string[]
  onToggle: (name: string) => void
}

/** Every fault with its place and what to do. A difference that has a name can be accepted, and then taken back. */
export function ImportFaults({ result, accepted, onToggle }: Props) {
  const { t } = useReader()
  const { errors } = result
  return (
    <>
      {errors.length === 0 ? null : (
        <ScrollFrame label={t('bad_rows')}>
          <table className="rows">
            <caption className="vh">{t('bad_rows')}</caption>
            <thead>
              <tr>
                {(['row', 'column', 'voucher'] as const).map((head) => (
                  <th key={head} scope="col" className={head === 'voucher' ? '' : 'num'}>
                    {t(`fault_${head}`)}
                  </th>
                ))}
                <th scope="col">{t('fault_text')}</th>
                <th scope="col">{t('fault_code')}</th>
                <th scope="col">{t('accept')}</th>
              </tr>
            </thead>
            <tbody>
              {errors.map((fault, index) => (
                <Fault
                  key={`${fault.code}/${fault.row}/${index}`}
                  fault={fault}
                  accepted={accepted}
                  onToggle={onToggle}
                />
              ))}
            </tbody>
          </table>
        </ScrollFrame>
      )}
      {result.accepted.length === 0 ? null : (
        <fieldset className="calmline accepted">
          <legend>{t('accepted_differences')}</legend>
          {result.accepted.map((name) => (
            <label key={name} className="chk">
              <input type="checkbox" checked={accepted.includes(name)} onChange={() => onToggle(name)} />
              {name}
            </label>
          ))}
        </fieldset>
      )}
    </>
  )
}

type FaultProps = { fault: ImportFault; accepted: readonly string[]; onToggle: (name: string) => void }

function Fault({ fault, accepted, onToggle }: FaultProps) {
  const { t } = useReader()
  const { row, column, voucher, message, code, imbalance } = fault
  return (
    <tr>
      <td className="num">{row ?? '–'}</td>
      <td className="num">{column ?? '–'}</td>
      <td>{voucher ?? '–'}</td>
      <td className="words">{message}</td>
      <td>
        <code>{code}</code>
      </td>
      <td>
        {imbalance === null ? (
          '–'
        ) : (
          <label className="chk">
            <input type="checkbox" checked={accepted.includes(imbalance)} onChange={() => onToggle(imbalance)} />
            {t('accept_named', { name: imbalance })}
          </label>
        )}
      </td>
    </tr>
  )
}
