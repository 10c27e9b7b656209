import { database } from '#db/connection'
import { inContext, type Tx } from '#db/client'

/** For the few pages that are read before anybody has signed in: an invitation, a link to a new password, the demo's outbox. */
export const lookAs = <T>(kind: 'auth' | 'mail', run: (tx: Tx, now: Date) => Promise<T>): Promise<T> =>
  inContext(database(), { kind }, (tx) => run(tx, new Date()))
