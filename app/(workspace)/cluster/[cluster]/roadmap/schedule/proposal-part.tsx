/** ProposalPart { shown, currency }   a schedule beside the members' own starts: what it came to, and as much of why as its reader may see */
import { differenceInWords, yearsInWords } from '#lib/domain/schedule/difference'
import type { ProposedHub, ProposedStart, ScheduleProposal, WholeProposal } from '#lib/domain/schedule/proposal'
import { dash, formatMoney, formatPercent, formatTonnes, tonnesScale } from '#lib/format'
import { DataTable } from '#ui/data-table'
import { Facts } from '#ui/facts'
import { Notice } from '#ui/notice'
import { BindingPart, Sentences } from './binding-part.tsx'

type Shown = {
  readonly gap: string | null
  readonly timeLimit: number
  readonly startedAt: Date | null
  readonly endedAt: Date | null
  readonly proposal: ScheduleProposal
  readonly whole: WholeProposal | null
}

export function ProposalPart({ shown, currency }: { readonly shown: Shown; readonly currency: string }) {
  const { proposal, whole } = shown
  const measures = whole?.measures ?? proposal.measures
  return (
    <div className="space-y-10">
      <Notice title={whole ? 'For stewards' : 'Years only'}>
        {whole
          ? 'It shows full figures, confidential ones among them. This look is noted as reading every submission.'
          : 'Cost, tonnes and confidential measures of this schedule are for the stewards of the cluster.'}
      </Notice>
      <ProofPart shown={shown} currency={currency} />
      <MeasuresPart measures={measures} />
      <HubsPart hubs={proposal.hubs} />
      <ShortfallPart proposal={proposal} whole={whole} />
      <BindingPart proposal={proposal} whole={whole} />
    </div>
  )
}

function ProofPart({ shown, currency }: { readonly shown: Shown; readonly currency: string }) {
  const { proposal, whole, gap, startedAt, endedAt } = shown
  const took = startedAt && endedAt ? (endedAt.getTime() - startedAt.getTime()) / 1000 : null
  const money = (amount: string) => formatMoney(Number(amount), currency)
  return (
    <Facts
      items={[
        ...(whole
          ? [
              {
                term: 'Cost',
                value: money(whole.document.objective),
                note: `discounted at ${formatPercent(Number(whole.document.discountRate))} to ${proposal.years[0] ?? ''}; energy is not costed`,
              },
              {
                term: 'Bound',
                value: money(whole.document.bound),
                note: 'no schedule that misses as little costs less',
              },
            ]
          : []),
        ...(whole && Number(whole.document.shortfall.total) > 0 ? [missedFact(whole)] : []),
        {
          term: 'Proven gap',
          value: gap === null ? dash : formatPercent(Number(gap), 1),
          note:
            proposal.status === 'within-gap'
              ? 'within what was asked for; another schedule may be as good'
              : `the best found in ${shown.timeLimit} seconds`,
        },
        {
          term: 'Solver',
          value: `${proposal.solver.name} ${proposal.solver.version}`.trim(),
          note: took === null ? undefined : `${took.toFixed(1)} seconds of at most ${shown.timeLimit}`,
        },
      ]}
    />
  )
}

/** What is missed in all years together, and how much of it is proven to be unavoidable. */
function missedFact({ document: { shortfall, dropped } }: WholeProposal) {
  const note =
    dropped.length > 0
      ? 'decided measures had to be dropped'
      : `no schedule misses less than ${formatTonnes(Number(shortfall.bound))}`
  return { term: 'Missed in all years', value: formatTonnes(Number(shortfall.total)), note }
}

function MeasuresPart({ measures }: { readonly measures: readonly ProposedStart[] }) {
  const moved = measures.filter(({ own, proposed }) => own !== proposed).length
  return (
    <section aria-labelledby="measures">
      <h2 id="measures" className="mb-1 text-lg">
        Measures
      </h2>
      <p className="mb-3 max-w-prose text-sm text-soft">
        {moved === 0
          ? `Every one of ${measures.length} starts in the year its company planned.`
          : `${moved} of ${measures.length} differ from what their companies planned.`}{' '}
        Nobody’s plan is changed by it.
      </p>
      <DataTable
        caption="Proposed starts beside the members’ own"
        captionHidden
        rows={measures}
        rowKey={({ id }) => id}
        columns={[
          { key: 'title', head: 'Measure', cell: ({ title }) => title },
          { key: 'company', head: 'Company', cell: ({ organisationName }) => organisationName },
          { key: 'own', head: 'Planned', figures: true, cell: ({ own }) => own },
          { key: 'proposed', head: 'Proposed', figures: true, cell: ({ proposed }) => proposed ?? dash },
          {
            key: 'difference',
            head: 'Difference',
            className: 'whitespace-nowrap',
            cell: (row) => <Difference {...row} />,
          },
        ]}
      />
    </section>
  )
}

function Difference({ own, proposed, decided }: ProposedStart) {
  const words = differenceInWords(own, proposed)
  if (own === proposed) return <span className="text-faint">{words}</span>
  return (
    <span className="font-medium">
      {words}
      {decided && <span className="font-normal text-bad">, though it is decided</span>}
    </span>
  )
}

function HubsPart({ hubs }: { readonly hubs: readonly ProposedHub[] }) {
  if (hubs.length === 0) return null
  return (
    <DataTable
      caption="Hubs"
      rows={hubs}
      rowKey={({ id }) => id}
      columns={[
        { key: 'name', head: 'Hub', cell: ({ name }) => name },
        { key: 'own', head: 'Opens as planned', figures: true, cell: ({ own }) => own ?? dash },
        { key: 'proposed', head: 'Built', figures: true, cell: ({ proposed }) => proposed ?? dash },
        {
          key: 'difference',
          head: 'Difference',
          cell: ({ own, proposed }) =>
            proposed === null ? 'no measure takes of it' : differenceInWords(own, proposed),
        },
      ]}
    />
  )
}

function ShortfallPart({
  proposal,
  whole,
}: {
  readonly proposal: ScheduleProposal
  readonly whole: WholeProposal | null
}) {
  const byYear = whole?.document.shortfall.byYear ?? []
  const limits = new Set(whole?.document.binding.map(({ sentence }) => sentence))
  const reasons = whole?.document.shortfall.reasons.filter((sentence) => !limits.has(sentence)) ?? []
  const scale = tonnesScale(byYear.map(({ tonnes }) => Number(tonnes)))
  return (
    <section aria-labelledby="shortfall">
      <h2 id="shortfall" className="mb-1 text-lg">
        Shortfall
      </h2>
      <p className="mb-2 max-w-prose">
        {proposal.missedYears.length === 0
          ? 'The target is met in every year that has one.'
          : `No schedule was found that meets the target in ${yearsInWords(proposal.missedYears)}. This one misses the least.`}
      </p>
      {byYear.length > 0 && (
        <div className="max-w-xs">
          <DataTable
            caption="Tonnes above the target"
            captionHidden
            rows={byYear}
            rowKey={({ year }) => String(year)}
            columns={[
              { key: 'year', head: 'Year', cell: ({ year }) => year },
              {
                key: 'tonnes',
                head: 'Above the target',
                unit: scale.unit,
                figures: true,
                cell: ({ tonnes }) => scale.format(Number(tonnes)),
              },
            ]}
          />
        </div>
      )}
      {reasons.length > 0 && (
        <details className="mt-2">
          <summary className="cursor-pointer text-sm text-accent">Why, year by year</summary>
          <Sentences sentences={reasons} />
        </details>
      )}
    </section>
  )
}
