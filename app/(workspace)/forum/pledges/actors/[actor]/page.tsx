import type { Metadata } from 'next'
import { publicActor } from '#lib/views/public-actor'
import { see } from '#lib/views/view'
import { LinkButton } from '#ui/button'
import { DataTable } from '#ui/data-table'
import { Facts } from '#ui/facts'
import { Notice } from '#ui/notice'
import { PageHeader } from '#ui/page-header'
import { QualityTable } from '../../../../goal-parts/quality-table.tsx'
import { actorHref, versionWords } from '../../goal-words.ts'
import { StaffOnly } from '../../staff-only.tsx'
import { GoalsTable } from './goals-table.tsx'

export const metadata: Metadata = { title: 'Public goals' }

export default async function PublicActorPage({ params }: PageProps<'/forum/pledges/actors/[actor]'>) {
  const { actor } = await params
  const seen = await see(publicActor, { actor: decodeURIComponent(actor) })
  const [, ...earlier] = seen.versions
  return (
    <>
      <PageHeader
        title={seen.actor.name}
        crumbs={[{ href: '/forum/pledges', label: 'Public goals' }]}
        state={seen.actor.level === 'nation' ? 'Nation' : 'Region'}
        action={
          seen.mayKeep && (
            <LinkButton tone="primary" href={`${actorHref(seen.key)}/goal`}>
              Add a goal
            </LinkButton>
          )
        }
      />
      <Facts
        items={[
          { term: 'Country', value: seen.country },
          { term: 'Version', value: versionWords(seen.number), note: `${seen.edition.dataset}, ${seen.edition.asOf}` },
          { term: 'Publisher', value: seen.edition.publisher, note: seen.edition.licence },
          {
            term: 'Shown',
            value: seen.shown ? 'In clusters' : <StaffOnly shown={false} />,
            note: seen.shown ? undefined : 'Its licence does not let clusters see it.',
          },
        ]}
      />
      {seen.asked.map((pair) => (
        <Notice
          key={`${pair.year} ${pair.goals.map(({ id }) => id).join(' ')}`}
          tone="warn"
          title={`Two numbers for ${pair.year}`}
        >
          {pair.question} Both stay. The ladder says that it cannot tell until one of them is ended by its source.
        </Notice>
      ))}
      <section className="mt-8">
        <GoalsTable
          caption="Goals"
          goals={seen.goals}
          of={seen.mayKeep ? { key: seen.key, seen: seen.number } : null}
        />
      </section>
      <Totals totals={seen.totals} />
      <QualityTable answers={seen.quality} of={seen.actor.name} />
      {earlier.length > 0 && (
        <section className="mt-10 space-y-8">
          <h2 className="text-lg">Earlier versions</h2>
          {earlier.map((version) => (
            <GoalsTable
              key={version.number}
              caption={`${versionWords(version.number)}: ${version.edition.dataset}, ${version.edition.asOf}`}
              goals={version.goals}
              of={null}
            />
          ))}
        </section>
      )}
    </>
  )
}

type Seen = NonNullable<Awaited<ReturnType<typeof publicActor.run>>>

function Totals({ totals }: Pick<Seen, 'totals'>) {
  if (totals.length === 0) return null
  return (
    <section className="mt-8">
      <DataTable
        caption="Emissions of the country, as each publisher counts them"
        columns={[
          { key: 'dataset', head: 'Data set', className: 'min-w-48', cell: (series) => series.dataset },
          { key: 'gases', head: 'Gases', cell: (series) => series.gases.join(', ') },
          {
            key: 'first',
            head: 'First',
            unit: 'Mt',
            figures: true,
            cell: ({ points }) => pointWords(points[0]),
          },
          {
            key: 'last',
            head: 'Last',
            unit: 'Mt',
            figures: true,
            cell: ({ points }) => pointWords(points.at(-1)),
          },
          {
            key: 'shown',
            head: 'Shown',
            cell: (series) => (series.mayBeShown ? 'In clusters' : <StaffOnly shown={false} />),
          },
          { key: 'licence', head: 'Licence', cell: (series) => series.licence },
        ]}
        rows={totals}
        rowKey={(series) => series.dataset}
      />
    </section>
  )
}

const pointWords = (point: { readonly year: number; readonly value: number } | undefined): string =>
  point ? `${(point.value / 1e6).toFixed(1)} in ${point.year}` : '–'
