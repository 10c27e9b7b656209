'use server'

import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { revalidatePath } from 'next/cache'
import { database } from '#db/connection'
import { currentActor } from '#lib/auth/current-actor'
import { isOwnOrigin } from '#lib/auth/origin'
import { no } from '#lib/domain/result'
import type { Refusal } from '#lib/domain/refusal'
import { refusalFields, refusalSentence } from '#lib/messages'
import { perform, type Action } from './action.ts'
import { formObject, typedValues } from './form.ts'
import { actions, type ActionName } from './registry.ts'
import type { ActionState } from './state.ts'

/**
 * The one server action of the product: every form posts here with the name of what it asks for. The name comes from outside,
 * so it is looked up; who may do it and with what is settled in `perform`.
 */
export async function act(name: ActionName, _previous: ActionState, form: FormData): Promise<ActionState> {
  const outcome = await answer(name, form)
  if (!outcome.ok) {
    // The page draws again, so that the form goes on from the row as it stands now; what was typed stays in its fields.
    if (outcome.refusal.kind === 'stale-row') revalidatePath('/', 'layout')
    return refused(outcome.refusal, form)
  }
  revalidatePath('/', 'layout')
  if (outcome.value.next) redirect(outcome.value.next)
  return { status: 'done', message: outcome.value.message ?? null }
}

async function answer(name: ActionName, form: FormData) {
  if (!isOwnOrigin(await headers())) return no<Refusal>({ kind: 'foreign-origin' })
  const actor = await currentActor()
  if (!actor) return no<Refusal>({ kind: 'signed-out' })
  if (!Object.hasOwn(actions, name)) return no<Refusal>({ kind: 'not-found' })
  const key = form.get('_key')
  return perform(name, actions[name] as unknown as Action, formObject(form), {
    database: database(),
    actor,
    now: new Date(),
    key: typeof key === 'string' && key !== '' ? key : undefined,
  })
}

const refused = (refusal: Refusal, form: FormData): ActionState => ({
  status: 'refused',
  message: refusalSentence(refusal),
  fields: refusalFields(refusal),
  values: typedValues(form),
})
