import { formatDate } from '#lib/format'
import { TextLink } from '#ui/button'
import { DataTable, type Column } from '#ui/data-table'
import { EmptyState } from '#ui/empty-state'
import { Status, type StatusTone } from '#ui/status'

export type MemberLine = {
  readonly organisationId: string
  readonly name: string
  readonly ownerGroup: string | null
  readonly status: 'invited' | 'active' | 'withdrawn'
  readonly state: 'submitted' | 'returned' | 'accepted' | 'superseded' | null
  readonly number: number | null
  readonly submittedAt: Date | null
  readonly decidedAt: Date | null
  readonly own: boolean
}

type Standing = { readonly tone: StatusTone; readonly words: string; readonly mark: string }

function standingOf(member: MemberLine): Standing {
  if (member.status === 'invited') return { tone: 'plain', words: 'Invited', mark: '○' }
  if (member.state === 'accepted') return { tone: 'good', words: 'Accepted', mark: '●' }
  if (member.state === 'submitted') return { tone: 'plain', words: 'Submitted, to be read', mark: '◐' }
  if (member.state === 'returned') return { tone: 'warn', words: 'Returned with reasons', mark: '↺' }
  return { tone: 'plain', words: 'Drafting', mark: '○' }
}

export function MembersTable({
  slug,
  members,
  mayDecide,
}: {
  readonly slug: string
  readonly members: readonly MemberLine[]
  readonly mayDecide: boolean
}) {
  const columns: readonly Column<MemberLine>[] = [
    {
      key: 'name',
      head: 'Member',
      rowHead: true,
      className: 'min-w-32',
      cell: (member) =>
        mayDecide && member.state ? (
          <TextLink href={`/cluster/${slug}/members/${member.organisationId}`}>{member.name}</TextLink>
        ) : (
          <>
            {member.name}
            {member.own && <span className="text-faint"> (you)</span>}
          </>
        ),
    },
    {
      key: 'standing',
      head: 'Where it stands',
      cell: (member) => {
        const standing = standingOf(member)
        return <Status {...standing} />
      },
    },
    {
      key: 'submission',
      head: 'Submission',
      figures: true,
      cell: (member) => (member.number === null ? '–' : `No. ${member.number}`),
    },
    {
      key: 'sent',
      head: 'Sent',
      figures: true,
      cell: (member) => (member.submittedAt ? formatDate(member.submittedAt) : '–'),
    },
    {
      key: 'decided',
      head: 'Decided',
      figures: true,
      cell: (member) => (member.decidedAt ? formatDate(member.decidedAt) : '–'),
    },
  ]
  return (
    <DataTable
      caption="Members in this cycle"
      columns={columns}
      rows={members}
      rowKey={(member) => member.organisationId}
      empty={
        <EmptyState title="No member yet">
          <p>The lead invites the cluster’s companies from the page People.</p>
        </EmptyState>
      }
    />
  )
}
