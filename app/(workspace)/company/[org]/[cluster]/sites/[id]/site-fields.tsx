/** SiteFields { site }   the fields of a site's form; null is an empty one */
import { mostOwners } from '#lib/domain/inventory/owner-shares'
import type { SiteEntry } from '#lib/domain/submission/document'
import { NumberInput, TextInput } from '#ui/field'

/** Two rows at least, and one more than there are owners. */
const shareRows = (owners: number): readonly number[] =>
  Array.from({ length: Math.min(mostOwners, Math.max(2, owners + 1)) }, (_, row) => row)

export function SiteFields({ site }: { readonly site: SiteEntry | null }) {
  return (
    <>
      <TextInput name="name" label="Name" size={50} maxLength={300} defaultValue={site?.name} />
      <div className="flex flex-wrap gap-4">
        <TextInput
          name="key"
          label="Site id"
          hint="Your own or the register’s; files speak of the site by it."
          size={30}
          defaultValue={site?.key}
        />
        <TextInput
          name="permits"
          label="Permit ids"
          hint="Separate several by semicolons."
          size={40}
          optional
          defaultValue={site?.permits.join('; ')}
        />
      </div>
      <div className="flex flex-wrap gap-4">
        <TextInput name="sector" label="Sector" size={50} optional defaultValue={site?.sector ?? ''} />
        <TextInput name="nace" label="NACE" size={8} optional defaultValue={site?.nace ?? ''} />
        <TextInput name="naics" label="NAICS" size={8} optional defaultValue={site?.naics ?? ''} />
      </div>
      <div className="flex flex-wrap gap-4">
        <NumberInput name="latitude" label="Latitude" unit="°" optional defaultValue={site?.latitude ?? ''} />
        <NumberInput name="longitude" label="Longitude" unit="°" optional defaultValue={site?.longitude ?? ''} />
      </div>
      <fieldset>
        <legend className="text-sm font-medium">
          Owner shares <span className="font-normal text-faint">(optional)</span>
        </legend>
        <p className="max-w-prose text-xs text-faint">
          For a joint plant. The cluster counts the site once, at 100 %, whoever owns it.
        </p>
        <div className="mt-1 space-y-2">
          {shareRows(site?.ownerShares.length ?? 0).map((row) => (
            <div key={row} className="flex flex-wrap gap-4">
              <TextInput
                name={`ownerShares.${row}.owner`}
                label={`Owner ${row + 1}`}
                bare
                placeholder="Owner"
                size={30}
                defaultValue={site?.ownerShares[row]?.owner}
              />
              <NumberInput
                name={`ownerShares.${row}.percent`}
                label={`Share of owner ${row + 1}`}
                bare
                unit="%"
                size={6}
                defaultValue={site?.ownerShares[row]?.percent}
              />
            </div>
          ))}
        </div>
      </fieldset>
      <div className="flex flex-wrap gap-4">
        <NumberInput
          name="growthPercent"
          label="Growth of activity"
          hint="Without further measures; empty means flat."
          unit="% a year"
          size={6}
          optional
          defaultValue={site?.growthPercent ?? ''}
        />
        <NumberInput
          name="closesIn"
          label="Closes in"
          hint="First year in which it no longer runs."
          size={6}
          optional
          defaultValue={site?.closesIn ?? ''}
        />
      </div>
      <TextInput name="source" label="Source" size={50} optional defaultValue={site?.source ?? ''} />
    </>
  )
}
