import { encode } from 'next-auth/jwt'
import type postgres from 'postgres'
import { demoAccounts } from '#db/demo/accounts'
import { makeSession } from '#db/make'
import type { Role } from '#lib/domain/access/roles'
import { keptSecret } from '#scripts/kept-secret'
import type { Product } from './product.ts'

/** Somebody of the demo who is signed in without the form. */
export type Visitor = { readonly cookie: string; readonly organisationId: string }
export type Visitors = { readonly lead: Visitor; readonly staff: Visitor; readonly contributor: Visitor }

/** The cluster whose roadmap is looked at: it is in signature, so there is all of it. */
export const roadmapCluster = 'humber'
/** The cluster of the company that saves: it is still drafting. */
export const draftingCluster = 'kwinana'

export async function signInVisitors(owner: postgres.Sql, product: Product): Promise<Visitors> {
  const secret = keptSecret(product.dataFolder, 'session-secret')
  const visitor = async (role: Role, cluster: string | null): Promise<Visitor> => {
    const account = demoAccounts.find((each) => each.roles.includes(role) && each.cluster === cluster)
    const [row] = await owner<{ id: string; organisation: string }[]>`
      select account.id, role_grant.organisation_id as organisation
      from account join role_grant on role_grant.account_id = account.id
      where account.email = ${account?.email ?? ''} and role_grant.role = ${role}`
    if (!row) throw new Error(`The demo has nobody who is ${role} in ${cluster ?? 'the Forum'}`)
    const token = await makeSession(owner, row.id, new Date())
    const cookie = `concord-session=${await encode({ token: { token }, secret })}`
    return { cookie, organisationId: row.organisation }
  }
  return {
    lead: await visitor('lead', roadmapCluster),
    staff: await visitor('staff', null),
    contributor: await visitor('contributor', draftingCluster),
  }
}
