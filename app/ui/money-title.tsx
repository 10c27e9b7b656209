/** MoneyTitle { title, illustrative, source }   what a sum of money is, whether it is an example, and where it stands */
import type { ReactNode } from 'react'
import { Illustrative } from './status.tsx'

export function MoneyTitle({
  title,
  illustrative,
  source,
}: {
  /** Its name, or a link that says it. */
  readonly title: ReactNode
  readonly illustrative: boolean
  readonly source: string | null
}) {
  return (
    <>
      {title}
      {illustrative && <Illustrative />}
      {source && <span className="block text-xs font-normal text-faint">{source}</span>}
    </>
  )
}
