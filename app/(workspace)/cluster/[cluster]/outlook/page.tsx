import type { Metadata } from 'next'
import { formatInstant } from '#lib/format'
import { clusterOutlook } from '#lib/views/cluster-outlook'
import { see } from '#lib/views/view'
import { LinkButton, TextLink } from '#ui/button'
import { DataTable } from '#ui/data-table'
import { EmptyState } from '#ui/empty-state'
import { OutlookParts } from '#ui/goals/outlook-parts'
import { Notice } from '#ui/notice'
import { PageHeader } from '#ui/page-header'
import { OutlookForm } from './outlook-form.tsx'

export const metadata: Metadata = { title: 'Outlook' }

export default async function OutlookPage({ params }: PageProps<'/cluster/[cluster]/outlook'>) {
  const { cluster } = await params
  const seen = await see(clusterOutlook, { cluster })
  const { kept } = seen
  const isEmpty = kept.gridFactor === null && kept.policies.length === 0 && kept.schemes.length === 0
  return (
    <>
      <PageHeader
        title="Outlook"
        state={seen.number === 0 ? 'Nothing kept' : `Version ${seen.number}`}
        action={<LinkButton href={`/cluster/${cluster}/goals`}>Goals</LinkButton>}
        lead="What moves the reference pathway without anybody’s measures: the grid, policies that already bind, and how much of the cluster a trading scheme covers. Growth and closures come from the sites."
      />
      {seen.waitsForMerge && (
        <Notice tone="warn" title="The newest draft does not rest on this version">
          The next merge reads it. <TextLink href={`/cluster/${cluster}/roadmap`}>To the roadmap</TextLink>
        </Notice>
      )}
      {isEmpty ? (
        <EmptyState title="Nothing is kept yet">
          <p>The reference then follows the growth and the closures that companies give for their sites alone.</p>
        </EmptyState>
      ) : (
        <OutlookParts outlook={kept} schemeNames={new Map(seen.schemes.map(({ key, name }) => [key, name]))} />
      )}
      {seen.mayKeep && <OutlookForm seen={seen} />}
      {seen.history.length > 0 && (
        <section className="mt-10">
          <DataTable
            caption="Every version so far"
            columns={[
              { key: 'number', head: 'Version', figures: true, className: 'w-16', cell: (row) => row.number },
              { key: 'reason', head: 'Reason', className: 'min-w-40', cell: (row) => row.reason ?? '–' },
              { key: 'who', head: 'Kept by', cell: (row) => row.keeperName },
              { key: 'at', head: 'When', cell: (row) => formatInstant(row.keptAt) },
            ]}
            rows={seen.history}
            rowKey={(row) => String(row.number)}
          />
        </section>
      )}
    </>
  )
}
