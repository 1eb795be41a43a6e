import { type ReactNode, useEffect } from 'react'
import { listCitiesEndpoint } from '#modules/access/schema.ts'
import { useAnswer } from './answer.ts'
import { usePlace } from './place.tsx'

/** The name of the city that the address stands in; '' until it is known. */
export function useCityName(): string {
  const { where } = usePlace()
  const cities = useAnswer(listCitiesEndpoint, {})
  return cities.data?.rows.find((city) => city.id === where.city)?.name ?? ''
}

/**
 * Names the page in the browser's tab and history, and at the head of each sheet of paper: "Varningar – Stockholms
 * stad – Riktning".
 */
export function usePageTitle(title: string): void {
  const city = useCityName()
  useEffect(() => {
    const onPaper = [title, city].filter((part) => part !== '').join(', ')
    document.documentElement.style.setProperty('--page-title', JSON.stringify(onPaper))
    document.title = [title, city, 'Riktning'].filter((part) => part !== '').join(' – ')
  }, [title, city])
}

type Props = { title: string; lead?: ReactNode; children?: ReactNode }

/** The head of a page of the tool: its name, one sentence that says the finding, and what can be done. */
export function PageHead({ title, lead, children }: Props) {
  usePageTitle(title)
  return (
    <div className="head">
      <div>
        <h1 tabIndex={-1}>{title}</h1>
        {lead === undefined ? null : <p className="lead">{lead}</p>}
      </div>
      {children === undefined ? null : <div className="acts">{children}</div>}
    </div>
  )
}
