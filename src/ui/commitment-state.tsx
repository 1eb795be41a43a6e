import { Icon, type IconName } from './icons.tsx'

const icons: Readonly<Record<string, IconName>> = { open: 'ring', kept: 'check', broken: 'close', withdrawn: 'minus' }

/** The state of a commitment as a form of its own, beside the words that say it. */
export function CommitmentState({ state }: { state: string }) {
  return (
    <span className="commitmentstate" data-state={state}>
      <Icon name={icons[state] ?? 'minus'} />
    </span>
  )
}
