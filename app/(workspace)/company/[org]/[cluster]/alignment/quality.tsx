import type { QualityAnswer } from '#lib/domain/goals/quality'
import { DataTable, type Column } from '#ui/data-table'
import { Status, type StatusTone } from '#ui/status'

const looks: Readonly<Record<QualityAnswer['result'], { readonly tone: StatusTone; readonly mark: string }>> = {
  passed: { tone: 'good', mark: '✓' },
  failed: { tone: 'bad', mark: '✗' },
  unknown: { tone: 'plain', mark: '?' },
}

/** Every test of a target's quality with what was found and what would mend it: never a score. */
export function Quality({ answers }: { readonly answers: readonly QualityAnswer[] }) {
  if (answers.length === 0) return null
  const columns: readonly Column<QualityAnswer>[] = [
    { key: 'test', head: 'Test', className: 'min-w-40', cell: (answer) => answer.title },
    { key: 'result', head: 'Result', cell: (answer) => <Status {...looks[answer.result]} words={answer.result} /> },
    { key: 'found', head: 'Found', className: 'min-w-48', cell: (answer) => answer.found },
    { key: 'mend', head: 'What would mend it', className: 'min-w-48', cell: (answer) => answer.mend ?? '–' },
    { key: 'source', head: 'Test from', className: 'text-faint', cell: (answer) => answer.source },
  ]
  return (
    <section className="mt-10" aria-label="Quality of your targets">
      <h2 className="mb-2 text-lg">Quality of your targets</h2>
      <DataTable
        caption="Tests of your commitments"
        captionHidden
        columns={columns}
        rows={answers}
        rowKey={(answer) => answer.test}
      />
    </section>
  )
}
