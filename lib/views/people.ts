import type { HeldRoleRow } from '#db/role-grants'
import type { Role } from '#lib/domain/access/roles'

export type PersonRow = {
  readonly accountId: string
  readonly name: string
  readonly email: string
  readonly isSelf: boolean
  readonly roles: readonly { readonly grantId: string; readonly role: Role; readonly grantedAt: Date }[]
}

/** One row a person with all their roles, in the order of the rows. */
export function byPerson(rows: readonly HeldRoleRow[], self: string): readonly PersonRow[] {
  const people = new Map<string, PersonRow>()
  for (const { accountId, name, email, ...role } of rows) {
    const before = people.get(accountId)
    const held = { grantId: role.grantId, role: role.role, grantedAt: role.grantedAt }
    people.set(accountId, {
      accountId,
      name,
      email,
      isSelf: accountId === self,
      roles: [...(before?.roles ?? []), held],
    })
  }
  return [...people.values()]
}
