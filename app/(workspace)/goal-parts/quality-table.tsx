/** QualityTable { answers, of }   the tests of a target's quality, each passed, failed or unknown, with source and what would mend it */
import type { QualityAnswer } from '#lib/domain/goals/quality'
import { DataTable, type Column } from '#ui/data-table'
import { Status, type StatusTone } from '#ui/status'

const looks: Readonly<Record<QualityAnswer['result'], { readonly tone: StatusTone; readonly words: string }>> = {
  passed: { tone: 'good', words: 'Passed' },
  failed: { tone: 'bad', words: 'Failed' },
  unknown: { tone: 'plain', words: 'Unknown' },
}

const columns: readonly Column<QualityAnswer>[] = [
  { key: 'title', head: 'Test', className: 'min-w-48', cell: (answer) => answer.title },
  { key: 'result', head: 'Result', cell: (answer) => <Status {...looks[answer.result]} /> },
  { key: 'found', head: 'What was found', className: 'min-w-48', cell: (answer) => answer.found },
  { key: 'mend', head: 'What would mend it', className: 'min-w-48', cell: (answer) => answer.mend ?? '–' },
  {
    key: 'source',
    head: 'Source of the test',
    className: 'min-w-48',
    cell: (answer) => <span className="text-xs text-faint">{answer.source}</span>,
  },
]

export function QualityTable({
  answers,
  of,
}: {
  readonly answers: readonly QualityAnswer[]
  /** Whose goals were read: “your company”. */
  readonly of: string
}) {
  const counts = (['passed', 'failed', 'unknown'] as const).map(
    (result) => `${answers.filter((answer) => answer.result === result).length} ${result}`,
  )
  return (
    <section className="mt-10">
      <h2 className="text-lg">Quality of the target</h2>
      <p className="mb-3 max-w-prose text-soft">
        Read over all goals of {of}: {counts.join(', ')}. A test whose facts nobody gave is unknown, not failed, and
        there is no score.
      </p>
      <DataTable
        caption="Tests of the target’s quality"
        captionHidden
        columns={columns}
        rows={answers}
        rowKey={(answer) => answer.test}
      />
    </section>
  )
}
