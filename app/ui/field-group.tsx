'use client'
/** FieldGroup { name, title, hint?, optional?, children? }   fields that belong together under one title, with a place for an error of the whole */
import type { ReactNode } from 'react'
import { useField } from './form-context.ts'

export function FieldGroup({
  name,
  title,
  hint,
  optional = true,
  children,
}: {
  readonly name: string
  readonly title: string
  readonly hint?: string
  readonly optional?: boolean
  readonly children?: ReactNode
}) {
  const field = useField(name)
  return (
    <fieldset
      id={field.id}
      tabIndex={-1}
      aria-describedby={field.error ? `${field.id}-error` : undefined}
      className="max-w-full min-w-0"
    >
      <legend className="text-sm font-medium">
        {title}
        {optional && <span className="font-normal text-faint"> (optional)</span>}
      </legend>
      {hint && <p className="max-w-prose text-xs text-faint">{hint}</p>}
      {field.error && (
        <p id={`${field.id}-error`} className="mt-1 text-sm font-medium text-bad">
          <span className="sr-only">Error: </span>
          {field.error}
        </p>
      )}
      {children && <div className="mt-1">{children}</div>}
    </fieldset>
  )
}
