import { formatDate } from '#lib/format'
import { ActionForm } from '#ui/action-form'
import { DataTable } from '#ui/data-table'
import { Dialog } from '#ui/dialog'
import { TextInput } from '#ui/field'

type Lead = { readonly grantId: string; readonly name: string; readonly email: string; readonly grantedAt: Date }
type Invitation = {
  readonly id: string
  readonly email: string
  readonly inviterName: string
  readonly expiresAt: Date
}

/** Who leads the cluster, who is invited to, and a form to invite one more. */
export function Leads({
  clusterId,
  leads,
  invitations,
}: {
  readonly clusterId: string
  readonly leads: readonly Lead[]
  readonly invitations: readonly Invitation[]
}) {
  return (
    <section className="mt-10" aria-label="Leads">
      <DataTable
        caption="Leads"
        rows={leads}
        rowKey={(lead) => lead.grantId}
        comfortable
        empty={<p className="py-3 text-soft">Nobody leads this cluster yet.</p>}
        columns={[
          { key: 'name', head: 'Name', rowHead: true, cell: (lead) => lead.name },
          { key: 'email', head: 'E-mail', cell: (lead) => lead.email },
          { key: 'since', head: 'Since', figures: true, cell: (lead) => formatDate(lead.grantedAt) },
          {
            key: 'remove',
            head: <span className="sr-only">Remove</span>,
            cell: (lead) => (
              <Dialog label="Remove…" title={`End the role of ${lead.name}`} size="sm" tone="danger">
                <ActionForm
                  name="role.remove-lead"
                  hidden={{ clusterId, grantId: lead.grantId }}
                  submitLabel="End the role"
                  tone="danger"
                  label={`End the role of ${lead.name}`}
                >
                  <p className="max-w-prose text-soft">
                    {lead.name} can no longer enter the cluster from the next click on, and the invitations they sent no
                    longer open.
                  </p>
                  <TextInput name="password" type="password" label="Your password" autoComplete="current-password" />
                </ActionForm>
              </Dialog>
            ),
          },
        ]}
      />
      {invitations.length > 0 && (
        <div className="mt-6">
          <DataTable
            caption="Invited"
            rows={invitations}
            rowKey={(invitation) => invitation.id}
            comfortable
            columns={[
              { key: 'email', head: 'E-mail', rowHead: true, cell: (invitation) => invitation.email },
              { key: 'by', head: 'Invited by', cell: (invitation) => invitation.inviterName },
              {
                key: 'until',
                head: 'Open until',
                figures: true,
                cell: (invitation) => formatDate(invitation.expiresAt),
              },
              {
                key: 'withdraw',
                head: <span className="sr-only">Take back</span>,
                cell: (invitation) => (
                  <ActionForm
                    name="invitation.withdraw-lead"
                    hidden={{ clusterId, invitationId: invitation.id }}
                    submitLabel="Take back"
                    size="sm"
                    label={`Take back the invitation to ${invitation.email}`}
                  />
                ),
              },
            ]}
          />
        </div>
      )}
      <h2 className="mt-8 mb-3 text-lg">Invite a lead</h2>
      <ActionForm
        name="invitation.lead"
        hidden={{ clusterId }}
        submitLabel="Send invitation"
        tone="primary"
        label="Invite a lead"
      >
        <TextInput
          name="email"
          type="email"
          label="E-mail"
          hint="The link in the message works once, for three days, for this address alone."
          autoComplete="off"
          size={40}
        />
      </ActionForm>
    </section>
  )
}
