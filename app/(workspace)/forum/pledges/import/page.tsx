import type { Metadata } from 'next'
import { netZeroTracker } from '#lib/domain/goals/public/net-zero-tracker'
import { igesPledges } from '#lib/domain/goals/public/national-pledges'
import { sourceNames, type TableSource } from '#lib/domain/goals/public/kept-record'
import { tableColumns } from '#lib/domain/goals/public/read-table'
import type { Edition } from '#lib/domain/goals/goal'
import { euEts } from '#lib/domain/goals/starter/eu-ets'
import { formatInstant } from '#lib/format'
import { publicImport } from '#lib/views/public-edition'
import { see } from '#lib/views/view'
import { Button, TextLink } from '#ui/button'
import { TextInput } from '#ui/field'
import { FileInput } from '#ui/file-input'
import { PageHeader } from '#ui/page-header'

export const metadata: Metadata = { title: 'Import public goals' }

/** What is known of a table beforehand. Whoever has a newer edition corrects the day. */
const known: Readonly<Record<TableSource, Edition>> = {
  tracker: netZeroTracker,
  pledges: igesPledges,
  totals: {
    publisher: 'UNFCCC; Global Carbon Budget',
    dataset: 'National totals from 1990',
    asOf: '',
    licence: 'Named with each data set',
  },
  caps: euEts.edition,
}

export default async function PublicImportPage() {
  const { waiting } = await see(publicImport, {})
  return (
    <>
      <PageHeader
        title="Import public goals"
        crumbs={[{ href: '/forum/pledges', label: 'Public goals' }]}
        lead="A table is read and shown first: what is new, what changes, and what was left out and why. Then it is taken in whole, as a new edition beside the older ones, or not at all."
      />
      {waiting.length > 0 && (
        <section className="mb-8">
          <h2 className="mb-2 text-lg">Read, not yet taken in</h2>
          <ul className="border-t border-line">
            {waiting.map((edition) => (
              <li key={edition.id} className="flex flex-wrap gap-x-4 border-b border-line py-2">
                <TextLink href={`/forum/pledges/editions/${edition.id}`}>
                  {edition.fileName ?? edition.dataset}
                </TextLink>
                <span className="figures text-sm text-faint">
                  {edition.dataset}, read {formatInstant(edition.createdAt)} by {edition.creatorName}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
      <div className="grid gap-x-8 gap-y-10 lg:grid-cols-2">
        {(Object.keys(known) as readonly TableSource[]).map((source) => (
          <Upload key={source} source={source} edition={known[source]} />
        ))}
      </div>
    </>
  )
}

function Upload({ source, edition }: { readonly source: TableSource; readonly edition: Edition }) {
  return (
    <section aria-labelledby={`upload-${source}`} className="min-w-0">
      <h2 id={`upload-${source}`} className="text-lg">
        {sourceNames[source]}
      </h2>
      <p className="mt-1 text-xs text-faint">
        Columns: {tableColumns[source].join(', ')}, and more as the publisher has them. UTF-8, commas, up to 25 MB.
      </p>
      <form action="/forum/pledges/upload" method="post" encType="multipart/form-data" className="mt-3 space-y-3">
        <input type="hidden" name="source" value={source} />
        <TextInput name="publisher" label="Publisher" wide required defaultValue={edition.publisher} />
        <div className="flex flex-wrap items-end gap-4">
          <TextInput name="dataset" label="Data set" size={32} required defaultValue={edition.dataset} />
          <TextInput
            name="asOf"
            label="Day of the data"
            hint="2022-12-20, or a year."
            size={10}
            required
            defaultValue={edition.asOf}
          />
        </div>
        <TextInput
          name="licence"
          label="Licence"
          hint="Where it is for non-commercial use or tests alone, clusters see nothing of it."
          wide
          required
          defaultValue={edition.licence}
        />
        <FileInput label="CSV file" accept=".csv,text/csv" />
        <Button type="submit" tone="primary">
          Read this table
        </Button>
      </form>
    </section>
  )
}
