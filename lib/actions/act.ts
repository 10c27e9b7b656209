'use server'

import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { revalidatePath } from 'next/cache'
import { after } from 'next/server'
import { database } from '#db/connection'
import { currentActor } from '#lib/auth/current-actor'
import { networkAddress } from '#lib/auth/network-address'
import { performLater, performOpen, type Opening } from '#lib/auth/open-door'
import { isOwnOrigin } from '#lib/auth/origin'
import { clearSessionCookie, sessionToken, setSessionCookie } from '#lib/auth/session-cookie'
import { proveAgain } from '#lib/auth/step-up'
import { hashToken } from '#lib/auth/token'
import type { Actor } from '#lib/domain/access/actor'
import { no, ok, type Result } from '#lib/domain/result'
import type { Refusal } from '#lib/domain/refusal'
import { deliverWaiting } from '#lib/mail/deliver'
import { refusalFields, refusalSentence } from '#lib/messages'
import { perform, type Action } from './action.ts'
import { formObject, typedValues } from './form.ts'
import { openings, type OpeningName } from './open/registry.ts'
import { actions, type ActionName } from './registry.ts'
import type { ActionState } from './state.ts'

/**
 * The one server action of the product: every form posts here with the name of what it asks for. The name comes from outside,
 * so it is looked up; who may do it and with what is settled in `perform`, or in `performOpen` for the few writes that need no role.
 */
export async function act(
  name: ActionName | OpeningName,
  _previous: ActionState,
  form: FormData,
): Promise<ActionState> {
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

type Answer = { readonly message?: string; readonly next?: string }

async function answer(name: string, form: FormData): Promise<Result<Answer, Refusal>> {
  if (!isOwnOrigin(await headers())) return no({ kind: 'foreign-origin' })
  const now = new Date()
  const session = { actor: await currentActor(), token: await sessionToken() }
  if (Object.hasOwn(openings, name))
    return answerOpen(openings[name as OpeningName] as unknown as Opening<unknown>, session, form, now)
  if (!session.actor) return no({ kind: 'signed-out' })
  if (!Object.hasOwn(actions, name)) return no({ kind: 'not-found' })
  const definition = actions[name as ActionName] as unknown as Action
  const proved = definition.fresh ? await proveFrom(form, session, now) : ok(session)
  if (!proved.ok) return proved
  const key = form.get('_key')
  return perform(name, definition, formObject(form), {
    database: database(),
    actor: proved.value.actor ?? session.actor,
    now,
    key: typeof key === 'string' && repeatKey.test(key) ? key : undefined,
  })
}

async function answerOpen(
  definition: Opening<unknown>,
  session: Session,
  form: FormData,
  now: Date,
): Promise<Result<Answer, Refusal>> {
  const proved = definition.fresh ? await proveFrom(form, session, now) : ok(session)
  if (!proved.ok) return proved
  const asked = await headers()
  const { actor, token } = proved.value
  const visitor = { actor, session: token, networkAddress: networkAddress(asked), userAgent: asked.get('user-agent') }
  const outcome = await performOpen(definition, formObject(form), { database: database(), visitor, now })
  if (!outcome.ok) return outcome
  const { session: next, later } = outcome.value
  if (next === null) await clearSessionCookie()
  if (typeof next === 'string') await setSessionCookie(next)
  if (later) after(() => performLater(database(), later, now).then(() => deliverWaiting(database())))
  return outcome
}

type Session = { readonly actor: Actor | null; readonly token: string | null }

/**
 * A step that asks for a fresh proof takes the password in its own form. It is checked here and taken out of the form, so that
 * no action ever sees one; without it the last proof has to be fresh enough.
 */
async function proveFrom(form: FormData, session: Session, now: Date): Promise<Result<Session, Refusal>> {
  const password = form.get('password')
  form.delete('password')
  const { actor, token } = session
  if (typeof password !== 'string' || password === '' || actor === null || token === null) return ok(session)
  const proved = await proveAgain(database(), actor, token, password, now)
  if (!proved.ok) return proved
  await setSessionCookie(proved.value.token)
  return ok({ actor: proved.value.actor, token: hashToken(proved.value.token) })
}

/** As our forms draw it: a uuid, and a count after each success. Anything else makes nothing repeatable. */
const repeatKey = /^[0-9a-f-]{36}(\.\d{1,6})?$/

const refused = (refusal: Refusal, form: FormData): ActionState => ({
  status: 'refused',
  message: refusalSentence(refusal),
  fields: refusalFields(refusal),
  values: typedValues(form),
})
