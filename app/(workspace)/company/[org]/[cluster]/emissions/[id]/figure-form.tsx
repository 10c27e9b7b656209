/** FigureForm { figure, seen }   one year of a site as a line: typed, saved with Enter, or removed */
import { emissionsItem } from '#lib/domain/submission/item-key'
import { classNames } from '#lib/domain/submission/words'
import type { companySiteEmissions } from '#lib/views/company-site-emissions'
import { ActionForm } from '#ui/action-form'
import { NumberInput, TextInput } from '#ui/field'
import { exact } from '../../../../../submission-parts/field-value.tsx'
import { Reasons } from '../../../../../submission-parts/item-notes.tsx'
import { RemoveDialog } from '../../remove-dialog.tsx'
import { ClassChoice } from './class-choice.tsx'

type Seen = Awaited<ReturnType<typeof companySiteEmissions.run>> & object

export function FigureForm({ figure, seen }: { readonly figure: Seen['figures'][number]; readonly seen: Seen }) {
  const { year, gas } = figure
  const place = {
    organisationId: seen.organisationId,
    clusterId: seen.clusterId,
    siteId: seen.site.id,
    year,
    scope: figure.scope,
    gas,
    rowVersion: figure.rowVersion,
  }
  const label = `${year}, ${gas}`
  return (
    <li id={`year-${year}`} className="scroll-mt-16 border-b border-line py-2 target:bg-accent-wash">
      <Reasons reasons={seen.reasons.filter((each) => each.item === emissionsItem(seen.site.id, year))} />
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <span className="figures w-20 font-medium">
          {year} <span className="text-xs font-normal text-faint">{gas}</span>
        </span>
        {seen.mayEdit ? (
          <>
            <ActionForm
              name="emission.save"
              layout="row"
              size="sm"
              tone="quiet"
              submitLabel="Save"
              label={label}
              hidden={place}
            >
              <NumberInput
                bare
                name="tonnes"
                label={`Emissions in ${label}`}
                unit="t"
                size={10}
                defaultValue={figure.tonnes}
              />
              <TextInput bare name="source" label={`Source for ${label}`} size={18} defaultValue={figure.source} />
              <TextInput
                bare
                name="note"
                label={`Note on ${label}`}
                size={10}
                placeholder="Note"
                defaultValue={figure.note ?? ''}
              />
              <ClassChoice
                bare
                label={`Who sees ${label}`}
                chosen={figure.chosen}
                rule={figure.chosen === null ? figure.class : null}
              />
            </ActionForm>
            <RemoveDialog
              what="figure"
              name={`${seen.site.name}, ${label}`}
              action="emission.remove"
              hidden={place}
              small
            />
          </>
        ) : (
          <span className="figures">
            {exact(figure.tonnes)} t{' '}
            <span className="text-sm text-faint">
              {figure.source}, seen by: {classNames[figure.class].toLowerCase()}
            </span>
          </span>
        )}
      </div>
    </li>
  )
}
