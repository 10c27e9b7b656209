/**
 * ActionForm { name: ActionName | OpeningName, submitLabel, hidden?, children?, tone?, size?, layout?: 'stack'|'row', beside?, className?, label? }
 * Posts to the one server action. Works without script; with it a refusal keeps what was typed and moves to the summary,
 * a second click does nothing, and after success the fields start anew. `hidden` are fixed values, `beside` stands next to
 * the button (a cancel link), `label` names the form for a screen reader. Render it from a server component.
 */
import type { ReactNode } from 'react'
import type { OpeningName } from '#lib/actions/open/registry'
import type { ActionName } from '#lib/actions/registry'
import { ActionFormLeaf, type ActionFormLook } from './action-form-leaf.tsx'

export type ActionFormProps = ActionFormLook & {
  readonly name: ActionName | OpeningName
  readonly hidden?: Readonly<Record<string, string | number>>
  readonly children?: ReactNode
}

/** The key under which a repeated post is one effect is drawn here, on the server, so that it also works without script. */
export function ActionForm(props: ActionFormProps) {
  return <ActionFormLeaf {...props} firstKey={crypto.randomUUID()} />
}
