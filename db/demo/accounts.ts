import type { Role } from '#lib/domain/access/roles'
import { slugOf } from '#lib/domain/roadmap/cluster-entry'
import { demoClusters } from './clusters.ts'
import type { DemoCluster, DemoCompany } from './demo-cluster.ts'

export type DemoAccount = {
  readonly email: string
  readonly name: string
  readonly roles: readonly Role[]
  /** Name of the organisation the person belongs to. */
  readonly organisation: string
  /** Slug of the cluster a lead leads; for a company's people, of the first cluster it is in; null for staff. */
  readonly cluster: string | null
  /** The company is invited and has not come in: its roles begin when it takes up the letter in the outbox. */
  readonly isInvited: boolean
  readonly password: string
}

/** Every demo account has it; it opens nothing outside the demo. */
export const demoPassword = 'concord demo passphrase'
export const demoForum = 'The Forum (demo)'

/** Companies whose three roles are three people, to show the hand-over between them. */
const threePeople = ['British Steel', 'Phillips 66', 'Singleton Birch']

const at = 'demo.concord.example'

// prettier-ignore
const given = ['Amara', 'Bruno', 'Chiara', 'Daniel', 'Elif', 'Femke', 'Goran', 'Helen', 'Ines', 'Jonas', 'Karim', 'Leila', 'Mateo', 'Nadia', 'Oscar', 'Priya', 'Quentin']
// prettier-ignore
const family = ['Abbott', 'Bakker', 'Castell', 'Dufour', 'Egan', 'Ferreira', 'Garate', 'Holm', 'Ivers', 'Janssen', 'Keane', 'Lambert', 'Moreno', 'Novak', 'Okoye', 'Pryce', 'Quist', 'Rossi', 'Sandhu', 'Tanaka', 'Ulrich', 'Visser', 'Walsh']

export const demoAccounts: readonly DemoAccount[] = [
  account('staff', 'Farah Mansour', ['staff'], demoForum, null),
  ...demoClusters.map((cluster) =>
    account(`lead.${cluster.slug}`, cluster.leadName, ['lead', 'steward'], cluster.leadOffice, cluster.slug),
  ),
  ...firstClusters().flatMap(([company, cluster], index) =>
    companyAccounts(company.name, cluster, index).map((held) => ({
      ...held,
      isInvited: company.standing === 'invited',
    })),
  ),
]

/** Somebody from outside, who holds no role: one company invited them to verify one submission. */
export const demoVerifier: DemoAccount = account('verifier', 'Vera Lindqvist', [], 'Independent verifier', null)

function companyAccounts(company: string, cluster: DemoCluster, index: number): readonly DemoAccount[] {
  const address = slugOf(company)
  if (!threePeople.includes(company))
    return [account(address, personName(index), ['contributor', 'signatory', 'company-admin'], company, cluster.slug)]
  return [
    account(`data.${address}`, personName(index), ['contributor'], company, cluster.slug),
    account(`sign.${address}`, personName(index + 100), ['signatory'], company, cluster.slug),
    account(`admin.${address}`, personName(index + 200), ['company-admin'], company, cluster.slug),
  ]
}

function account(
  box: string,
  name: string,
  roles: readonly Role[],
  organisation: string,
  cluster: string | null,
): DemoAccount {
  return { email: `${box}@${at}`, name, roles, organisation, cluster, isInvited: false, password: demoPassword }
}

/** Each company once, with the first cluster it stands in: some are members of two. */
function firstClusters(): readonly (readonly [company: DemoCompany, cluster: DemoCluster])[] {
  const first = new Map<string, readonly [DemoCompany, DemoCluster]>()
  for (const cluster of demoClusters)
    for (const company of cluster.companies) if (!first.has(company.name)) first.set(company.name, [company, cluster])
  return [...first.values()]
}

/** Invented people: the two lists have no common divisor, so no name comes twice. */
function personName(index: number): string {
  return `${given[index % given.length] ?? ''} ${family[index % family.length] ?? ''}`
}
