import { createHmac } from 'node:crypto'

/**
 * Who is asking, for the policies of the database. `auth` is the sign-in, invitation and reset flow before an actor is known,
 * `merge` the lead's merge, which alone may read every accepted submission of its cluster, `mail` the sender of messages,
 * `jobs` the process that computes schedules, `public` anybody.
 */
export type Context =
  | { readonly kind: 'user'; readonly accountId: string }
  | { readonly kind: 'merge'; readonly accountId: string; readonly clusterId: string }
  | { readonly kind: 'auth' }
  | { readonly kind: 'mail' }
  | { readonly kind: 'jobs' }
  | { readonly kind: 'public' }

const lifeSeconds = 120

/** `kind|account|scope|expiry|HMAC`, which `concord.context()` checks against a key the app's role cannot read. */
export function signContext(key: string, context: Context, now: Date): string {
  const account = 'accountId' in context ? context.accountId : ''
  const scope = context.kind === 'merge' ? context.clusterId : ''
  const expires = Math.floor(now.getTime() / 1000) + lifeSeconds
  const body = `${context.kind}|${account}|${scope}|${expires}`
  return `${body}|${createHmac('sha256', Buffer.from(key, 'hex')).update(body).digest('hex')}`
}
