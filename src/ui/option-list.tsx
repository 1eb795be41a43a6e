/** One line of a list that belongs to a field: what is chosen by it, and a quieter word beside where there is one. */
export type Option = { key: string; title: string; note?: string }

type Props<T extends Option> = {
  /** Its id; that of an option is the same with its place: `list-0`. */
  id: string
  label: string
  options: readonly T[]
  /** The place of the one that Enter takes. */
  chosen: number
  onChoose: (option: T) => void
}

/** The list under a combobox. The focus stays in the field, whose arrows and Enter do what the pointer does here. */
export function OptionList<T extends Option>({ id, label, options, chosen, onChoose }: Props<T>) {
  return (
    <div role="listbox" id={id} aria-label={label}>
      {options.map((option, index) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the keyboard works in the field above, as in every combobox
        <div
          key={option.key}
          role="option"
          tabIndex={-1}
          id={`${id}-${index}`}
          aria-selected={index === chosen}
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => onChoose(option)}
        >
          <span>{option.title}</span>
          {option.note === undefined ? null : <span className="sm mute">{option.note}</span>}
        </div>
      ))}
    </div>
  )
}
