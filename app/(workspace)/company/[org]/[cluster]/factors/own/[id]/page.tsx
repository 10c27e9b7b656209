import type { Metadata } from 'next'
import { companyOwnFactor } from '#lib/views/company-factor-library'
import { see } from '#lib/views/view'
import { ActionForm } from '#ui/action-form'
import { LinkButton } from '#ui/button'
import { PageHeader } from '#ui/page-header'
import { EvidenceSection } from '../../../evidence-section.tsx'
import { formPlace } from '../../../form-place.ts'
import { RemoveDialog } from '../../../remove-dialog.tsx'
import { FactorFields } from './factor-fields.tsx'

export const metadata: Metadata = { title: 'Factor of your own' }

export default async function OwnFactorPage({
  params,
  searchParams,
}: PageProps<'/company/[org]/[cluster]/factors/own/[id]'>) {
  const seen = await see(companyOwnFactor, await params)
  const { row, home } = seen
  const { evidence: said } = await searchParams
  const fields = (
    <FactorFields
      factor={row?.factor ?? null}
      evidence={row?.evidence ?? ''}
      country={seen.country}
      thisYear={seen.thisYear}
    />
  )
  return (
    <>
      <PageHeader
        title={row?.factor.name ?? 'New factor'}
        crumbs={[
          { href: `${home}/factors`, label: 'Factors' },
          { href: `${home}/factors/own`, label: 'Your own' },
        ]}
        lead={
          row
            ? 'A change holds for lines from now on. A line that took this factor keeps what it took; choose the factor again in its cell to take the newest.'
            : undefined
        }
        action={
          row &&
          seen.mayEdit && (
            <RemoveDialog
              what="factor"
              name={row.factor.name}
              from="your factors"
              action="factor.remove"
              hidden={formPlace(seen, row)}
            >
              <p>It is found no more. Lines that took it keep it.</p>
            </RemoveDialog>
          )
        }
      />
      {seen.mayEdit ? (
        <ActionForm
          name="factor.save"
          submitLabel={row ? 'Save factor' : 'Add factor'}
          hidden={formPlace(seen, row)}
          beside={<LinkButton href={`${home}/factors/own`}>Back to the list</LinkButton>}
        >
          {fields}
        </ActionForm>
      ) : (
        <fieldset disabled className="space-y-4">
          {fields}
        </fieldset>
      )}
      {row && (
        <EvidenceSection
          home={home}
          place={{ organisationId: seen.organisationId, clusterId: seen.clusterId }}
          files={seen.files}
          title="Files behind this factor"
          lead="They go with each submission whose lines took this factor, in whatever version: its stewards and its verifier read them then."
          said={said}
          mayEdit={seen.mayEdit}
          at={{ factorId: row.id }}
        />
      )}
    </>
  )
}
