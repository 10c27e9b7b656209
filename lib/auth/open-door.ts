import type { z } from 'zod'
import { appendAudit } from '#db/audit'
import { inContext, type Database, type Tx } from '#db/client'
import type { Actor } from '#lib/domain/access/actor'
import { isFresh } from '#lib/domain/access/step-up'
import type { AuditEvent } from '#lib/domain/audit'
import { invalid, type Refusal } from '#lib/domain/refusal'
import { no, ok, type Result } from '#lib/domain/result'
import { unkeepableSentence, unkeepableText } from '#lib/domain/unkeepable-text'

/** Who knocks: mostly nobody in particular yet. */
export type Visitor = {
  readonly actor: Actor | null
  /** Hash of the session's token, when there is a session. */
  readonly session: string | null
  readonly networkAddress: string
  readonly userAgent: string | null
}

export type OpenDone = {
  readonly audit: AuditEvent | readonly AuditEvent[]
  /** In whose name the trail is written, once that is known. */
  readonly accountId: string | null
  readonly message?: string
  readonly next?: string
  /** A new session's token for the cookie; null takes the cookie away. */
  readonly session?: string | null
  /** Work whose duration would give away what the answer keeps to itself: done once the answer is out. */
  readonly later?: (tx: Tx, now: Date) => Promise<void>
}

export type Opening<Input> = {
  /** Strict: an unknown field is refused. */
  readonly input: z.ZodType<Input>
  /** Asks for a person who is signed in and proved it within the last five minutes. */
  readonly fresh?: boolean
  readonly run: (step: {
    readonly tx: Tx
    readonly input: Input
    readonly visitor: Visitor
    readonly now: Date
  }) => Promise<Result<OpenDone, Refusal>>
}

/** Gives an opening its types. What it says is carried out by `performOpen` alone. */
export const opening = <Input>(definition: Opening<Input>): Opening<Input> => definition

class Refused {
  constructor(refusal: Refusal) {
    this.refusal = refusal
  }
  readonly refusal: Refusal
}

/**
 * The door for the few writes that have no actor: invitations, resets, the end of a session, a new password. As at the other
 * door the origin is checked before, input is strict, one transaction holds the change and its audit entries, and a refusal
 * rolls everything back. What may happen once is claimed by a conditional update, so a repeated post has one effect.
 */
export async function performOpen<Input>(
  definition: Opening<Input>,
  raw: unknown,
  request: { readonly database: Database; readonly visitor: Visitor; readonly now: Date },
): Promise<Result<OpenDone, Refusal>> {
  const { database, visitor, now } = request
  const unkeepable = unkeepableText(raw)
  if (unkeepable !== null) return no(invalid(unkeepable, unkeepableSentence))
  const parsed = definition.input.safeParse(raw)
  if (!parsed.success) return no({ kind: 'invalid', fields: sentences(parsed.error) })
  if (definition.fresh && !visitor.actor) return no({ kind: 'signed-out' })
  if (definition.fresh && visitor.actor && !isFresh(visitor.actor.provedAt, now)) return no({ kind: 'not-fresh' })
  try {
    return await inContext(database, { kind: 'auth' }, async (tx) => {
      const outcome = await definition.run({ tx, input: parsed.data, visitor, now })
      if (!outcome.ok) throw new Refused(outcome.refusal)
      for (const event of [outcome.value.audit].flat()) await appendAudit(tx, event, outcome.value.accountId, now)
      return ok(outcome.value)
    })
  } catch (fault) {
    if (fault instanceof Refused) return no(fault.refusal)
    throw fault
  }
}

/** The rest of an opening, after its answer. */
export const performLater = (database: Database, later: NonNullable<OpenDone['later']>, now: Date): Promise<void> =>
  inContext(database, { kind: 'auth' }, (tx) => later(tx, now))

function sentences(error: z.ZodError): Readonly<Record<string, string>> {
  const fields: Record<string, string> = {}
  for (const issue of error.issues) fields[issue.path.join('.')] ??= issue.message
  return fields
}
