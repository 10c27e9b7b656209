import type { Metadata } from 'next'
import { formatInstant } from '#lib/format'
import { companyImport } from '#lib/views/company-import'
import { see } from '#lib/views/view'
import { Button, LinkButton, TextLink } from '#ui/button'
import { FileInput } from '#ui/file-input'
import { PageHeader } from '#ui/page-header'
import { TextInput } from '#ui/field'

export const metadata: Metadata = { title: 'Import and export' }

export default async function ImportPage({ params }: PageProps<'/company/[org]/[cluster]/import'>) {
  const seen = await see(companyImport, await params)
  const { home } = seen
  return (
    <>
      <PageHeader
        title="Import and export"
        lead="A file is read and shown first: what is new, what changes, and every cell that is not right. Then it is taken in whole, or not at all. Importing a file again never makes doubles, and never removes what the file does not mention."
      />
      {seen.waiting.length > 0 && (
        <section className="mb-8">
          <h2 className="mb-2 text-lg">Read, not yet taken in</h2>
          <ul className="border-t border-line">
            {seen.waiting.map((preview) => (
              <li key={preview.id} className="flex flex-wrap gap-x-4 border-b border-line py-2">
                <TextLink href={`${home}/import/${preview.id}`}>{preview.fileName || `${preview.kind}.csv`}</TextLink>
                <span className="figures text-sm text-faint">
                  {preview.kind}, {formatInstant(preview.createdAt)}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {seen.mayEdit && (
        <div className="grid gap-8 lg:grid-cols-2">
          <Upload
            home={home}
            kind="sites"
            title="Sites"
            columns="site_id, company, site; more columns as registers have them"
          >
            <p>One row a site. A published list of a whole cluster will do: you choose which companies are yours.</p>
          </Upload>
          <Upload
            home={home}
            kind="emissions"
            title="Emissions"
            columns="site_id, year, scope, tonnes_co2e, source; gas and note if you have them"
          >
            <p>
              One row a figure, by the ids of your sites. Write 1234.5: a point for decimals, no mark for thousands.
            </p>
          </Upload>
        </div>
      )}
      <section className="mt-10">
        <h2 className="mb-2 text-lg">Take out</h2>
        <p className="mb-3 max-w-prose text-soft">
          The same files with what stands in your draft now. They can be imported again.
        </p>
        <div className="flex flex-wrap gap-2">
          <LinkButton href={`${home}/export/sites.csv`} prefetch={false}>
            Download sites.csv
          </LinkButton>
          <LinkButton href={`${home}/export/emissions.csv`} prefetch={false}>
            Download emissions.csv
          </LinkButton>
        </div>
      </section>
    </>
  )
}

function Upload({
  home,
  kind,
  title,
  columns,
  children,
}: {
  readonly home: string
  readonly kind: 'sites' | 'emissions'
  readonly title: string
  readonly columns: string
  readonly children: React.ReactNode
}) {
  return (
    <section aria-labelledby={`upload-${kind}`} className="min-w-0">
      <h2 id={`upload-${kind}`} className="text-lg">
        {title}
      </h2>
      <div className="mt-1 max-w-prose text-soft">{children}</div>
      <p className="mt-1 text-xs text-faint">Columns: {columns}. UTF-8, commas, up to 25 MB and 100,000 rows.</p>
      <form action={`${home}/import/upload`} method="post" encType="multipart/form-data" className="mt-3 space-y-3">
        <input type="hidden" name="kind" value={kind} />
        {kind === 'emissions' && (
          <TextInput
            name="source"
            label="Source of figures that name none"
            hint="Left empty, each row must name its own."
            size={40}
            optional
          />
        )}
        <FileInput label="CSV file" accept=".csv,text/csv" />
        <Button type="submit" tone="primary">
          Read {kind}
        </Button>
      </form>
    </section>
  )
}
