import type { Metadata } from 'next'
import { benchmarkName, type Benchmark } from '#lib/domain/goals/benchmark'
import { dash, formatInstant, formatNumber } from '#lib/format'
import { clusterBenchmark } from '#lib/views/cluster-benchmark'
import { see } from '#lib/views/view'
import { TextLink } from '#ui/button'
import { DataTable, type Column } from '#ui/data-table'
import { EmptyState } from '#ui/empty-state'
import { Facts, type Fact } from '#ui/facts'
import { PageHeader } from '#ui/page-header'
import { ChooseBenchmark } from './choose-benchmark.tsx'
import { OwnTable } from './own-table.tsx'

export const metadata: Metadata = { title: 'Benchmark' }

type Seen = NonNullable<Awaited<ReturnType<typeof clusterBenchmark.run>>>

export default async function BenchmarkPage({ params }: PageProps<'/cluster/[cluster]/benchmark'>) {
  const { cluster } = await params
  const seen = await see(clusterBenchmark, { cluster })
  const { choice } = seen
  return (
    <>
      <PageHeader
        title="Benchmark"
        state={choice ? `Choice ${choice.number}` : 'None chosen'}
        lead="What the cluster holds its path against, beside its own target: one named edition, chosen by the lead. Every figure that uses it names it."
      />
      {choice ? <Facts items={factsOf(choice)} /> : <NoBenchmark />}
      {choice?.benchmark.kind === 'sector' && <SectorYears benchmark={choice.benchmark} />}
      {seen.mayChoose && (
        <section className="mt-10 max-w-3xl">
          <h2 className="mb-3 text-lg">{choice ? 'Choose another' : 'Choose one'}</h2>
          <ChooseBenchmark
            clusterId={seen.clusterId}
            seen={seen.history[0]?.number ?? 0}
            standing={choice?.benchmark.id ?? null}
          />
          <OwnTable clusterId={seen.clusterId} seen={seen.history[0]?.number ?? 0} />
        </section>
      )}
      <section className="mt-10">
        <DataTable
          caption="Every choice so far"
          columns={historyColumns}
          rows={seen.history}
          rowKey={(row) => String(row.number)}
          empty={
            <>
              <h2 className="mb-2 text-lg">Every choice so far</h2>
              <p className="text-soft">Nobody has chosen a benchmark yet.</p>
            </>
          }
        />
      </section>
    </>
  )
}

const NoBenchmark = () => (
  <EmptyState title="No benchmark yet">
    <p>The ladder then holds the cluster against its own target, its region and its nation alone.</p>
  </EmptyState>
)

const historyColumns: readonly Column<Seen['history'][number]>[] = [
  { key: 'number', head: 'Choice', figures: true, className: 'w-16', cell: (row) => row.number },
  { key: 'name', head: 'Benchmark', className: 'min-w-48', cell: (row) => row.name ?? 'None any more' },
  { key: 'reason', head: 'Reason', className: 'min-w-40', cell: (row) => row.reason ?? dash },
  { key: 'who', head: 'Chosen by', cell: (row) => row.chooserName },
  { key: 'at', head: 'When', cell: (row) => formatInstant(row.chosenAt) },
]

function factsOf({ benchmark, chooserName, chosenAt }: NonNullable<Seen['choice']>): readonly Fact[] {
  const { source } = benchmark
  return [
    { term: 'Benchmark', value: source.name, note: source.version },
    { term: 'What it asks', value: asks(benchmark) },
    {
      term: 'Source',
      value: `${source.publisher}, ${source.year}`,
      note: source.link === null ? source.licence : <Linked link={source.link} words={source.licence} />,
    },
    { term: 'Chosen by', value: chooserName, note: formatInstant(chosenAt) },
  ]
}

/** Only an address of the web is a link: a text that somebody typed stays a text. */
function Linked({ link, words }: { readonly link: string; readonly words: string }) {
  if (!/^https?:\/\//.test(link)) return `${words}. ${link}`
  return (
    <>
      {words}. <TextLink href={link}>Read the source</TextLink>
    </>
  )
}

function asks(benchmark: Benchmark): string {
  if (benchmark.kind === 'contraction') return `${formatNumber(benchmark.rate * 100, 1)} % of the base less each year`
  return `${benchmark.sector}, ${benchmark.region}, scope ${benchmark.scope}, in ${benchmark.unit}`
}

function SectorYears({ benchmark }: { readonly benchmark: Extract<Benchmark, { kind: 'sector' }> }) {
  const { points, unit } = benchmark
  const first = points[0]?.year ?? 0
  const shown = points.filter(({ year }) => points.length <= 12 || year === first || year % 5 === 0)
  return (
    <div className="mt-6 max-w-md">
      <DataTable
        caption={`Intensity by year${shown.length < points.length ? ', every fifth year' : ''}`}
        columns={[
          { key: 'year', head: 'Year', cell: (point) => point.year },
          { key: 'value', head: 'Intensity', unit, figures: true, cell: (point) => point.value },
        ]}
        rows={shown}
        rowKey={(point) => String(point.year)}
      />
      <p className="mt-1 text-xs text-faint">{benchmarkName(benchmark)}</p>
    </div>
  )
}
