import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { readTemplate, type TemplateReading } from '#modules/imports/schema-template.ts'
import { call } from '../api.ts'
import { type ChosenFile, isLarge } from '../chosen-file.ts'
import { Icon } from '../icons.tsx'
import { useReader } from '../language.tsx'
import { usePlace } from '../place.tsx'
import { Failed } from '../states.tsx'
import { kindOf } from './import-reading.ts'
import { TemplateProposals } from './template-proposals.tsx'

/** A workbook says itself whether it is a template that has come back; it is asked as soon as it is chosen. */
export function useTemplateBack() {
  const { where } = usePlace()
  const [written, setWritten] = useState<number | null>(null)
  const [times, setTimes] = useState(0)
  const reading = useMutation<TemplateReading, Error, ChosenFile>({
    mutationFn: (file) => call(readTemplate, { file_name: file.name.slice(-120), content: file.content }, where),
    onSuccess: () => setTimes((now) => now + 1),
  })
  return {
    data: reading.data,
    error: reading.error,
    /** How many times a template has been read: each time its choices begin anew. */
    times,
    written,
    setWritten,
    reset: () => {
      reading.reset()
      setWritten(null)
    },
    look: (file: ChosenFile) => {
      if (kindOf(file) === 'xlsx' && !isLarge(file)) reading.mutate(file)
    },
  }
}

type Props = { file: ChosenFile | null; template: ReturnType<typeof useTemplateBack>; onDone: () => void }

/** What became of a returned template, and while it is chosen what it proposes. */
export function TemplateBack({ file, template, onDone }: Props) {
  const { t } = useReader()
  const { data, error, written } = template
  if (written !== null)
    return (
      <div className="calmline">
        <p className="banner good" role="status">
          <Icon name="check" />
          {t('template_written', { count: written })}
        </p>
      </div>
    )
  if (error !== null)
    return (
      <div className="calmline">
        <Failed error={error} />
      </div>
    )
  if (file === null || data?.is_template !== true) return null
  return (
    <TemplateProposals
      key={template.times}
      file={file}
      reading={data}
      onFirst={() => template.look(file)}
      onDone={(cells) => {
        template.setWritten(cells)
        onDone()
      }}
    />
  )
}
