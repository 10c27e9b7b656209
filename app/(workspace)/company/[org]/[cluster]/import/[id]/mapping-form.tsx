/** MappingForm { seen, chosen }   how one sheet of a person's own table is to be read, with our proposal filled in */
import { linesSheet } from '#lib/domain/template/lines-sheet'
import { scopeNames } from '#lib/domain/submission/words'
import { scopes } from '#lib/domain/submission/document'
import { formatNumber } from '#lib/format'
import { yearIn } from '#lib/import/mapping/headings'
import { mappedFields, massPowers, type MappedField, type Mapping } from '#lib/import/mapping/mapping'
import type { OfferedSheet } from '#lib/import/preview'
import type { companyImportPreview } from '#lib/views/company-import'
import { Button, TextLink } from '#ui/button'
import { Checkbox, RadioGroup, Select, TextInput } from '#ui/field'
import { Notice } from '#ui/notice'
import { SheetBeginning } from './sheet-beginning.tsx'

type Seen = Awaited<ReturnType<typeof companyImportPreview.run>> & object

const empty: Mapping = {
  headingRow: 1,
  columns: {},
  years: 'column',
  notYears: [],
  tonnesUnit: null,
  decimalSign: 'point',
  fixed: { site: null, year: null, scope: null, gas: null, unit: null, source: null },
}

/** What a line cannot do without stands first; the rest is there to be looked at. */
const first: readonly MappedField[] = ['site', 'year', 'scope', 'tonnes', 'source', 'quantity', 'unit', 'factor']
const rest = mappedFields.filter((field) => !first.includes(field))

export function MappingForm({ seen, chosen }: { readonly seen: Seen; readonly chosen: string | null }) {
  const { sheets = [], unread } = seen.summary
  const sheet =
    sheets.find(({ name }) => name === chosen) ?? sheets.find(({ mapping }) => mapping !== null) ?? sheets[0]
  if (sheet === undefined) return null
  const action = `${seen.home}/import/${seen.id}/mapping`
  const mapping = sheet.mapping ?? empty
  return (
    <>
      {sheets.length > 1 && (
        <nav aria-label="Sheet" className="mb-4 flex flex-wrap gap-x-5 gap-y-1">
          {sheets.map(({ name, rowCount }) => (
            <span key={name} aria-current={name === sheet.name ? 'true' : undefined}>
              {name === sheet.name ? (
                <span className="font-medium">{name}</span>
              ) : (
                <TextLink quiet href={`${seen.home}/import/${seen.id}?${new URLSearchParams({ sheet: name })}`}>
                  {name}
                </TextLink>
              )}{' '}
              <span className="figures text-xs text-faint">{formatNumber(rowCount)}</span>
            </span>
          ))}
        </nav>
      )}
      {unread !== undefined && (
        <Notice tone="bad" title="The sheet could not be read so">
          {unread}
        </Notice>
      )}
      {sheet.isRemembered && (
        <Notice tone="info" title="Filled in as you read such a sheet before">
          The headings are the same. Look it over, and read the sheet.
        </Notice>
      )}
      {sheet.questions.length > 0 && (
        <Notice tone="warn" title={sheet.questions.length === 1 ? 'One thing we cannot tell' : 'What we cannot tell'}>
          <ul className="list-disc pl-5">
            {sheet.questions.map((question) => (
              <li key={question}>{question}</li>
            ))}
          </ul>
        </Notice>
      )}
      <SheetBeginning sheet={sheet} />
      <form action={action} method="post" className="mt-3 flex flex-wrap items-end gap-3">
        <input type="hidden" name="sheet" value={sheet.name} />
        <TextInput
          name="headingRow"
          label="Row of the headings"
          inputMode="numeric"
          size={6}
          required
          defaultValue={sheet.headingRow ?? ''}
        />
        <Button type="submit" name="do" value="headings">
          Use this row
        </Button>
      </form>
      {sheet.headingRow !== null && (
        <form key={`${sheet.name} ${sheet.headingRow}`} action={action} method="post" className="mt-8 space-y-8">
          <input type="hidden" name="sheet" value={sheet.name} />
          <input type="hidden" name="headingRow" value={sheet.headingRow} />
          <Columns sheet={sheet} mapping={mapping} sites={seen.sites} />
          <HowItIsWritten sheet={sheet} mapping={mapping} />
          <Button type="submit" name="do" value="read" tone="primary">
            Read the sheet
          </Button>
        </form>
      )}
    </>
  )
}

type Given = { readonly sheet: OfferedSheet; readonly mapping: Mapping }

function Columns({ sheet, mapping, sites }: Given & { readonly sites: Seen['sites'] }) {
  const { fixed } = mapping
  const column = (field: MappedField) => <ColumnChoice key={field} field={field} sheet={sheet} mapping={mapping} />
  return (
    <fieldset>
      <legend className="text-lg">Which column is what?</legend>
      <p className="mb-4 max-w-prose text-soft">
        Where no column says it, say it once for the whole sheet. A row has either a tonnage with its source, or a
        quantity with unit and factor.
      </p>
      <div className="grid gap-x-6 gap-y-4 sm:grid-cols-2 lg:grid-cols-4">{first.map(column)}</div>
      <h3 className="mt-6 mb-3 font-medium">For the whole sheet, where no column says it</h3>
      <div className="grid gap-x-6 gap-y-4 sm:grid-cols-2 lg:grid-cols-3">
        <Select
          name="fixed.site"
          label="Site"
          defaultValue={fixed.site ?? ''}
          options={[{ value: '', label: '–' }, ...sites.map(({ key, name }) => ({ value: key, label: name }))]}
        />
        <TextInput name="fixed.year" label="Year" size={6} inputMode="numeric" defaultValue={fixed.year ?? ''} />
        <Select
          name="fixed.scope"
          label="Scope"
          defaultValue={fixed.scope ?? ''}
          options={[{ value: '', label: '–' }, ...scopes.map((scope) => ({ value: scope, label: scopeNames[scope] }))]}
        />
        <TextInput name="fixed.unit" label="Unit of the quantities" size={10} defaultValue={fixed.unit ?? ''} />
        <TextInput name="fixed.gas" label="Gas" hint="Empty is CO2e." size={10} defaultValue={fixed.gas ?? ''} />
        <TextInput name="fixed.source" label="Source of the tonnages" defaultValue={fixed.source ?? ''} />
      </div>
      <details className="mt-6">
        <summary className="cursor-pointer text-soft hover:text-ink">More columns</summary>
        <div className="mt-3 grid gap-x-6 gap-y-4 sm:grid-cols-2 lg:grid-cols-4">{rest.map(column)}</div>
      </details>
    </fieldset>
  )
}

function ColumnChoice({ field, sheet, mapping }: Given & { readonly field: MappedField }) {
  return (
    <Select
      name={`column.${field}`}
      label={linesSheet.columns[field].heading}
      defaultValue={mapping.columns[field] ?? ''}
      options={[{ value: '', label: '–' }, ...sheet.labels.map((label) => ({ value: label, label }))]}
    />
  )
}

function HowItIsWritten({ sheet, mapping }: Given) {
  const years = sheet.labels.filter((label) => yearIn(label) !== null)
  return (
    <fieldset className="space-y-4">
      <legend className="text-lg">How the figures are written</legend>
      <Select
        name="tonnesUnit"
        label="Emissions are in"
        defaultValue={mapping.tonnesUnit ?? ''}
        options={[
          { value: '', label: 'Say which' },
          ...Object.keys(massPowers).map((unit) => ({ value: unit, label: unit })),
        ]}
      />
      <RadioGroup
        name="decimalSign"
        label="A number that is written as text has"
        defaultValue={mapping.decimalSign}
        options={[
          { value: 'point', label: 'a point for decimals (1234.5)' },
          { value: 'comma', label: 'a comma for decimals (1234,5)' },
        ]}
      />
      {years.length > 0 ? (
        <RadioGroup
          name="years"
          label="Years"
          defaultValue={mapping.years}
          options={[
            { value: 'column', label: 'stand in a column, or are one for the whole sheet' },
            { value: 'headings', label: 'have a column each, with tonnages below' },
          ]}
        />
      ) : (
        <input type="hidden" name="years" value="column" />
      )}
      {years.length > 0 && (
        <div>
          <p className="text-sm font-medium">Columns that hold a year’s emissions</p>
          <div className="mt-1 flex flex-wrap gap-x-5 gap-y-1">
            {years.map((label, at) => (
              <Checkbox
                key={label}
                id={`year-${at}`}
                name="asYear"
                value={label}
                label={label}
                defaultChecked={!mapping.notYears.includes(label)}
              />
            ))}
          </div>
        </div>
      )}
    </fieldset>
  )
}
