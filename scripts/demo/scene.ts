import { findSignIn } from '#db/accounts'
import { inContext, type Database, type Tx } from '#db/client'
import { demoAccounts, demoPassword, type DemoAccount } from '#db/demo/accounts'
import { findActor, insertSession, removeSession } from '#db/sessions'
import { perform, type Action } from '#lib/actions/action'
import { hashPassword } from '#lib/auth/password-hash'
import { hashToken, newToken } from '#lib/auth/token'
import type { Actor } from '#lib/domain/access/actor'
import type { Permission } from '#lib/domain/access/permissions'
import type { Role } from '#lib/domain/access/roles'

export type Scene = {
  readonly database: Database
  /** The day the demo is played for. */
  readonly today: Date
  /** Of the passphrase that all its people have: hashing is slow on purpose, so once is enough. */
  readonly passwordHash: string
  /** The session of everybody who has come in, by address: they stay signed in until the story ends. */
  readonly sessions: Map<string, string>
}

/** One thing that happens in a story, and when. */
export type Step = { readonly at: Date; readonly run: () => Promise<void> }

export const openScene = async (database: Database, today: Date): Promise<Scene> => ({
  database,
  today,
  passwordHash: await hashPassword(demoPassword),
  sessions: new Map(),
})

const dayLength = 86_400_000
const slotLength = 7 * 60_000

/** A moment of a working day, so many days before today; `slot` parts what happens on one day. */
export function moment(scene: Scene, daysAgo: number, slot = 0): Date {
  const midnight = Math.floor(scene.today.getTime() / dayLength) * dayLength
  return new Date(midnight - Math.round(daysAgo) * dayLength + 8 * 3_600_000 + slot * slotLength)
}

/** A day as a date field gives it. */
export const dayField = (scene: Scene, daysAgo: number): string => moment(scene, daysAgo).toISOString().slice(0, 10)

/** The person who holds a role in an organisation of the demo. */
export function holderOf(organisation: string, role: Role): DemoAccount {
  const found = demoAccounts.find((account) => account.organisation === organisation && account.roles.includes(role))
  if (found === undefined) throw new Error(`The demo has no ${role} in ${organisation}`)
  return found
}

/** What happens before there is an actor: opening an account, accepting an invitation. */
export const beforeSignIn = <T>(scene: Scene, work: (tx: Tx) => Promise<T>): Promise<T> =>
  inContext(scene.database, { kind: 'auth' }, work)

/** The person as the doors know them at this point of the story. */
export async function actorOf(scene: Scene, person: DemoAccount): Promise<Actor> {
  const tokenHash = scene.sessions.get(person.email) ?? (await signIn(scene, person))
  const actor = await findActor(scene.database, tokenHash)
  if (actor === null) throw new Error(`${person.email} cannot be found by their session`)
  return actor
}

async function signIn(scene: Scene, person: DemoAccount): Promise<string> {
  const tokenHash = hashToken(newToken())
  await beforeSignIn(scene, async (tx) => {
    const account = await findSignIn(tx, person.email)
    if (account === null) throw new Error(`${person.email} has no account at this point of the demo`)
    await insertSession(tx, { tokenHash, accountId: account.accountId, userAgent: null }, new Date())
  })
  scene.sessions.set(person.email, tokenHash)
  return tokenHash
}

/** Ends the sessions of a story. */
export async function closeScene(scene: Scene): Promise<void> {
  await beforeSignIn(scene, async (tx) => {
    for (const tokenHash of scene.sessions.values()) await removeSession(tx, tokenHash)
  })
  scene.sessions.clear()
}

/**
 * Does a thing as its person, at its moment, through the door that forms go through; they proved who they are at that moment.
 * A refusal means that the story is wrong, and ends it.
 */
export async function play<P extends Permission, Input>(
  scene: Scene,
  person: DemoAccount,
  now: Date,
  [name, definition]: readonly [name: string, definition: Action<P, Input>],
  input: unknown,
): Promise<Readonly<Record<string, string>>> {
  const actor = { ...(await actorOf(scene, person)), provedAt: now }
  const outcome = await perform(name, definition, input, { database: scene.database, actor, now })
  if (outcome.ok) return outcome.value.made ?? {}
  throw new Error(`The demo stops: ${person.email} was refused ${name}. ${JSON.stringify(outcome.refusal)}`)
}
