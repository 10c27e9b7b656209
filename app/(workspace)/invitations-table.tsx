import type { ActionName } from '#lib/actions/registry'
import type { InvitedRole } from '#lib/domain/access/roles'
import { formatInstant } from '#lib/format'
import { roleNames } from '#lib/messages'
import { ActionForm } from '#ui/action-form'
import { DataTable } from '#ui/data-table'

type Invitation = {
  readonly id: string
  readonly email: string
  readonly role: InvitedRole
  readonly organisationName: string
  readonly inviterName: string
  readonly expiresAt: Date
}

/** Invitations that still wait, each of which can be taken back. Nothing is shown when none does. */
export function InvitationsTable({
  invitations,
  withdraw,
  hidden,
}: {
  readonly invitations: readonly Invitation[]
  readonly withdraw: ActionName
  readonly hidden: Readonly<Record<string, string>>
}) {
  if (invitations.length === 0) return null
  return (
    <section aria-label="Invitations" className="mb-10">
      <DataTable
        caption="Invited, not here yet"
        comfortable
        rows={invitations}
        rowKey={(row) => row.id}
        columns={[
          { key: 'email', head: 'Address', cell: (row) => row.email },
          {
            key: 'role',
            head: 'As',
            className: 'min-w-40',
            cell: (row) => `${roleNames[row.role]}, ${row.organisationName}`,
          },
          { key: 'by', head: 'Invited by', cell: (row) => row.inviterName },
          {
            key: 'until',
            head: 'Open until',
            className: 'whitespace-nowrap',
            cell: (row) => formatInstant(row.expiresAt),
          },
          {
            key: 'withdraw',
            head: <span className="sr-only">Take back</span>,
            cell: (row) => (
              <ActionForm
                name={withdraw}
                hidden={{ ...hidden, invitationId: row.id }}
                submitLabel="Take back"
                tone="plain"
                size="sm"
                label={`Take back the invitation to ${row.email}`}
              />
            ),
          },
        ]}
      />
    </section>
  )
}
