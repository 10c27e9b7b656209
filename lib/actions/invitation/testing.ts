import { inContext, type Database } from '#db/client'
import { listMail } from '#db/mail'
import { findActor } from '#db/sessions'
import { performOpen, type Opening } from '#lib/auth/open-door'
import { hashToken } from '#lib/auth/token'
import type { Actor } from '#lib/domain/access/actor'
import type { Refusal } from '#lib/domain/refusal'
import type { Result } from '#lib/domain/result'
import { perform, type Action, type Done } from '../action.ts'
import { acceptInvitation } from '../open/accept-invitation.ts'
import { actions, type ActionName } from '../registry.ts'

/** What tests of invitations do over and over: ask, open the letter, accept. */

export const kindOf = (outcome: Result<unknown, Refusal>): string => (outcome.ok ? 'ok' : outcome.refusal.kind)

/** What was done, for a step that a test takes for granted. */
export function done(outcome: Result<Done, Refusal>): Done {
  if (!outcome.ok) throw new Error(`Refused: ${JSON.stringify(outcome.refusal)}`)
  return outcome.value
}

const given = { count: 0 }
export const newAddress = (): string => `guest${(given.count += 1)}@new.example`

const stranger = { actor: null, session: null, networkAddress: '192.0.2.1', userAgent: null }
const newcomer = { name: 'New Person', newPassword: 'copper lantern walks uphill' }

export function invitations(database: Database) {
  const ask = (actor: Actor, name: ActionName, input: Readonly<Record<string, unknown>>) =>
    perform(name, actions[name] as unknown as Action, input, { database, actor, now: new Date() })

  /** The token of the newest letter to an address: it stands nowhere else. */
  async function tokenTo(email: string): Promise<string> {
    const letters = await inContext(database, { kind: 'mail' }, (tx) => listMail(tx, 200))
    const letter = letters.find((each) => each.to === email)
    return /\/invitation\/([\w-]+)/.exec(letter?.body ?? '')?.[1] ?? ''
  }

  /** As a newcomer, or as somebody who is signed in. */
  const accept = (
    token: string,
    actor: Actor | null = null,
    over: { readonly newPassword?: string; readonly now?: Date } = {},
  ) => {
    const { now = new Date(), ...fields } = over
    return performOpen(
      acceptInvitation as unknown as Opening<unknown>,
      actor ? { token } : { token, ...newcomer, ...fields },
      { database, visitor: { ...stranger, actor }, now },
    )
  }

  /** Who sits behind the session that accepting opened. */
  async function whoCameIn(token: string): Promise<Actor> {
    const outcome = await accept(token)
    const session = outcome.ok ? outcome.value.session : null
    const actor = session ? await findActor(database, hashToken(session)) : null
    if (!actor) throw new Error(`Nobody came in: ${JSON.stringify(outcome)}`)
    return actor
  }

  return { ask, tokenTo, accept, whoCameIn }
}
