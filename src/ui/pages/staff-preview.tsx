import { printAmount } from '#core/amount-text.ts'
import { printDate } from '#core/calendar.ts'
import type { StaffResult } from '#modules/imports/schema-staff.ts'
import { orgUnit } from '#modules/organisation/schema.ts'
import { useReader } from '../language.tsx'
import { useTitles } from '../records.ts'
import { ScrollFrame } from '../scroll-frame.tsx'
import { ImportProfileChoice } from './import-profile.tsx'
import type { Looked } from './table-file.tsx'
import { TablePreview } from './table-preview.tsx'

/** The groups that an extract gives, or why it is not read in. */
export function StaffPreview({ result, isBusy, error, onLook, onMake }: Looked<{ profile_id: string }, StaffResult>) {
  const { t } = useReader()
  const { ok, already, file_name, errors, groups, posts, unknown_posts, table, profile_id } = result
  const said = already ? 'staff_already' : ok ? 'staff_ok' : 'chart_faulty'
  const count = ok ? groups.length : errors.length
  return (
    <TablePreview
      result={{ ok, errors, accepted: [] }}
      said={t(said, { file: file_name, count, posts, unknown: unknown_posts })}
      isBusy={isBusy}
      error={error}
      make={already ? null : t('staff_import')}
      onMake={onMake}
    >
      {ok || table === null || profile_id !== null ? null : (
        <ImportProfileChoice
          of="staff"
          table={table}
          file_name={file_name}
          onChoose={(chosen) => onLook({ profile_id: chosen })}
        />
      )}
      {ok ? <Groups groups={groups} /> : null}
    </TablePreview>
  )
}

const heads = ['posts', 'full_time', 'vacancy', 'pay', 'fee'] as const

function Groups({ groups }: { groups: StaffResult['groups'] }) {
  const { t, language } = useReader()
  const titles = useTitles([orgUnit.name])
  const unknown = t('staff_unknown')
  const share = (ppm: number | null) =>
    ppm === null
      ? unknown
      : `${(ppm / 10_000).toLocaleString(language === 'sv' ? 'sv-SE' : 'en-GB', { maximumFractionDigits: 4 })}\u00a0%`
  return (
    <ScrollFrame label={t('staff_groups')}>
      <table className="rows">
        <caption className="vh">{t('staff_groups')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('staff_group')}</th>
            <th scope="col">{t('unit')}</th>
            {heads.map((name) => (
              <th key={name} scope="col" className="num">
                {t(`staff_${name}`)}
              </th>
            ))}
            <th scope="col">{t('staff_when')}</th>
          </tr>
        </thead>
        <tbody>
          {groups.map((group) => (
            <tr key={group.row}>
              <th scope="row">{group.title}</th>
              <td>{titles.get(`${orgUnit.name}/${group.unit_id}`) ?? group.unit_id}</td>
              <td className="num">{group.posts ?? unknown}</td>
              <td className="num">{share(group.full_time_ppm)}</td>
              <td className="num">{share(group.vacancy_ppm)}</td>
              <td className="num">
                {group.monthly_pay_ore === null
                  ? unknown
                  : printAmount(group.monthly_pay_ore, { unit: 'kr', language, decimals: 'exact' })}
              </td>
              <td className="num">{share(group.social_fee_ppm)}</td>
              <td>
                {printDate(group.starts_on, 'day', language)}
                {group.ends_on === null ? '' : ` – ${printDate(group.ends_on, 'day', language)}`}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollFrame>
  )
}
