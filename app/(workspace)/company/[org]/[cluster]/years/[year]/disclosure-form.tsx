/** DisclosureForm { seen }   what reports need of a year beside its emissions: revenue, what an intensity is per, trading schemes by site */
import { ActionForm } from '#ui/action-form'
import { NumberInput, TextInput } from '#ui/field'
import { FormPart } from '#ui/form-part'
import { formPlace } from '../../form-place.ts'
import type { YearSeen } from './page.tsx'

export function DisclosureForm({ seen }: { readonly seen: YearSeen }) {
  const { year, disclosure, currency, sites } = seen
  const { netRevenue, revenueSource, per, regulated } = disclosure
  return (
    <section aria-labelledby="disclosed" className="min-w-0">
      <h2 id="disclosed" className="mb-1 text-lg">
        Beside the emissions of {year}
      </h2>
      <p className="mb-3 max-w-prose text-soft">
        ESRS E1-6 and GRI 305 ask for it. An empty field is not stated, and the reports say so.
      </p>
      <ActionForm
        name="inventory.disclose"
        label={`Beside the emissions of ${year}`}
        hidden={{ ...formPlace(seen), year, rowVersion: disclosure.rowVersion }}
        submitLabel="Save what is stated"
      >
        <FormPart title="Net revenue">
          <div className="flex flex-wrap items-end gap-4">
            <NumberInput
              name="netRevenue"
              label="Net revenue"
              unit={currency}
              size={16}
              optional
              defaultValue={netRevenue ?? ''}
            />
            <TextInput
              name="revenueSource"
              label="Where it stands"
              hint="The line of the financial statements."
              size={32}
              optional
              defaultValue={revenueSource ?? ''}
            />
          </div>
        </FormPart>
        <FormPart
          title="Intensity per"
          hint="What you make most of, such as 400000 t of cement. Revenue counts by itself."
        >
          <div className="flex flex-wrap items-end gap-4">
            <TextInput name="perName" label="Of what" size={16} optional defaultValue={per?.name ?? ''} />
            <NumberInput
              name="perAmount"
              label="Amount in the year"
              size={12}
              optional
              defaultValue={per?.amount ?? ''}
            />
            <TextInput name="perUnit" label="Unit" size={8} optional defaultValue={per?.unit ?? ''} />
          </div>
        </FormPart>
        {sites.length > 0 && (
          <FormPart
            title="Scope 1 under regulated emission trading schemes"
            hint="Of each site with scope 1: 100 where all of it is, 0 where none is."
          >
            <div className="flex flex-wrap gap-4">
              {sites.map(({ id, name }) => (
                <NumberInput
                  key={id}
                  name={`regulated.${id}`}
                  label={name}
                  unit="%"
                  size={5}
                  optional
                  defaultValue={regulated.find(({ siteId }) => siteId === id)?.percent ?? ''}
                />
              ))}
            </div>
          </FormPart>
        )}
      </ActionForm>
    </section>
  )
}
