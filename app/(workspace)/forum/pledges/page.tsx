import type { Metadata } from 'next'
import { publicGoals, publicPageSize } from '#lib/views/public-goals'
import { see } from '#lib/views/view'
import { LinkButton, TextLink } from '#ui/button'
import { DataTable } from '#ui/data-table'
import { PageHeader } from '#ui/page-header'
import { Pagination } from '#ui/pagination'
import { SearchBox } from '#ui/search-box'
import { pageIn, searchIn } from '../../../list-address.ts'
import { ActorsTable } from './actors-table.tsx'
import { EditionsTable } from './editions-table.tsx'
import { schemeHref, versionWords } from './goal-words.ts'
import { StaffOnly } from './staff-only.tsx'

export const metadata: Metadata = { title: 'Public goals' }

export default async function PublicGoalsPage({ searchParams }: PageProps<'/forum/pledges'>) {
  const query = await searchParams
  const search = searchIn(query['q'])
  const page = pageIn(query['page'])
  const seen = await see(publicGoals, { search, page })
  return (
    <>
      <PageHeader
        title="Public goals"
        state={`${seen.total} nations and regions`}
        action={
          <>
            <LinkButton href="/forum/pledges/import">Import a table</LinkButton>
            <LinkButton tone="primary" href="/forum/pledges/actors/new">
              Add a nation or region
            </LinkButton>
          </>
        }
        lead="What nations, regions and trading schemes have promised in public. The ladder of every cluster holds its path against these. A newer edition stands beside the older one and never replaces its text."
      />
      <div className="mb-4">
        <SearchBox label="Search name or country" defaultValue={search} keep={{}} />
      </div>
      <ActorsTable rows={seen.actors} search={search} />
      <Pagination
        page={page}
        pageSize={publicPageSize}
        total={seen.total}
        href={(at) => `/forum/pledges?${new URLSearchParams({ ...(search ? { q: search } : {}), page: String(at) })}`}
        noun={['actor', 'actors']}
      />
      <section className="mt-10">
        <div className="mb-2 flex flex-wrap items-center justify-between gap-2">
          <h2 className="text-lg">Trading schemes</h2>
          <LinkButton size="sm" href="/forum/pledges/schemes/new">
            Add a scheme
          </LinkButton>
        </div>
        <DataTable
          caption="Trading schemes"
          captionHidden
          columns={[
            {
              key: 'name',
              head: 'Scheme',
              className: 'min-w-48',
              cell: (scheme) => <TextLink href={schemeHref(scheme.key)}>{scheme.name}</TextLink>,
            },
            {
              key: 'cap',
              head: 'Newest cap',
              unit: 'Mt',
              figures: true,
              cell: ({ content: { caps } }) => {
                const last = caps.at(-1)
                return last ? `${(last.tonnes / 1e6).toFixed(1)} in ${last.year}` : '–'
              },
            },
            {
              key: 'version',
              head: 'Version',
              className: 'whitespace-nowrap',
              cell: (scheme) => versionWords(scheme.edition?.number ?? 0),
            },
            {
              key: 'shown',
              head: 'Shown',
              cell: (scheme) => (scheme.shown ? 'In clusters' : <StaffOnly shown={false} />),
            },
          ]}
          rows={seen.schemes}
          rowKey={(scheme) => scheme.key}
        />
      </section>
      <section className="mt-10">
        <DataTable
          caption="National totals, for base values"
          columns={[
            { key: 'dataset', head: 'Data set', className: 'min-w-48', cell: (row) => row.dataset },
            { key: 'countries', head: 'Countries', figures: true, cell: (row) => row.countries },
            { key: 'shown', head: 'Shown', cell: (row) => (row.shown ? 'In clusters' : <StaffOnly shown={false} />) },
          ]}
          rows={seen.totals}
          rowKey={(row) => row.dataset}
        />
      </section>
      <EditionsTable editions={seen.editions} />
    </>
  )
}
