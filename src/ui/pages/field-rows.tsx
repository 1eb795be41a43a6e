import { type ReactNode, useEffect, useId, useRef, useState } from 'react'
import type { FieldShape } from '../field-shape.ts'
import { Icon } from '../icons.tsx'
import { useReader } from '../language.tsx'
import { fieldWord } from '../words/record-words.ts'

export type RowPart = { name: string; word: string; shape: FieldShape; value: unknown }

type Props = {
  name: string
  word: string
  shape: FieldShape
  value: unknown
  problem: string | null | undefined
  /** Draws one part of a row. */
  children: (part: RowPart) => ReactNode
}

type Row = { key: number; values: Readonly<Record<string, unknown>> }

/** Rows of fields that can be added, taken away and, where their order says something, moved. */
export function FieldRows({ name, word, shape, value, problem, children }: Props) {
  const { t, language } = useReader()
  const id = useId()
  const frame = useRef<HTMLFieldSetElement>(null)
  const { rows, said, add, remove, move, landing } = useEditableRows(value)
  const title = fieldWord(word, language)
  useEffect(() => {
    const place = landing === null ? null : `[data-row="${CSS.escape(`${name}.${landing.index}`)}"] ${landing.at}`
    const target = place === null ? null : frame.current?.querySelector<HTMLElement>(place)
    if (landing !== null) (target ?? frame.current?.querySelector<HTMLElement>(`[data-add="${name}"]`))?.focus()
  }, [landing, name])
  return (
    <fieldset className="fieldrows" ref={frame} aria-describedby={problem === undefined ? undefined : `${id}-problem`}>
      <legend>{title}</legend>
      {rows.length === 0 ? <p className="sm soft">{t('rows_none')}</p> : null}
      {rows.map((row, index) => {
        const at = `${name}.${index}`
        const which = `${title} ${index + 1}`
        return (
          <fieldset key={row.key} className="fieldrow" aria-label={which} data-row={at}>
            <input type="hidden" name={at} value="row" />
            {shape.parts.map((part) =>
              children({
                name: `${at}.${part.name}`,
                word: part.name,
                shape: part.shape,
                value: part.name in row.values ? row.values[part.name] : part.shape.initial,
              }),
            )}
            <div className="rowacts">
              {shape.isOrdered ? (
                <>
                  <RowButton
                    act="up"
                    label={t('row_up', { which })}
                    isOff={index === 0}
                    onPress={() => move(index, -1)}
                  />
                  <RowButton
                    act="down"
                    label={t('row_down', { which })}
                    isOff={index === rows.length - 1}
                    onPress={() => move(index, 1)}
                  />
                </>
              ) : null}
              <RowButton act="close" label={t('row_remove', { which })} onPress={() => remove(index)} />
            </div>
          </fieldset>
        )
      })}
      <button type="button" className="btn sm" data-add={name} onClick={add}>
        <Icon name="plus" />
        {t('row_add', { what: title.toLowerCase() })}
      </button>
      <span className="vh" role="status">
        {said === null ? '' : t(`row_${said.did}`, { which: `${title} ${said.from}`, to: said.to })}
      </span>
      {problem === undefined ? null : (
        <p className="err" id={`${id}-problem`}>
          <Icon name="info" />
          {problem ?? t('field_missing')}
        </p>
      )}
    </fieldset>
  )
}

type ButtonProps = { act: 'up' | 'down' | 'close'; label: string; isOff?: boolean; onPress: () => void }

/** What cannot be done stays reachable, so that the focus is not lost at the first and the last place. */
function RowButton({ act, label, isOff = false, onPress }: ButtonProps) {
  return (
    <button
      type="button"
      className="btn quiet icon sm"
      data-act={act}
      aria-label={label}
      title={label}
      aria-disabled={isOff}
      onClick={() => (isOff ? undefined : onPress())}
    >
      <Icon name={act} />
    </button>
  )
}

type Said = { did: 'removed' | 'moved'; from: number; to: number }

/** The rows by keys of their own, so that what is written follows its row; and where the focus goes afterwards. */
function useEditableRows(value: unknown) {
  const [rows, setRows] = useState<readonly Row[]>(() =>
    (Array.isArray(value) ? value : []).map((values, key) => ({ key, values })),
  )
  const next = useRef(rows.length)
  const [said, setSaid] = useState<Said | null>(null)
  const [landing, setLanding] = useState<{ index: number; at: string } | null>(null)
  const add = () => {
    setRows([...rows, { key: next.current++, values: {} }])
    setLanding({ index: rows.length, at: ':is(input:not([type="hidden"]), select, textarea)' })
  }
  const remove = (index: number) => {
    setRows(rows.toSpliced(index, 1))
    setSaid({ did: 'removed', from: index + 1, to: 0 })
    setLanding({ index: Math.min(index, rows.length - 2), at: '[data-act="close"]' })
  }
  const move = (index: number, by: 1 | -1) => {
    const row = rows[index]
    if (row === undefined) return
    setRows(rows.toSpliced(index, 1).toSpliced(index + by, 0, row))
    setSaid({ did: 'moved', from: index + 1, to: index + by + 1 })
    setLanding({ index: index + by, at: `[data-act="${by === 1 ? 'down' : 'up'}"]` })
  }
  return { rows, said, landing, add, remove, move }
}
