/** FactorFields { factor, evidence, country, thisYear }   the fields of an own factor's form; null is an empty one */
import { countryList } from '#lib/domain/factors/country-list'
import { gwpSets, type Factor } from '#lib/domain/factors/factor'
import { NumberInput, Select, Textarea, TextInput } from '#ui/field'
import { FormPart } from '#ui/form-part'

const gasFields = [
  ['CO2', undefined],
  ['CH4', undefined],
  ['N2O', undefined],
  ['CO2-biogenic', 'Shown beside, never counted.'],
] as const
const hasField = (gas: string): boolean => gas === 'CO2e' || gasFields.some(([name]) => name === gas)

const none = { value: '', label: 'Not said' }

export function FactorFields({
  factor,
  evidence,
  country,
  thisYear,
}: {
  readonly factor: Factor | null
  readonly evidence: string
  readonly country: string
  readonly thisYear: number
}) {
  const [other] = Object.entries(factor?.gases ?? {}).filter(([gas]) => !hasField(gas))
  return (
    <>
      <FormPart title="What it is">
        <TextInput name="name" label="Name" size={50} maxLength={300} defaultValue={factor?.name} />
        <div className="flex flex-wrap items-end gap-4">
          <TextInput
            name="per"
            label="Per unit"
            hint="kWh, t, m3, litre, km … as the grid takes them."
            size={12}
            defaultValue={factor?.per}
          />
          <Select
            name="basis"
            label="Heating value"
            hint="Of a fuel by its energy."
            optional
            defaultValue={factor?.basis ?? ''}
            options={[none, { value: 'HHV', label: 'Gross (HHV)' }, { value: 'LHV', label: 'Net (LHV)' }]}
          />
          <Select name="region" label="Region" defaultValue={factor?.region ?? country}>
            <option value="world">Anywhere</option>
            {/* A part of a country, as a publication has it, stays what it is. */}
            {factor?.region.includes('-') && <option value={factor.region}>{factor.region}</option>}
            {countryList.map(([code, , name]) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
          </Select>
        </div>
      </FormPart>
      <FormPart title="Emissions a unit" hint="Kilograms of each gas. Leave empty what does not occur.">
        <div className="flex flex-wrap items-end gap-4">
          {gasFields.map(([gas, hint]) => (
            <Kilograms key={gas} gas={gas} hint={hint} factor={factor} />
          ))}
        </div>
        <div className="flex flex-wrap items-end gap-4">
          <Select
            name="methane"
            label="Origin of the methane"
            hint="If it has any: AR6 weighs the two apart."
            optional
            defaultValue={factor?.methane ?? ''}
            options={[
              none,
              { value: 'fossil', label: 'Coal, oil or gas' },
              { value: 'non-fossil', label: 'Living matter' },
            ]}
          />
          <TextInput
            name="otherGas"
            label="Another gas"
            hint="SF6, HFC-134a, R-410A …"
            size={14}
            optional
            defaultValue={other?.[0] ?? ''}
          />
          <NumberInput name="otherKilograms" label="Of it" unit="kg" optional defaultValue={other?.[1] ?? ''} />
        </div>
        <div className="flex flex-wrap items-end gap-4">
          <Kilograms gas="CO2e" hint="A ready-made sum, where the gases do not stand apart." factor={factor} />
          <Select
            name="gwp"
            label="Made with"
            hint="The GWP set of such a sum."
            optional
            defaultValue={factor?.gwp ?? ''}
            options={[none, ...gwpSets.map((set) => ({ value: set, label: set }))]}
          />
        </div>
      </FormPart>
      <FormPart title="Where it comes from">
        <div className="flex flex-wrap items-end gap-4">
          <TextInput
            name="publisher"
            label="Who says so"
            hint="A supplier, a laboratory, your company."
            size={32}
            defaultValue={factor?.publisher}
          />
          <TextInput
            name="source"
            label="Where it stands"
            hint="Document, page or table."
            size={40}
            defaultValue={factor?.source}
          />
        </div>
        <Textarea
          name="evidence"
          label="Evidence"
          hint="The document that shows it, and where it is kept, so that a verifier can ask for it."
          rows={2}
          defaultValue={evidence}
        />
        <div className="flex flex-wrap items-end gap-4">
          <NumberInput name="year" label="Year of the document" size={6} defaultValue={factor?.year ?? thisYear} />
          <NumberInput
            name="validFrom"
            label="First inventory year"
            size={6}
            optional
            defaultValue={factor?.validFrom ?? ''}
          />
          <NumberInput
            name="validTo"
            label="Last inventory year"
            size={6}
            optional
            defaultValue={factor?.validTo ?? ''}
          />
        </div>
      </FormPart>
    </>
  )
}

const Kilograms = ({
  gas,
  hint,
  factor,
}: {
  readonly gas: string
  readonly hint: string | undefined
  readonly factor: Factor | null
}) => (
  <NumberInput
    name={`gases.${gas}`}
    label={gas}
    hint={hint}
    unit="kg"
    optional
    defaultValue={factor?.gases[gas] ?? ''}
  />
)
