import { useEffect, useRef, useState } from 'react'
import { Icon } from './icons.tsx'
import { useReader } from './language.tsx'
import { goToRegion, isWriting } from './regions.ts'
import type { TextKey } from './texts.sv.ts'

/** Every key that does something of our own, by where it does it. */
const groups: readonly { head: TextKey; keys: readonly [keys: string, does: TextKey][] }[] = [
  {
    head: 'keys_everywhere',
    keys: [
      ['Ctrl K', 'key_search'],
      ['?', 'key_help'],
      ['F6', 'key_next_region'],
      ['Shift F6', 'key_previous_region'],
      ['Esc', 'key_close'],
    ],
  },
  {
    head: 'keys_figure',
    keys: [
      ['Enter', 'key_why'],
      ['V', 'key_why'],
      ['Ctrl C', 'key_copy'],
    ],
  },
  {
    head: 'keys_days',
    keys: [
      ['← →', 'key_day'],
      ['Page Up, Page Down', 'key_days'],
      ['End', 'key_today'],
    ],
  },
  {
    head: 'keys_forecast',
    keys: [
      ['Enter', 'key_next_line'],
      ['Ctrl Enter', 'key_save_lines'],
    ],
  },
  {
    head: 'keys_grid',
    keys: [
      ['← → ↑ ↓', 'key_grid_move'],
      ['Ctrl ←, Ctrl →', 'key_grid_open'],
      ['Enter, F2', 'key_grid_write'],
      ['Shift ← → ↑ ↓', 'key_grid_range'],
      ['Ctrl C, Ctrl V', 'key_grid_paste'],
      ['Ctrl Enter, Ctrl D, Ctrl R', 'key_grid_fill'],
      ['Ctrl Z, Ctrl Y', 'key_grid_undo'],
      ['F', 'key_grid_spread'],
      ['L', 'key_grid_hold'],
      ['K', 'key_grid_comment'],
    ],
  },
  {
    head: 'keys_map',
    keys: [
      ['← → ↑ ↓', 'key_neighbour'],
      ['Enter', 'key_choose_area'],
    ],
  },
]

const remembered = 'riktning.single_keys'
const areOn = () => localStorage.getItem(remembered) !== 'off'

/** The list of keys, behind a button and behind the key "?", and F6 to the next part of the page. */
export function Keys() {
  const { t } = useReader()
  const dialog = useRef<HTMLDialogElement>(null)
  const [isOpen, setOpen] = useState(false)
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (document.querySelector('dialog[open]') !== null) return
      if (event.key === 'F6' && !event.ctrlKey && !event.altKey && !event.metaKey) {
        event.preventDefault()
        goToRegion(event.shiftKey ? -1 : 1)
      } else if (event.key === '?' && areOn() && !isWriting(event.target)) {
        event.preventDefault()
        setOpen(true)
      }
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [])
  useEffect(() => {
    if (isOpen) dialog.current?.showModal()
  }, [isOpen])
  return (
    <>
      <button
        type="button"
        className="btn quiet icon sm wide-only"
        aria-label={t('keys')}
        title={t('keys')}
        onClick={() => setOpen(true)}
      >
        <Icon name="keyboard" className="i18" />
      </button>
      {isOpen ? (
        <dialog ref={dialog} className="searchdialog keys" aria-labelledby="keys-head" onClose={() => setOpen(false)}>
          <KeyList close={() => dialog.current?.close()} />
        </dialog>
      ) : null}
    </>
  )
}

function KeyList({ close }: { close: () => void }) {
  const { t } = useReader()
  const [isOn, setOn] = useState(areOn)
  const toggle = () => {
    localStorage.setItem(remembered, isOn ? 'off' : 'on')
    setOn(!isOn)
  }
  return (
    <>
      <div className="row between">
        <h2 id="keys-head">{t('keys')}</h2>
        <button type="button" className="btn quiet icon sm" aria-label={t('close')} onClick={close}>
          <Icon name="close" />
        </button>
      </div>
      {groups.map(({ head, keys }) => (
        <table key={head} className="rows">
          <caption>{t(head)}</caption>
          <tbody>
            {keys.map(([key, does]) => (
              <tr key={key}>
                <th scope="row">
                  <kbd>{key}</kbd>
                </th>
                <td>{t(does)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ))}
      <label className="chk">
        <input type="checkbox" checked={isOn} onChange={toggle} />
        {t('keys_single')}
      </label>
    </>
  )
}
