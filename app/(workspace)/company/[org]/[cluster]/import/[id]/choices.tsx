/**
 * CompanyChoice { place, companies, chosen }   which companies of a site file are the importer's own
 * OthersChoice  { place, undecided }           what happens to figures of sites that the company does not have
 */
import { formatNumber } from '#lib/format'
import type { ImportSummary } from '#lib/import/preview'
import { ActionForm } from '#ui/action-form'
import { Checkbox } from '#ui/field'

type Place = Readonly<Record<string, string | number>>

export function CompanyChoice({
  place,
  companies,
  chosen,
}: {
  readonly place: Place
  readonly companies: ImportSummary['companies']
  readonly chosen: readonly string[]
}) {
  return (
    <section className="mt-6">
      <h2 className="text-lg">Which of these are yours?</h2>
      <p className="mb-2 max-w-prose text-soft">
        The file names {formatNumber(companies.length)} {companies.length === 1 ? 'company' : 'companies'}. Only the
        sites of those you choose are taken in.
      </p>
      <ActionForm name="import.choose" hidden={place} tone="quiet" submitLabel="Use these companies">
        <div className="grid max-h-80 gap-x-6 gap-y-1 overflow-y-auto border-y border-line py-2 sm:grid-cols-2">
          {companies.map((entry, at) => (
            <Checkbox
              key={entry.company}
              id={`company-${at}`}
              name="chosen[]"
              value={entry.company}
              label={
                <>
                  {entry.company || 'No company named'} <span className="figures text-faint">{entry.sites}</span>
                </>
              }
              defaultChecked={chosen.includes(entry.company)}
            />
          ))}
        </div>
      </ActionForm>
    </section>
  )
}

export function OthersChoice({ place, undecided }: { readonly place: Place; readonly undecided: number }) {
  if (undecided === 0)
    return (
      <div className="mt-6 flex flex-wrap items-center gap-3">
        <p className="text-soft">Figures of sites that your company does not have are left out.</p>
        <ActionForm
          name="import.choose"
          hidden={{ ...place, others: 'refuse' }}
          tone="quiet"
          size="sm"
          submitLabel="Name them as problems instead"
        />
      </div>
    )
  return (
    <section className="mt-6">
      <h2 className="text-lg">Figures of sites you do not have</h2>
      <p className="mb-2 max-w-prose text-soft">
        {formatNumber(undecided)} {undecided === 1 ? 'row speaks' : 'rows speak'} of sites that are not in your draft.
        If the file is a published one of many companies, leave them out; otherwise import the sites first.
      </p>
      <ActionForm
        name="import.choose"
        hidden={{ ...place, others: 'leave-out' }}
        tone="quiet"
        submitLabel={`Leave out ${formatNumber(undecided)} ${undecided === 1 ? 'row' : 'rows'}`}
      />
    </section>
  )
}
