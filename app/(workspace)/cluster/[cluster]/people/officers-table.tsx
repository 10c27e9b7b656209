import type { Role } from '#lib/domain/access/roles'
import { formatDate } from '#lib/format'
import { roleNames } from '#lib/messages'
import { DataTable } from '#ui/data-table'
import { RoleStep } from '../../../role-step.tsx'

type Officer = {
  readonly accountId: string
  readonly name: string
  readonly email: string
  readonly isSelf: boolean
  readonly roles: readonly { readonly grantId: string; readonly role: Role; readonly grantedAt: Date }[]
}
type May = { readonly nameSteward: boolean; readonly removeSteward: boolean }

/** Leads and stewards. The lead names stewards here and ends stewardships. */
export function OfficersTable({
  clusterId,
  officers,
  may,
}: {
  readonly clusterId: string
  readonly officers: readonly Officer[]
  readonly may: May
}) {
  return (
    <section aria-label="Leads and stewards" className="mb-10">
      <DataTable
        caption="Leads and stewards"
        captionHidden
        comfortable
        rows={officers}
        rowKey={(row) => row.accountId}
        empty={<p className="text-soft">Nobody leads this cluster yet. The Forum’s staff invite its lead.</p>}
        columns={[
          { key: 'name', head: 'Name', cell: (row) => (row.isSelf ? `${row.name} (you)` : row.name) },
          { key: 'email', head: 'Address', cell: (row) => row.email },
          {
            key: 'roles',
            head: 'Roles',
            className: 'min-w-60',
            cell: (row) =>
              row.roles.map((held) => `${roleNames[held.role]} since ${formatDate(held.grantedAt)}`).join(', '),
          },
          ...(may.nameSteward || may.removeSteward
            ? [
                {
                  key: 'step',
                  head: <span className="sr-only">Stewardship</span>,
                  cell: (row: Officer) => <Stewardship clusterId={clusterId} officer={row} may={may} />,
                },
              ]
            : []),
        ]}
      />
    </section>
  )
}

function Stewardship({
  clusterId,
  officer,
  may,
}: {
  readonly clusterId: string
  readonly officer: Officer
  readonly may: May
}) {
  const held = officer.roles.find((role) => role.role === 'steward')
  if (held && may.removeSteward)
    return (
      <RoleStep
        name="role.remove-steward"
        label="End stewardship"
        title={`End the stewardship of ${officer.name}`}
        hidden={{ clusterId, grantId: held.grantId }}
        submitLabel="End the stewardship"
        danger
      >
        From the next click on they read no submission. What they decided stays, under their name.
      </RoleStep>
    )
  if (held || !may.nameSteward) return null
  return (
    <RoleStep
      name="role.name-steward"
      label="Name as steward"
      title={`Name ${officer.name} as steward`}
      hidden={{ clusterId, accountId: officer.accountId }}
      submitLabel="Name as steward"
    >
      A steward reads members’ confidential submissions, and accepts or returns them. Every member sees who the stewards
      are.
    </RoleStep>
  )
}
