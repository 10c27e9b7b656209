import { redirect } from 'next/navigation'
import { placeName } from '#lib/domain/roadmap/place-name'
import { formatDate, tonnesScale } from '#lib/format'
import { seeOpen } from '#lib/views/open-view'
import { publishedList } from '#lib/views/published-list'
import { isSignedIn } from '#lib/views/signed-in'
import { LinkButton, TextLink } from '#ui/button'
import { DataTable } from '#ui/data-table'
import { PlainFrame } from '#ui/frame'
import { Illustrative, IllustrativeNote } from '#ui/status'

export default async function LandingPage() {
  if (await isSignedIn()) redirect('/home')
  const published = await seeOpen(publishedList, {})
  const scale = tonnesScale(published.flatMap((row) => [row.baseTonnes ?? 0, row.targetTonnes ?? 0]))
  return (
    <PlainFrame
      tools={
        <>
          <LinkButton tone="plain" href="/verify">
            Check a roadmap
          </LinkButton>
          <LinkButton href="/sign-in">Sign in</LinkButton>
        </>
      }
    >
      <header className="max-w-prose pt-16 pb-12 sm:pt-24">
        <h1 className="text-2xl tracking-[-0.02em]">One net-zero roadmap that every company of a cluster has signed</h1>
        <p className="mt-4 text-lg text-soft">
          Steel, cement, chemicals, refining, power and ports that stand side by side send in their emissions,
          commitments and measures. Concord merges them into one pathway, shows where they part, and carries every
          member’s signature on one frozen version that anybody can check.
        </p>
        <p className="mt-6 flex flex-wrap gap-3">
          <LinkButton tone="primary" href="/sign-in">
            Sign in
          </LinkButton>
          <LinkButton href="/verify">Check a roadmap</LinkButton>
        </p>
      </header>
      <section aria-label="Published roadmaps">
        <DataTable
          caption="Published roadmaps"
          comfortable
          rows={published}
          rowKey={(row) => row.slug}
          empty={
            <p className="border-t border-line pt-4 text-soft">
              No cluster has published its roadmap yet. The first one will stand here.
            </p>
          }
          columns={[
            {
              key: 'name',
              head: 'Cluster',
              rowHead: true,
              cell: (row) => <TextLink href={`/published/${row.slug}`}>{row.name}</TextLink>,
            },
            { key: 'place', head: 'Place', className: 'min-w-40', cell: placeName },
            { key: 'members', head: 'Members', figures: true, cell: (row) => row.members },
            {
              key: 'base',
              head: 'Base year',
              unit: scale.unit,
              figures: true,
              cell: (row) => (
                <>
                  {scale.format(row.baseTonnes)} <span className="text-faint">({row.baseYear})</span>
                </>
              ),
            },
            {
              key: 'target',
              head: 'Next target',
              unit: scale.unit,
              figures: true,
              cell: (row) => (
                <>
                  {scale.format(row.targetTonnes)}{' '}
                  {row.targetYear !== null && <span className="text-faint">({row.targetYear})</span>}
                  {row.targetIllustrative && row.targetTonnes !== null && <Illustrative />}
                </>
              ),
            },
            {
              key: 'published',
              head: 'Published',
              figures: true,
              cell: (row) => row.publishedAt && formatDate(row.publishedAt),
            },
          ]}
        />
        {published.some((row) => row.targetIllustrative) && <IllustrativeNote />}
      </section>
    </PlainFrame>
  )
}
