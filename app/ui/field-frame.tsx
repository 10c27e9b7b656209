'use client'

import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'
import { useField } from './form-context.ts'

export type FieldFrame = {
  readonly name: string
  readonly label: ReactNode
  readonly hint?: ReactNode
  readonly error?: string
  /** Says "(optional)" after the label. Fields are required otherwise, so that nothing needs an asterisk. */
  readonly optional?: boolean
  /** Fills its column instead of keeping to the length of what is typed. */
  readonly wide?: boolean
  /** The label is read aloud but not shown: for a field inside a table or a tool bar. */
  readonly bare?: boolean
}

type Control = {
  readonly id: string
  readonly name: string
  readonly className: string
  readonly 'aria-describedby': string | undefined
  readonly 'aria-invalid': true | undefined
}

const control =
  'block rounded-md border border-edge bg-paper px-2 text-base text-ink placeholder:text-faint hover:border-ink aria-invalid:border-bad aria-invalid:bg-bad-wash disabled:border-line disabled:bg-wash disabled:text-faint'

/** Label, hint and error around a control, tied together for a screen reader. */
export function Field({
  name,
  label,
  hint,
  error,
  optional = false,
  wide = false,
  bare = false,
  children,
}: FieldFrame & { readonly children: (control: Control, typed: string | undefined) => ReactNode }) {
  const field = useField(name, error)
  const described = classNames(hint != null && `${field.id}-hint`, field.error && `${field.id}-error`)
  return (
    <div className={classNames('min-w-0', wide ? 'w-full' : 'max-w-full')}>
      <label htmlFor={field.id} className={bare ? 'sr-only' : 'block text-sm font-medium text-ink'}>
        {label}
        {optional && <span className="font-normal text-faint"> (optional)</span>}
      </label>
      {hint && (
        <p id={`${field.id}-hint`} className="max-w-prose text-xs text-faint">
          {hint}
        </p>
      )}
      {field.error && (
        <p id={`${field.id}-error`} className="mt-1 text-sm font-medium text-bad">
          <span className="sr-only">Error: </span>
          {field.error}
        </p>
      )}
      <div className={bare ? '' : 'mt-1'}>
        {children(
          {
            id: field.id,
            name,
            className: classNames(control, wide && 'w-full', 'max-w-full'),
            'aria-describedby': described || undefined,
            'aria-invalid': field.error ? true : undefined,
          },
          field.typed,
        )}
      </div>
    </div>
  )
}
