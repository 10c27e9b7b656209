/** GoalsTable { caption, goals, of }   goals of one version; with `of` each can be corrected or ended */
import type { Goal } from '#lib/domain/goals/goal'
import { offsetNames } from '#lib/domain/submission/term-words'
import { commitmentStatusNames, commitmentTypeNames } from '#lib/domain/submission/words'
import { dash } from '#lib/format'
import { ActionForm } from '#ui/action-form'
import { TextLink } from '#ui/button'
import { DataTable, type Column } from '#ui/data-table'
import { actorHref } from '../../goal-words.ts'

type Of = { readonly key: string; readonly seen: number } | null

const figures: readonly Column<Goal>[] = [
  { key: 'title', head: 'Goal', className: 'min-w-48', cell: (goal) => <Title goal={goal} /> },
  { key: 'type', head: 'Type', cell: (goal) => commitmentTypeNames[goal.type] },
  { key: 'base', head: 'Base', figures: true, cell: (goal) => goal.baseYear ?? dash },
  { key: 'target', head: 'Target', figures: true, cell: (goal) => goal.targetYear },
  { key: 'cut', head: 'Reduction', unit: '%', figures: true, cell: (goal) => goal.reductionPercent ?? dash },
  { key: 'gases', head: 'Gases', cell: (goal) => goal.gases?.join(', ') ?? 'Not said' },
  { key: 'offsets', head: 'Bought credits', cell: (goal) => offsetNames[goal.offsets] },
  { key: 'status', head: 'Status', cell: (goal) => commitmentStatusNames[goal.status] },
]

export function GoalsTable({
  caption,
  goals,
  of,
}: {
  readonly caption: string
  readonly goals: readonly Goal[]
  readonly of: Of
}) {
  const columns = of === null ? figures : [...figures, keeping(of)]
  return (
    <DataTable
      caption={caption}
      columns={columns}
      rows={goals}
      rowKey={(goal) => goal.id}
      empty={<p className="text-soft">{caption}: no goal.</p>}
    />
  )
}

/** Only an address of the web is a link: a text that somebody typed stays a text. */
function Title({ goal }: { readonly goal: Goal }) {
  if (goal.source === null || !/^https?:\/\//.test(goal.source))
    return (
      <>
        {goal.title}
        {goal.source && <span className="block text-xs font-normal text-faint">{goal.source}</span>}
      </>
    )
  return <TextLink href={goal.source}>{goal.title}</TextLink>
}

const keeping = ({ key, seen }: NonNullable<Of>): Column<Goal> => ({
  key: 'keep',
  head: <span className="sr-only">Change</span>,
  cell: (goal) => (
    <span className="flex items-center gap-3">
      <TextLink href={`${actorHref(key)}/goal?id=${encodeURIComponent(goal.id)}`}>Correct</TextLink>
      <ActionForm
        name="public-goal.remove"
        label={`End ${goal.title}`}
        submitLabel="End"
        tone="plain"
        size="sm"
        hidden={{ key, seen, goal: goal.id }}
      />
    </span>
  ),
})
