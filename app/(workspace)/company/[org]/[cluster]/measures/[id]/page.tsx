import type { Metadata } from 'next'
import { measureItem } from '#lib/domain/submission/item-key'
import { formatDate } from '#lib/format'
import { companyMeasure } from '#lib/views/company-measure'
import { see } from '#lib/views/view'
import { ActionForm } from '#ui/action-form'
import { LinkButton } from '#ui/button'
import { PageHeader } from '#ui/page-header'
import { Reasons } from '../../../../../submission-parts/item-notes.tsx'
import { formPlace } from '../../form-place.ts'
import { RemoveDialog } from '../../remove-dialog.tsx'
import { MeasureFields } from './measure-fields.tsx'

export const metadata: Metadata = { title: 'Measure' }

export default async function MeasurePage({ params }: PageProps<'/company/[org]/[cluster]/measures/[id]'>) {
  const seen = await see(companyMeasure, await params)
  const { measure, home } = seen
  const fields = <MeasureFields measure={measure} sites={seen.sites} others={seen.others} currency={seen.currency} />
  return (
    <>
      <PageHeader
        title={measure?.title ?? 'New measure'}
        crumbs={[{ href: `${home}/measures`, label: 'Measures' }]}
        state={
          measure && measure.earlierStarts.length > 0
            ? `Start was ${measure.earlierStarts.map((each) => `${each.start} (until ${formatDate(each.recordedOn)})`).join(', ')}`
            : undefined
        }
        action={
          measure &&
          seen.mayEdit && (
            <RemoveDialog
              what="measure"
              name={measure.title}
              action="measure.remove"
              hidden={formPlace(seen, measure)}
            />
          )
        }
      />
      {measure && <Reasons reasons={seen.reasons.filter((each) => each.item === measureItem(measure.id))} />}
      {seen.mayEdit ? (
        <ActionForm
          name="measure.save"
          submitLabel={measure ? 'Save measure' : 'Add measure'}
          hidden={formPlace(seen, measure)}
          beside={<LinkButton href={`${home}/measures`}>Back to the list</LinkButton>}
        >
          {fields}
        </ActionForm>
      ) : (
        <fieldset disabled className="space-y-4">
          {fields}
        </fieldset>
      )}
    </>
  )
}
