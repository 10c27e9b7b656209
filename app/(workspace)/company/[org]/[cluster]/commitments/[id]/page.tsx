import type { Metadata } from 'next'
import { commitmentItem } from '#lib/domain/submission/item-key'
import { companyCommitment } from '#lib/views/company-commitment'
import { see } from '#lib/views/view'
import { ActionForm } from '#ui/action-form'
import { LinkButton } from '#ui/button'
import { PageHeader } from '#ui/page-header'
import { QualityTable } from '../../../../../goal-parts/quality-table.tsx'
import { Reasons } from '../../../../../submission-parts/item-notes.tsx'
import { formPlace } from '../../form-place.ts'
import { RemoveDialog } from '../../remove-dialog.tsx'
import { TwoNumbers } from '../two-numbers.tsx'
import { CommitmentFields } from './commitment-fields.tsx'

export const metadata: Metadata = { title: 'Commitment' }

export default async function CommitmentPage({ params }: PageProps<'/company/[org]/[cluster]/commitments/[id]'>) {
  const seen = await see(companyCommitment, await params)
  const { commitment, home } = seen
  return (
    <>
      <PageHeader
        title={commitment?.title ?? 'New commitment'}
        crumbs={[{ href: `${home}/commitments`, label: 'Commitments' }]}
        action={
          commitment &&
          seen.mayEdit && (
            <RemoveDialog
              what="commitment"
              name={commitment.title}
              action="commitment.remove"
              hidden={formPlace(seen, commitment)}
            />
          )
        }
      />
      {commitment && <Reasons reasons={seen.reasons.filter((each) => each.item === commitmentItem(commitment.id))} />}
      <TwoNumbers asked={seen.asked} place={formPlace(seen)} mayEdit={seen.mayEdit} />
      {seen.mayEdit ? (
        <ActionForm
          name="commitment.save"
          submitLabel={commitment ? 'Save commitment' : 'Add commitment'}
          hidden={formPlace(seen, commitment)}
          beside={<LinkButton href={`${home}/commitments`}>Back to the list</LinkButton>}
        >
          <CommitmentFields commitment={commitment} baseYear={seen.baseYear} missing={seen.missing} />
        </ActionForm>
      ) : (
        <fieldset disabled className="space-y-4">
          <CommitmentFields commitment={commitment} baseYear={seen.baseYear} missing={seen.missing} />
        </fieldset>
      )}
      {seen.quality && <QualityTable answers={seen.quality} of="your company" />}
    </>
  )
}
