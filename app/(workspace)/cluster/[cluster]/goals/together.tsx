import { rowsOf } from '#lib/domain/goals/ladder'
import { notAnOrder, partAnswers, splitWayWords } from '#lib/domain/goals/proposal-words'
import { splitWays } from '#lib/domain/goals/split-gap'
import { formatDate, formatTonnes } from '#lib/format'
import type { ShownGoals } from '#lib/views/cluster-goals'
import { ActionForm } from '#ui/action-form'
import { TextLink } from '#ui/button'
import { DataTable, type Column } from '#ui/data-table'
import { RadioGroup, Select } from '#ui/field'

type Proposal = ShownGoals['proposals'][number]

/** What the members must commit to together where the ladder is short: proposals, and for leads and stewards the way to one. */
export function Together({ seen, years }: { readonly seen: ShownGoals; readonly years: readonly number[] }) {
  const { ladder, slug, may, draftId } = seen
  const short = ladder.lines.flatMap((line) =>
    rowsOf(line, ladder.years, years).filter(({ verdict, gap }) => verdict === 'short' && gap !== null),
  )
  if (short.length === 0 && seen.proposals.length === 0) return null
  const against = [...new Map(short.map((row) => [row.id, row.name]))]
  const shortYears = [...new Set(short.map(({ year }) => year))]
  const [first] = short
  return (
    <section id="together" className="mt-10 scroll-mt-20" aria-label="What would close the gap">
      <h2 className="text-lg">What would close the gap</h2>
      <p className="mt-0.5 mb-3 max-w-prose text-sm text-soft">
        What the members must commit to together, split into one part each. A part is a proposal, not an order; each
        company reads its own and may take it into its draft. Stewards read all.
      </p>
      {seen.proposals.length > 0 && (
        <DataTable
          caption="Proposals"
          captionHidden
          columns={columnsOf(slug, may.readParts, seen.answers)}
          rows={seen.proposals}
          rowKey={(row) => row.id}
        />
      )}
      {may.propose && draftId !== null && short.length > 0 && (
        <details className="mt-4" open={seen.proposals.length === 0}>
          <summary className="cursor-pointer font-medium">Propose a split</summary>
          <ActionForm
            name="gap.propose"
            hidden={{ clusterId: seen.clusterId, draftId }}
            submitLabel="Propose to the members"
            label="Propose a split"
            className="mt-3 max-w-prose"
          >
            <Select name="against" label="Gap to" options={against.map(([value, label]) => ({ value, label }))} />
            <Select
              name="year"
              label="In"
              options={shortYears.map((year) => ({ value: String(year), label: String(year) }))}
            />
            <RadioGroup
              name="way"
              label="Shared by"
              defaultValue="even-effort"
              options={splitWays.map((way) => ({
                value: way,
                label: splitWayWords[way].name,
                hint: splitWayWords[way].how,
              }))}
            />
            <p className="text-xs text-faint">{notAnOrder}</p>
          </ActionForm>
        </details>
      )}
      {may.readParts && draftId !== null && first !== undefined && (
        <p className="mt-3 text-sm">
          For stewards:{' '}
          <TextLink href={`/cluster/${slug}/goals/least-cost?year=${first.year}&against=${first.id}`}>
            what it would cost at least
          </TextLink>
          , measure by measure. Looking there is noted as reading every submission.
        </p>
      )}
    </section>
  )
}

const columnsOf = (
  slug: string,
  mayReadParts: boolean,
  answers: ShownGoals['answers'],
): readonly Column<Proposal>[] => [
  {
    key: 'number',
    head: 'Proposal',
    cell: (row) =>
      mayReadParts ? (
        <TextLink href={`/cluster/${slug}/goals/proposals/${row.id}`}>Proposal {row.number}</TextLink>
      ) : (
        `Proposal ${row.number}`
      ),
  },
  {
    key: 'gap',
    head: 'Closes',
    cell: (row) => `${formatTonnes(Number(row.gapTonnes))} to ${row.rungName} in ${row.year}`,
  },
  { key: 'way', head: 'Shared by', cell: (row) => splitWayWords[row.way].name },
  {
    key: 'unfilled',
    head: 'Left open',
    figures: true,
    cell: (row) => (Number(row.unfilledTonnes) > 0 ? formatTonnes(Number(row.unfilledTonnes)) : '–'),
  },
  {
    key: 'answers',
    head: 'Answers',
    cell: (row) => answersInWords(answers.filter(({ proposalId }) => proposalId === row.id)),
  },
  { key: 'draft', head: 'Draft', figures: true, cell: (row) => row.draftNumber },
  { key: 'by', head: 'Asked for by', cell: (row) => `${row.proposerName}, ${formatDate(row.proposedAt)}` },
]

function answersInWords(answers: ShownGoals['answers']): string {
  const said = partAnswers.flatMap((answer) => {
    const names = answers.filter((each) => each.answer === answer).map(({ name }) => name)
    return names.length === 0 ? [] : [`${answer} by ${names.join(', ')}`]
  })
  return said.length === 0 ? '–' : said.join('; ')
}
