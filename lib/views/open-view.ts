import { notFound } from 'next/navigation'
import { database } from '#db/connection'
import { inContext, type Database, type Tx } from '#db/client'
import { unkeepableText } from '#lib/domain/unkeepable-text'
export { isOwnOrigin } from '#lib/auth/origin'

export type OpenLook<Params> = { readonly tx: Tx; readonly params: Params; readonly now: Date }

export type OpenView<Params, Seen> = {
  /** Null answers like "not found". */
  readonly run: (look: OpenLook<Params>) => Promise<Seen | null>
}

/** Gives a view that anybody may see its types. */
export const openView = <Params, Seen>(definition: OpenView<Params, Seen>): OpenView<Params, Seen> => definition

/**
 * The door for reads without a session: the context says `public`, and the policies let through what was published and nothing
 * else, whoever is signed in.
 */
export async function lookOpen<Params, Seen>(
  definition: OpenView<Params, Seen>,
  params: Params,
  request: { readonly database: Database; readonly now: Date },
): Promise<Seen | null> {
  if (unkeepableText(params) !== null) return null
  return inContext(request.database, { kind: 'public' }, (tx) => definition.run({ tx, params, now: request.now }))
}

/** The same for pages and route handlers, with this process's own pool. */
export const lookOpenNow = <Params, Seen>(definition: OpenView<Params, Seen>, params: Params): Promise<Seen | null> =>
  lookOpen(definition, params, { database: database(), now: new Date() })

/** For pages: answers 404 where there is nothing to see. */
export async function seeOpen<Params, Seen>(definition: OpenView<Params, Seen>, params: Params): Promise<Seen> {
  const seen = await lookOpenNow(definition, params)
  if (seen === null) notFound()
  return seen
}
