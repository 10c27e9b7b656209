/** FormPart { title, hint?, children }   a titled part of a long form, parted from the one before by a line */
import type { ReactNode } from 'react'

export function FormPart({
  title,
  hint,
  children,
}: {
  readonly title: string
  readonly hint?: string
  readonly children: ReactNode
}) {
  return (
    <section className="space-y-4 border-t border-line pt-4 first-of-type:border-0 first-of-type:pt-0">
      <h2 className="flex flex-wrap items-baseline gap-x-2 text-lg">
        {title}
        {hint && <span className="text-sm font-normal text-faint">{hint}</span>}
      </h2>
      {children}
    </section>
  )
}
