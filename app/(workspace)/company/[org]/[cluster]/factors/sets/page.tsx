import type { Metadata } from 'next'
import { companyFactorSets } from '#lib/views/company-factor-library'
import { see } from '#lib/views/view'
import { EmptyState } from '#ui/empty-state'
import { PageHeader } from '#ui/page-header'
import { LoadForm, WaitingUploads } from '../../../../../factor-parts/load-form.tsx'
import { SetList } from '../../../../../factor-parts/set-list.tsx'
import { formPlace } from '../../form-place.ts'
import { RemoveDialog } from '../../remove-dialog.tsx'
import { factorTabs } from '../factor-tabs.ts'

export const metadata: Metadata = { title: 'Loaded factor sets' }

export default async function FactorSetsPage({ params }: PageProps<'/company/[org]/[cluster]/factors/sets'>) {
  const seen = await see(companyFactorSets, await params)
  const here = `${seen.home}/factors`
  return (
    <>
      <PageHeader
        title="Factors"
        tabs={factorTabs(seen.home)}
        lead="Whole publications beside the starter library: loaded by your company for itself, or by the lead for all members. A new edition stands beside the old one."
      />
      {seen.mayEdit && <WaitingUploads uploads={seen.waiting} sets={`${here}/sets`} />}
      <SetList
        sets={seen.sets}
        factors={here}
        inCluster={false}
        remove={(set) =>
          set.isOwn &&
          seen.mayEdit && (
            <RemoveDialog
              what="set"
              name={set.dataset}
              from="your factors"
              action="factor-set.remove"
              hidden={{ ...formPlace(seen), id: set.id }}
              small
            >
              <p>Its factors are found no more. Lines that took one keep it.</p>
            </RemoveDialog>
          )
        }
        empty={
          <EmptyState title="No set is loaded">
            <p>
              The starter library has the main fuels, grids and processes. Load a whole publication below where you need
              more of it: vehicles, freight, waste, refrigerants, hotel nights.
            </p>
          </EmptyState>
        }
      />
      {seen.mayEdit && <LoadForm address={`${here}/upload`} forWhom="for your company alone" />}
    </>
  )
}
