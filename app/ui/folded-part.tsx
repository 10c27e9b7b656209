'use client'
/**
 * FoldedPart { title, holds, fields, children }   a part of a long form under a line that says what is in it; it opens by itself where one
 * of its fields was refused. `fields` are the names of its fields, or what they begin with before a point
 */
import { useContext, type ReactNode } from 'react'
import { FormContext } from './form-context.ts'

export function FoldedPart({
  title,
  holds,
  fields,
  children,
}: {
  readonly title: string
  readonly holds: readonly (string | null)[]
  readonly fields: readonly string[]
  readonly children: ReactNode
}) {
  const errors = Object.keys(useContext(FormContext)?.errors ?? {})
  const refused = errors.some((name) => fields.includes(name.split('.', 1)[0] ?? ''))
  const held = holds.filter((each) => each !== null)
  return (
    <details open={refused} className="group border-t border-line pt-4">
      <summary className="flex cursor-pointer list-none flex-wrap items-baseline gap-x-2">
        <span aria-hidden="true" className="w-3 text-faint transition-transform group-open:rotate-90">
          ›
        </span>
        <h2 className="text-lg">{title}</h2>
        <span className="text-sm text-faint">{held.length === 0 ? 'Nothing entered' : held.join(', ')}</span>
      </summary>
      <div className="mt-4 space-y-5">{children}</div>
    </details>
  )
}
