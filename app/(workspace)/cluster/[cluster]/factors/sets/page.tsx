import type { Metadata } from 'next'
import { clusterFactorSets } from '#lib/views/cluster-factors'
import { see } from '#lib/views/view'
import { ActionForm } from '#ui/action-form'
import { Dialog, DialogClose } from '#ui/dialog'
import { EmptyState } from '#ui/empty-state'
import { PageHeader } from '#ui/page-header'
import { LoadForm, WaitingUploads } from '../../../../factor-parts/load-form.tsx'
import { SetList } from '../../../../factor-parts/set-list.tsx'
import { factorTabs } from '../factor-tabs.ts'

export const metadata: Metadata = { title: 'Loaded factor sets' }

export default async function ClusterFactorSetsPage({ params }: PageProps<'/cluster/[cluster]/factors/sets'>) {
  const { cluster } = await params
  const seen = await see(clusterFactorSets, { cluster })
  const here = `/cluster/${cluster}/factors`
  return (
    <>
      <PageHeader
        title="Factors"
        tabs={factorTabs(cluster)}
        lead="Whole publications beside the starter library, loaded by the lead for all members. A new edition stands beside the old one."
      />
      {seen.mayLoad && <WaitingUploads uploads={seen.waiting} sets={`${here}/sets`} />}
      <SetList
        sets={seen.sets}
        factors={here}
        inCluster
        remove={(set) =>
          seen.mayLoad && (
            <Dialog label="Remove…" title={`Remove “${set.dataset}” for all members?`} tone="plain" size="sm">
              <p className="mb-4 max-w-prose text-soft">
                No member finds its factors any more. Lines that took one keep it.
              </p>
              <ActionForm
                name="factor-set.remove-of-cluster"
                hidden={{ clusterId: seen.clusterId, id: set.id }}
                submitLabel="Remove set"
                tone="danger"
                beside={<DialogClose />}
              />
            </Dialog>
          )
        }
        empty={
          <EmptyState title="No set is loaded">
            <p>
              {seen.mayLoad
                ? 'The starter library has the main fuels, grids and processes. Load a whole publication below where members need more of it, so that all of them compute with the same figures.'
                : 'The starter library has the main fuels, grids and processes. The lead can load a whole publication for all members; your company can load one for itself.'}
            </p>
          </EmptyState>
        }
      />
      {seen.mayLoad && <LoadForm address={`${here}/upload`} forWhom="for all members of the cluster" />}
    </>
  )
}
