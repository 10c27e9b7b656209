'use server'

import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { revalidatePath } from 'next/cache'
import { after } from 'next/server'
import { database } from '#db/connection'
import { currentActor } from '#lib/auth/current-actor'
import { isOwnOrigin } from '#lib/auth/origin'
import { sessionToken, setSessionCookie } from '#lib/auth/session-cookie'
import { proveAgain } from '#lib/auth/step-up'
import type { Actor } from '#lib/domain/access/actor'
import { no, ok, type Result } from '#lib/domain/result'
import type { Refusal } from '#lib/domain/refusal'
import { deliverWaiting } from '#lib/mail/deliver'
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
  after(() => deliverWaiting(database()))
  if (outcome.value.next) redirect(outcome.value.next)
  return { status: 'done', message: outcome.value.message ?? null }
}

async function answer(name: ActionName, form: FormData) {
  if (!isOwnOrigin(await headers())) return no<Refusal>({ kind: 'foreign-origin' })
  const actor = await currentActor()
  if (!actor) return no<Refusal>({ kind: 'signed-out' })
  if (!Object.hasOwn(actions, name)) return no<Refusal>({ kind: 'not-found' })
  const definition = actions[name] as unknown as Action
  const now = new Date()
  const proved = definition.fresh ? await proveFrom(form, actor, now) : ok(actor)
  if (!proved.ok) return proved
  const key = form.get('_key')
  return perform(name, definition, formObject(form), {
    database: database(),
    actor: proved.value,
    now,
    key: typeof key === 'string' && key !== '' ? key : undefined,
  })
}

/**
 * A step that asks for a fresh proof takes the password in its own form. It is checked here and taken out of the form, so that
 * no action ever sees one; without it the last proof has to be fresh enough.
 */
async function proveFrom(form: FormData, actor: Actor, now: Date): Promise<Result<Actor, Refusal>> {
  const password = form.get('password')
  form.delete('password')
  const current = await sessionToken()
  if (typeof password !== 'string' || password === '' || current === null) return ok(actor)
  const proved = await proveAgain(database(), actor, current, password, now)
  if (!proved.ok) return proved
  await setSessionCookie(proved.value.token)
  return ok(proved.value.actor)
}

const refused = (refusal: Refusal, form: FormData): ActionState => ({
  status: 'refused',
  message: refusalSentence(refusal),
  fields: refusalFields(refusal),
  values: typedValues(form),
})
