import type { Metadata } from 'next'
import { hasReached } from '#lib/domain/measures/level-files'
import { levels, type MeasureEntry } from '#lib/domain/submission/document'
import { measureItem } from '#lib/domain/submission/item-key'
import { levelNames } from '#lib/domain/submission/words'
import { formatDate } from '#lib/format'
import { companyMeasure } from '#lib/views/company-measure'
import { see } from '#lib/views/view'
import { ActionForm } from '#ui/action-form'
import { LinkButton, TextLink } from '#ui/button'
import { PageHeader } from '#ui/page-header'
import { Reasons } from '../../../../../submission-parts/item-notes.tsx'
import { EvidenceSection } from '../../evidence-section.tsx'
import { formPlace } from '../../form-place.ts'
import { RemoveDialog } from '../../remove-dialog.tsx'
import { askedType, sizingHref, type AskedType } from '../types/sizing-query.ts'
import { MeasureFields } from './measure-fields.tsx'

export const metadata: Metadata = { title: 'Measure' }

export default async function MeasurePage({
  params,
  searchParams,
}: PageProps<'/company/[org]/[cluster]/measures/[id]'>) {
  const seen = await see(companyMeasure, await params)
  const { measure, home } = seen
  const query = await searchParams
  const asked = measure ? null : askedType(query, seen.currency, new Date().getUTCFullYear())
  const fields = (
    <MeasureFields
      measure={measure ?? startOf(asked)}
      isNew={measure === null}
      sites={seen.sites}
      hubs={seen.hubs}
      members={seen.members}
      others={seen.others}
      currency={seen.currency}
    />
  )
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
      {!measure && seen.mayEdit && (
        <p className="mb-4 max-w-prose text-sm text-soft">
          {asked?.values ? (
            <>
              Filled in from{' '}
              <TextLink href={`${sizingHref(`${home}/measures/types`, asked)}#type`}>{asked.type.name}</TextLink>. Check
              every figure against your own plant before you add it.
            </>
          ) : (
            <>
              You need not start from nothing: <TextLink href={`${home}/measures/types`}>measure types</TextLink> hold
              published costs and energy by sector.
            </>
          )}
        </p>
      )}
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
      {measure && (
        <EvidenceSection
          home={home}
          place={formPlace(seen)}
          files={seen.files}
          title="Files that show its levels"
          lead="A decision, a permit, a contract: what shows that the measure is where it says. Seen by you, the stewards and your verifier, once it was sent."
          said={query['evidence']}
          mayEdit={seen.mayEdit}
          parts={{
            field: 'level',
            label: 'Level',
            hint: 'Those that the saved measure has reached.',
            gone: 'A level it has gone back from',
            options: levels
              .filter((level) => hasReached(measure.level, level))
              .toReversed()
              .map((level) => ({ id: level, name: levelNames[level] })),
          }}
          at={{ measureId: measure.id }}
        />
      )}
    </>
  )
}

/** What a new measure starts from; null where no type was asked for, or not yet its size. */
function startOf(asked: AskedType | null): Partial<MeasureEntry> | null {
  if (!asked?.values) return null
  const { inSourceMoney: _source, tonnesPerYear, ...start } = asked.values
  return { ...start, ...(tonnesPerYear === null ? {} : { tonnesPerYear }) }
}
