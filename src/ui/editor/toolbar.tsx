import type { Command } from 'prosemirror-state'
import { useReader } from '../language.tsx'
import { commands } from './use-text-editor.ts'

const buttons = ['strong', 'emphasis', 'heading', 'bullet_list', 'ordered_list', 'undo', 'redo'] as const

/** What can be done with the text that is chosen. */
export function Toolbar({ run, onFigure }: { run: (command: Command) => void; onFigure: () => void }) {
  const { t } = useReader()
  return (
    <div className="toolbar row wrap" role="toolbar" aria-label={t('text_tools')}>
      {buttons.map((name) => (
        <button key={name} type="button" className="btn quiet sm" onClick={() => run(commands[name])}>
          {t(`text_${name}`)}
        </button>
      ))}
      <button type="button" className="btn sm" onClick={onFigure}>
        {t('insert_figure')} <kbd>#</kbd>
      </button>
    </div>
  )
}
