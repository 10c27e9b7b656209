import { accountExists, findSignIn, insertAccount } from '#db/accounts'
import { appendAudit } from '#db/audit'
import type { Tx } from '#db/client'
import type { DemoAccount } from '#db/demo/accounts'
import { activateMember, claimInvitation } from '#db/invitations'
import { insertRole } from '#db/role-grants'
import { beforeSignIn, type Scene } from './scene.ts'

type Place = { readonly organisationId: string; readonly clusterId: string | null }

/** An account, unless the person has one from another cluster, and the roles they do not hold yet. */
export async function comeIn(
  scene: Scene,
  person: DemoAccount,
  place: Place,
  granter: DemoAccount,
  now: Date,
): Promise<void> {
  await beforeSignIn(scene, async (tx) => {
    const account = await openAccount(tx, scene, person, now)
    const grantedBy = await accountOf(tx, granter)
    for (const role of person.roles) {
      if (!(await insertRole(tx, { accountId: account, ...place, role, grantedBy }, now))) continue
      // A role in an office is told in the cluster's trail, one in a company in the company's.
      const where = place.clusterId === null ? { organisationId: place.organisationId } : { clusterId: place.clusterId }
      await appendAudit(tx, { type: 'role.granted', ...where, subject: { account, role } }, grantedBy, now)
    }
  })
}

/** Takes up an invitation. The first that a company's admin takes up makes it a member of the cluster. */
export async function accept(
  scene: Scene,
  person: DemoAccount,
  invitation: string,
  member: { readonly clusterId: string; readonly organisationId: string } | null,
  now: Date,
): Promise<void> {
  await beforeSignIn(scene, async (tx) => {
    if (!(await claimInvitation(tx, invitation, now))) throw new Error(`${person.email} finds no open invitation`)
    if (member === null) return
    const { clusterId, organisationId } = member
    await activateMember(tx, clusterId, organisationId, now)
    const joined = { type: 'member.joined', clusterId, subject: { organisation: organisationId } }
    await appendAudit(tx, joined, await accountOf(tx, person), now)
  })
}

/** Opens an account under the demo's passphrase; answers the account there is where the address has one. */
export async function openAccount(tx: Tx, scene: Scene, person: DemoAccount, now: Date): Promise<string> {
  if (await accountExists(tx, person.email)) return accountOf(tx, person)
  const { email, name } = person
  const account = await insertAccount(tx, { email, name, passwordHash: scene.passwordHash }, now)
  if (account === null) throw new Error(`${email} got an account meanwhile`)
  await appendAudit(tx, { type: 'account.opened', subject: { account } }, account, now)
  return account
}

async function accountOf(tx: Tx, person: DemoAccount): Promise<string> {
  const found = await findSignIn(tx, person.email)
  if (found === null) throw new Error(`${person.email} has no account at this point of the demo`)
  return found.accountId
}
