import type { Command } from 'prosemirror-state'
import { useReader } from '../language.tsx'
import { commands } from './use-text-editor.ts'

const buttons = ['strong', 'emphasis', 'heading', 'bullet_list', 'ordered_list', 'undo', 'redo'] as const

type Props = {
  run: (command: Command) => void
  onAsk: (what: 'figure' | 'table' | 'commitment') => void
  /** Whether the caret is in a paragraph, which can be a commitment. */
  mayPromise: boolean
}

/** What can be done with the text that is chosen. */
export function Toolbar({ run, onAsk, mayPromise }: Props) {
  const { t } = useReader()
  return (
    <div className="toolbar row wrap" role="toolbar" aria-label={t('text_tools')}>
      {buttons.map((name) => (
        <button key={name} type="button" className="btn quiet sm" onClick={() => run(commands[name])}>
          {t(`text_${name}`)}
        </button>
      ))}
      <button type="button" className="btn sm" onClick={() => onAsk('figure')}>
        {t('insert_figure')} <kbd>#</kbd>
      </button>
      <button type="button" className="btn sm" onClick={() => onAsk('table')}>
        {t('insert_table')}
      </button>
      <button
        type="button"
        className="btn sm"
        aria-disabled={!mayPromise}
        title={mayPromise ? undefined : t('commitment_where')}
        onClick={() => {
          if (mayPromise) onAsk('commitment')
        }}
      >
        {t('mark_commitment')} <kbd>{t('key_commitment')}</kbd>
      </button>
    </div>
  )
}
