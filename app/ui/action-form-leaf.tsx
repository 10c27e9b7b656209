'use client'

import { Fragment, useActionState, useEffect, useId, useRef, useState, type ReactNode } from 'react'
import { act } from '#lib/actions/act'
import type { OpeningName } from '#lib/actions/open/registry'
import type { ActionName } from '#lib/actions/registry'
import { idle, type ActionState } from '#lib/actions/state'
import { buttonClass, type Size, type Tone } from './button.tsx'
import { classNames } from './class-names.ts'
import { ErrorSummary, FormNotice } from './error-summary.tsx'
import { FormContext, fieldId } from './form-context.ts'

export type ActionFormLook = {
  readonly submitLabel: string
  readonly tone?: Tone
  readonly size?: Size
  /** `row` puts fields and button on one line, for a form of one or two short fields. */
  readonly layout?: 'stack' | 'row'
  readonly beside?: ReactNode
  readonly className?: string
  readonly label?: string
}

type Props = ActionFormLook & {
  readonly name: ActionName | OpeningName
  readonly firstKey: string
  readonly hidden?: Readonly<Record<string, string | number>>
  readonly children?: ReactNode
}

const layouts = { stack: 'flex flex-col gap-4', row: 'flex flex-wrap items-end gap-x-3 gap-y-2' } as const

export function ActionFormLeaf(props: Props) {
  const [state, action, pending] = useActionState<ActionState, FormData>(actionOf(props.name), idle)
  const id = useId()
  const form = useRef<HTMLFormElement>(null)
  const summary = useRef<HTMLDivElement>(null)
  const round = useRounds(state)
  useKeepTyped(form)
  useEffect(() => {
    if (state.status === 'refused') summary.current?.focus()
  }, [state])

  const refused = state.status === 'refused' ? state : null
  return (
    <FormContext value={{ id, errors: refused?.fields ?? {}, typed: refused?.values ?? null }}>
      <form
        ref={form}
        action={action}
        aria-label={props.label}
        aria-busy={pending}
        noValidate
        onSubmit={(event) => pending && event.preventDefault()}
        className={classNames(layouts[props.layout ?? 'stack'], props.className)}
      >
        <input type="hidden" name="_key" value={round === 0 ? props.firstKey : `${props.firstKey}.${round}`} />
        {Object.entries(props.hidden ?? {}).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        {refused && <ErrorSummary ref={summary} title={refused.message} items={summaryItems(id, refused.fields)} />}
        <Fragment key={round}>{props.children}</Fragment>
        <div className="flex flex-wrap items-center gap-3">
          <button type="submit" aria-disabled={pending} className={buttonClass(props.tone ?? 'primary', props.size)}>
            {props.submitLabel}
            {pending && <span aria-hidden="true">…</span>}
          </button>
          {props.beside}
          {state.status === 'done' && state.message && !pending && <FormNotice tone="good">{state.message}</FormNotice>}
        </div>
      </form>
    </FormContext>
  )
}

type Dispatch = (previous: ActionState, form: FormData) => Promise<ActionState>

const bound = new Map<ActionName | OpeningName, Dispatch>()

/**
 * The action with its name bound, the same function at every render. Without script the server compares the posted action with
 * the rendered one and waits for its bound arguments: a function bound anew in each render would keep it waiting for ever.
 */
function actionOf(name: ActionName | OpeningName): Dispatch {
  const known = bound.get(name)
  if (known) return known
  const made: Dispatch = act.bind(null, name)
  bound.set(name, made)
  return made
}

const summaryItems = (id: string, fields: Readonly<Record<string, string>>) =>
  Object.entries(fields).map(([name, text]) => ({ href: `#${fieldId(id, name)}`, text }))

/** Counts successes: each begins a new round with fresh fields and a new key. */
function useRounds(state: ActionState): number {
  const [rounds, setRounds] = useState({ state, count: 0 })
  if (rounds.state === state) return rounds.count
  const count = rounds.count + (state.status === 'done' ? 1 : 0)
  setRounds({ state, count })
  return count
}

/** React empties a form after each action, also after a refusal. Nobody should have to type a thing twice. */
function useKeepTyped(form: { readonly current: HTMLFormElement | null }): void {
  useEffect(() => {
    const element = form.current
    const keep = (event: Event) => event.preventDefault()
    element?.addEventListener('reset', keep)
    return () => element?.removeEventListener('reset', keep)
  }, [form])
}
