'use client'

import { createContext, useContext, useId } from 'react'

/** What the form around an input knows: refusals by field, and what was typed before the page came back. */
export type FormKnowledge = {
  readonly id: string
  readonly errors: Readonly<Record<string, string>>
  /** Null until a post was refused. */
  readonly typed: Readonly<Record<string, string>> | null
}

export const FormContext = createContext<FormKnowledge | null>(null)

export const fieldId = (formId: string, name: string): string => `${formId}-${name}`

export type FieldKnowledge = {
  readonly id: string
  readonly error: string | undefined
  readonly typed: string | undefined
  readonly refused: boolean
}

/** The place of one field in its form. Outside an ActionForm it is an ordinary field with an id of its own. */
export function useField(name: string, error?: string): FieldKnowledge {
  const own = useId()
  const form = useContext(FormContext)
  return {
    id: fieldId(form?.id ?? own, name),
    error: error ?? form?.errors[name],
    typed: form?.typed?.[name],
    refused: form?.typed != null,
  }
}
