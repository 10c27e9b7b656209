import type { z } from 'zod'
import { appendAudit } from '#db/audit'
import { inContext, type Database, type Tx } from '#db/client'
import { claimKey, storeResult } from '#db/idempotency'
import type { Actor } from '#lib/domain/access/actor'
import { authorise, type Grant, type Scope } from '#lib/domain/access/grant'
import type { Permission } from '#lib/domain/access/permissions'
import { isFresh } from '#lib/domain/access/step-up'
import type { AuditEvent } from '#lib/domain/audit'
import { invalid, type Refusal } from '#lib/domain/refusal'
import { no, ok, type Result } from '#lib/domain/result'
import { unkeepableSentence, unkeepableText } from '#lib/domain/unkeepable-text'
import { log } from '#lib/log'

/** What an action brought about: the event for the trail, and where the person stands afterwards. */
export type Done = {
  readonly audit: AuditEvent | readonly AuditEvent[]
  /** A sentence for the person, shown after the post. */
  readonly message?: string
  /** Where to go next; a path of this site. */
  readonly next?: string
  /** What a caller that is not a form needs to know, such as the id of what was made. */
  readonly made?: Readonly<Record<string, string>>
  /** What a caller that posts JSON reads back. */
  readonly answer?: Readonly<Record<string, unknown>>
  /** What is done once the change stands, in a transaction of its own. Where it fails, the change stands all the same. */
  readonly later?: (tx: Tx) => Promise<void>
}

export type Step<P extends Permission, Input> = {
  readonly tx: Tx
  readonly grant: Grant<P>
  readonly input: Input
  readonly now: Date
}

export type Action<P extends Permission = Permission, Input = unknown> = {
  readonly permission: P
  /** Strict: an unknown field is refused. */
  readonly input: z.ZodType<Input>
  readonly scope: (input: Input) => Scope
  /** Asks for a proof of identity of the last five minutes. */
  readonly fresh?: boolean
  /** Lets the transaction read every submission of the cluster, for the merge alone. */
  readonly merges?: boolean
  readonly run: (step: Step<P, Input>) => Promise<Result<Done, Refusal>>
}

/** Gives an action its types. What it says is carried out by `perform` alone. */
export const action = <P extends Permission, Input>(definition: Action<P, Input>): Action<P, Input> => definition

export type Request = {
  readonly database: Database
  readonly actor: Actor
  readonly now: Date
  /** Makes a repeated post one effect. */
  readonly key?: string | undefined
}

/**
 * What must be known before a file is read: in the actor's own context, in a transaction that is over before the reading begins. It is
 * for reading alone; whatever changes anything goes through `perform`.
 */
export const readBefore = <P extends Permission, Known>(
  { database, actor }: Pick<Request, 'database' | 'actor'>,
  grant: Grant<P>,
  read: (tx: Tx, grant: Grant<P>) => Promise<Known>,
): Promise<Known> => inContext(database, { kind: 'user', accountId: actor.accountId }, (tx) => read(tx, grant))

/** Thrown inside the transaction so that nothing half-done commits; caught just outside it. */
class Refused {
  constructor(refusal: Refusal) {
    this.refusal = refusal
  }
  readonly refusal: Refusal
}

/**
 * The one door for writes: parse strictly, ask the permission table, then one transaction in the actor's own context that
 * decides, saves and records the audit event. A refusal rolls everything back.
 */
export async function perform<P extends Permission, Input>(
  name: string,
  definition: Action<P, Input>,
  raw: unknown,
  request: Request,
): Promise<Result<Done, Refusal>> {
  const unkeepable = unkeepableText(raw)
  if (unkeepable !== null) return no(invalid(unkeepable, unkeepableSentence))
  const parsed = definition.input.safeParse(raw)
  if (!parsed.success) return no({ kind: 'invalid', fields: sentences(parsed.error) })
  const allowed = authorise(request.actor, definition.permission, definition.scope(parsed.data))
  if (!allowed.ok) return allowed
  if (definition.fresh && !isFresh(request.actor.provedAt, request.now)) return no({ kind: 'not-fresh' })
  const grant = allowed.value
  const context = definition.merges
    ? ({ kind: 'merge', accountId: grant.accountId, clusterId: grant.clusterId } as const)
    : ({ kind: 'user', accountId: grant.accountId } as const)
  const once = () =>
    inContext(request.database, context, async (tx) => {
      if (request.key) {
        const earlier = await claimKey(tx, grant.accountId, request.key, name, request.now)
        if (earlier) return earlier as unknown as Done
      }
      const outcome = await definition.run({ tx, grant, input: parsed.data, now: request.now })
      if (!outcome.ok) throw new Refused(outcome.refusal)
      const record = async () => {
        for (const event of [outcome.value.audit].flat()) await appendAudit(tx, event, grant.accountId, request.now)
      }
      // Neither reads what the other writes, so both go to the database in one trip; if either fails, nothing commits, and what the
      // other may still send has no context any more and is refused.
      await Promise.all([record(), request.key && storeResult(tx, grant.accountId, request.key, outcome.value)])
      return outcome.value
    })
  try {
    const done = await retryingOnce(once)
    await afterwards(done, name, (work) => inContext(request.database, context, work))
    return ok(done)
  } catch (fault) {
    if (fault instanceof Refused) return no(fault.refusal)
    throw fault
  }
}

async function afterwards(
  { later }: Done,
  name: string,
  within: (work: (tx: Tx) => Promise<void>) => Promise<void>,
): Promise<void> {
  if (!later) return
  await within(later).catch(() => log.warn({ event: 'afterwards-failed', action: name }))
}

/** Two transactions that ran into each other: the loser starts again, once. */
async function retryingOnce<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (fault) {
    if (!isCollision(fault)) throw fault
    return work()
  }
}

function isCollision(fault: unknown): boolean {
  if (!(fault instanceof Error)) return false
  const code = (fault as { code?: unknown }).code ?? (fault.cause as { code?: unknown } | undefined)?.code
  return code === '40001' || code === '40P01'
}

function sentences(error: z.ZodError): Readonly<Record<string, string>> {
  const fields: Record<string, string> = {}
  for (const issue of error.issues) fields[issue.path.join('.')] ??= issue.message
  return fields
}
