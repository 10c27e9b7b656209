import { notFound, redirect } from 'next/navigation'
import { database } from '#db/connection'
import { inContext, type Database, type Tx } from '#db/client'
import { currentActor } from '#lib/auth/current-actor'
import type { Actor } from '#lib/domain/access/actor'
import { authorise, type Grant, type Scope } from '#lib/domain/access/grant'
import type { Permission } from '#lib/domain/access/permissions'
import { unkeepableText } from '#lib/domain/unkeepable-text'

export type Look<P extends Permission, Params> = {
  readonly tx: Tx
  readonly grant: Grant<P>
  readonly actor: Actor
  readonly params: Params
  readonly now: Date
}

export type View<P extends Permission, Params, Seen> = {
  readonly permission: P
  readonly scope: (params: Params, actor: Actor) => Scope
  /** Lets the look read every submission of the cluster, for a view that works out a merge and cuts it to its reader. */
  readonly merges?: boolean
  /** Null answers like "not found". */
  readonly run: (look: Look<P, Params>) => Promise<Seen | null>
}

/** Gives a view its types. */
export const view = <P extends Permission, Params, Seen>(definition: View<P, Params, Seen>): View<P, Params, Seen> =>
  definition

/** The one door for reads: grant, the reader's own context, rows, and an object with only what this reader may see. */
export async function look<P extends Permission, Params, Seen>(
  definition: View<P, Params, Seen>,
  params: Params,
  request: { readonly database: Database; readonly actor: Actor; readonly now: Date },
): Promise<Seen | null> {
  if (unkeepableText(params) !== null) return null
  const allowed = authorise(request.actor, definition.permission, definition.scope(params, request.actor))
  if (!allowed.ok) return null
  const { accountId } = request.actor
  const context = definition.merges
    ? ({ kind: 'merge', accountId, clusterId: allowed.value.clusterId } as const)
    : ({ kind: 'user', accountId } as const)
  return inContext(request.database, context, (tx) =>
    definition.run({ tx, grant: allowed.value, actor: request.actor, params, now: request.now }),
  )
}

/** For what the session itself knows of a person, about themselves: no row is read, so no transaction is opened. */
export async function seeOwn<Seen>(of: (actor: Actor) => Seen): Promise<Seen> {
  const actor = await currentActor()
  if (!actor) redirect('/sign-in')
  return of(actor)
}

/** For pages: sends the signed-out to the form, and answers 404 where there is nothing to see. */
export async function see<P extends Permission, Params, Seen>(
  definition: View<P, Params, Seen>,
  params: Params,
): Promise<Seen> {
  const actor = await currentActor()
  if (!actor) redirect('/sign-in')
  const seen = await look(definition, params, { database: database(), actor, now: new Date() })
  if (seen === null) notFound()
  return seen
}
