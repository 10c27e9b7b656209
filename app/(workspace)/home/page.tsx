import type { Metadata } from 'next'
import { formatDate } from '#lib/format'
import { roleNames } from '#lib/messages'
import { home } from '#lib/views/home'
import { see } from '#lib/views/view'
import { TextLink } from '#ui/button'
import { DataTable } from '#ui/data-table'
import { EmptyState } from '#ui/empty-state'
import { PageHeader } from '#ui/page-header'
import { Status } from '#ui/status'

export const metadata: Metadata = { title: 'What waits for me' }

export default async function HomePage() {
  const { waiting, rooms, now } = await see(home, {})
  return (
    <>
      <PageHeader title="What waits for me" state={waiting.length > 0 ? `${waiting.length} open` : undefined} />
      <section aria-label="Waiting" className="mb-10">
        <DataTable
          caption="Waiting for me"
          captionHidden
          comfortable
          rows={waiting}
          rowKey={(item) => `${item.href} ${item.task}`}
          empty={
            <EmptyState title="Nothing waits for you">
              When a deadline comes near or somebody asks for your word, it stands here.
            </EmptyState>
          }
          columns={[
            { key: 'task', head: 'To do', cell: (item) => <TextLink href={item.href}>{item.task}</TextLink> },
            { key: 'where', head: 'Where', cell: (item) => item.where },
            {
              key: 'until',
              head: 'Until',
              className: 'whitespace-nowrap',
              cell: (item) => <Until at={item.until} now={now} />,
            },
          ]}
        />
      </section>
      <section aria-label="Rooms">
        <DataTable
          caption="My rooms"
          comfortable
          rows={rooms}
          rowKey={(room) => room.href}
          empty={
            <EmptyState title="You hold no role yet">
              Roles come by invitation. Follow the link in the letter that invites you, or ask your company’s admin or
              the lead of your cluster for one.
            </EmptyState>
          }
          columns={[
            { key: 'name', head: 'Room', cell: (room) => <TextLink href={room.href}>{room.name}</TextLink> },
            { key: 'note', head: 'In', cell: (room) => room.note },
            {
              key: 'roles',
              head: 'As',
              cell: (room) => room.roles.map((role) => roleNames[role]).join(', '),
            },
          ]}
        />
      </section>
    </>
  )
}

function Until({ at, now }: { readonly at: Date | null; readonly now: Date }) {
  if (at === null) return '–'
  if (at < now) return <Status tone="warn" words={`since ${formatDate(at)}`} />
  return <span className="figures">{formatDate(at)}</span>
}
