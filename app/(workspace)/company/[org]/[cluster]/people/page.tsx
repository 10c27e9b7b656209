import type { Metadata } from 'next'
import { companyRoles } from '#lib/domain/access/roles'
import { formatDate } from '#lib/format'
import { roleNames } from '#lib/messages'
import { companyPeople } from '#lib/views/company-people'
import { see } from '#lib/views/view'
import { ActionForm } from '#ui/action-form'
import { DataTable } from '#ui/data-table'
import { RadioGroup, TextInput } from '#ui/field'
import { PageHeader } from '#ui/page-header'
import { InvitationsTable } from '../../../../invitations-table.tsx'
import { RoleStep } from '../../../../role-step.tsx'

export const metadata: Metadata = { title: 'People' }

const duties = {
  contributor: 'Keeps sites, emissions, commitments and measures, and sends the submission.',
  signatory: 'Takes the company’s stance on a frozen roadmap.',
  'company-admin': 'Invites and removes colleagues, and decides what is shared.',
} as const

export default async function CompanyPeoplePage({ params }: PageProps<'/company/[org]/[cluster]/people'>) {
  const seen = await see(companyPeople, await params)
  const place = { organisationId: seen.organisationId, clusterId: seen.clusterId }
  const rows = seen.people.flatMap((person) => person.roles.map((held) => ({ ...person, ...held })))
  return (
    <>
      <PageHeader
        title="People"
        lead="Who acts for the company. Roles hold in every cluster it belongs to; a role taken away is gone on the next click."
      />
      <section aria-label="Colleagues" className="mb-10">
        <DataTable
          caption="Colleagues"
          captionHidden
          comfortable
          rows={rows}
          rowKey={(row) => row.grantId}
          columns={[
            { key: 'name', head: 'Name', cell: (row) => (row.isSelf ? `${row.name} (you)` : row.name) },
            { key: 'email', head: 'Address', cell: (row) => row.email },
            { key: 'role', head: 'Role', cell: (row) => roleNames[row.role] },
            { key: 'since', head: 'Since', className: 'whitespace-nowrap', cell: (row) => formatDate(row.grantedAt) },
            ...(seen.may.remove
              ? [
                  {
                    key: 'remove',
                    head: <span className="sr-only">Take away</span>,
                    cell: (row: (typeof rows)[number]) => (
                      <RoleStep
                        name="role.remove-colleague"
                        label="Take away"
                        title={`Take the role ${roleNames[row.role].toLowerCase()} from ${row.name}`}
                        hidden={{ ...place, grantId: row.grantId }}
                        submitLabel="Take the role away"
                        danger
                      >
                        It is gone on their next click. Invitations they sent as admin no longer open. What they did
                        stays under their name.
                      </RoleStep>
                    ),
                  },
                ]
              : []),
          ]}
        />
      </section>
      <InvitationsTable invitations={seen.invitations} withdraw="invitation.withdraw-colleague" hidden={place} />
      {seen.may.invite && (
        <section aria-labelledby="invite-heading" className="max-w-md">
          <h2 id="invite-heading" className="mb-3 text-base font-semibold">
            Invite a colleague
          </h2>
          <ActionForm
            name="invitation.colleague"
            hidden={place}
            submitLabel="Send the invitation"
            label="Invite a colleague"
          >
            <TextInput name="email" type="email" label="E-mail" autoComplete="off" wide maxLength={254} />
            <RadioGroup
              name="role"
              label="Role"
              hint="One role an invitation; somebody may hold all three."
              defaultValue="contributor"
              options={companyRoles.map((role) => ({ value: role, label: roleNames[role], hint: duties[role] }))}
            />
          </ActionForm>
        </section>
      )}
    </>
  )
}
