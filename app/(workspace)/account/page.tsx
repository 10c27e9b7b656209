import type { Metadata } from 'next'
import { formatAge, formatInstant } from '#lib/format'
import { roleNames } from '#lib/messages'
import { ownAccount } from '#lib/views/account'
import { see } from '#lib/views/view'
import { ActionForm } from '#ui/action-form'
import { DataTable } from '#ui/data-table'
import { EmptyState } from '#ui/empty-state'
import { TextInput } from '#ui/field'
import { PageHeader } from '#ui/page-header'
import { Status } from '#ui/status'
import { NewPassword } from '../../(auth)/new-password.tsx'

export const metadata: Metadata = { title: 'Account and sessions' }

export default async function AccountPage() {
  const seen = await see(ownAccount, {})
  return (
    <>
      <PageHeader
        title={seen.name}
        lead={seen.email}
        action={<ActionForm name="session.end" submitLabel="Sign out" tone="quiet" />}
      />
      <section aria-label="Roles" className="mb-10">
        <DataTable
          caption="My roles"
          rows={seen.roles}
          rowKey={(row) => row.key}
          empty={<EmptyState title="You hold no role yet">Roles come by invitation.</EmptyState>}
          columns={[
            { key: 'role', head: 'Role', cell: (row) => roleNames[row.role] },
            { key: 'organisation', head: 'For', cell: (row) => row.organisationName },
            { key: 'cluster', head: 'Cluster', cell: (row) => row.clusterName ?? 'every cluster of it' },
          ]}
        />
      </section>
      <section aria-label="Sessions" className="mb-10">
        <DataTable
          caption="Where I am signed in"
          comfortable
          rows={seen.sessions}
          rowKey={(row) => row.id}
          columns={[
            {
              key: 'device',
              head: 'Device',
              cell: (row) => (
                <span className="flex flex-wrap items-center gap-2">
                  {row.device} {row.current && <Status tone="good" words="this one" />}
                </span>
              ),
            },
            { key: 'started', head: 'Signed in', cell: (row) => formatInstant(row.startedAt) },
            { key: 'seen', head: 'Last used', cell: (row) => formatAge(row.seenAt, seen.now) },
            {
              key: 'end',
              head: <span className="sr-only">End</span>,
              cell: (row) =>
                row.current ? null : (
                  <ActionForm
                    name="account.end-session"
                    hidden={{ session: row.id }}
                    submitLabel="End"
                    tone="plain"
                    size="sm"
                    label={`End the session on ${row.device}`}
                  />
                ),
            },
          ]}
        />
        <p className="mt-3 mb-3 max-w-prose text-sm text-soft">
          A session ends after 30 minutes without a click, and 12 hours after signing in.
        </p>
        <ActionForm name="account.end-sessions" submitLabel="Sign out everywhere" tone="danger" />
      </section>
      <section aria-labelledby="password-heading" className="max-w-md">
        <h2 id="password-heading" className="mb-3 text-base font-semibold">
          Change my password
        </h2>
        <ActionForm name="password.change" submitLabel="Change the password" label="Change my password">
          <TextInput
            name="password"
            type="password"
            label="Present password"
            autoComplete="current-password"
            wide
            maxLength={200}
          />
          <NewPassword />
        </ActionForm>
      </section>
    </>
  )
}
