import type { Metadata } from 'next'
import { formatInstant, formatNumber } from '#lib/format'
import { importKinds } from '#lib/import/preview'
import { companyImport } from '#lib/views/company-import'
import { see } from '#lib/views/view'
import { LinkButton, TextLink } from '#ui/button'
import { Select, TextInput } from '#ui/field'
import { PageHeader } from '#ui/page-header'
import { kindNames } from './kind-names.ts'
import { UploadForm } from './upload-form.tsx'

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
      {seen.mayEdit && (
        <div className="grid gap-x-10 gap-y-8 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
          <UploadForm action={`${home}/import/upload`}>
            <details className="mt-3">
              <summary className="cursor-pointer text-sm text-soft hover:text-ink">
                Say what the file is, or where its figures come from
              </summary>
              <div className="mt-3 grid gap-x-6 gap-y-3 sm:grid-cols-2">
                <Select
                  name="kind"
                  label="The file is"
                  hint="Only where it was taken for something else."
                  defaultValue=""
                  options={[
                    { value: '', label: 'What it looks like' },
                    ...importKinds.map((kind) => ({ value: kind, label: kindNames[kind] })),
                  ]}
                />
                <TextInput
                  name="source"
                  label="Source of figures that name none"
                  hint="For figures (CSV). Left empty, each row must name its own."
                  optional
                />
              </div>
            </details>
          </UploadForm>
          <WhatCanBeRead home={home} />
        </div>
      )}
      {seen.waiting.length > 0 && (
        <Files title="Read, not yet taken in">
          {seen.waiting.map((preview) => (
            <li key={preview.id} className="flex flex-wrap gap-x-4 border-b border-line py-2">
              <TextLink href={`${home}/import/${preview.id}`}>{preview.fileName || kindNames[preview.kind]}</TextLink>
              <span className="figures text-sm text-faint">
                {kindNames[preview.kind]}, {formatInstant(preview.createdAt)}
              </span>
            </li>
          ))}
        </Files>
      )}
      <section className="mt-10">
        <h2 className="mb-2 text-lg">Take out</h2>
        <p className="mb-3 max-w-prose text-soft">
          What stands in your draft now, in files that can be imported again. In the template each row keeps a hidden
          id, so that a change made there changes the same row here.
        </p>
        <div className="flex flex-wrap gap-2">
          {['template.xlsx', 'lines.csv', 'sites.csv', 'emissions.csv'].map((file) => (
            <LinkButton key={file} href={`${home}/export/${file}`} prefetch={false}>
              Download {file}
            </LinkButton>
          ))}
        </div>
      </section>
      {seen.taken.length > 0 && (
        <Files title="Taken in before">
          {seen.taken.map((preview) => (
            <li key={preview.id} className="flex flex-wrap gap-x-4 border-b border-line py-2">
              <span>{preview.fileName || kindNames[preview.kind]}</span>
              <span className="figures text-sm text-faint">
                {kindNames[preview.kind]}, {formatInstant(preview.takenAt)}
                {preview.taken &&
                  `, ${formatNumber(preview.taken.added)} new, ${formatNumber(preview.taken.changed)} changed`}
              </span>
            </li>
          ))}
        </Files>
      )}
    </>
  )
}

function Files({ title, children }: { readonly title: string; readonly children: React.ReactNode }) {
  return (
    <section className="mt-10">
      <h2 className="mb-2 text-lg">{title}</h2>
      <ul className="border-t border-line">{children}</ul>
    </section>
  )
}

function WhatCanBeRead({ home }: { readonly home: string }) {
  return (
    <section aria-labelledby="what-can-be-read" className="text-sm">
      <h2 id="what-can-be-read" className="text-base font-semibold">
        What can be read
      </h2>
      <dl className="mt-2 space-y-2">
        <Kind term="The template">
          Sites, lines, commitments and measures in one workbook, with drop-downs.{' '}
          <TextLink href={`${home}/export/blank-template.xlsx`}>Download it blank</TextLink>, or filled below.
        </Kind>
        <Kind term="CSV">
          The columns of lines.csv, sites.csv or emissions.csv. UTF-8, commas, up to 25 MB and 100,000 rows.
        </Kind>
        <Kind term="A sheet of your own">
          Any .xlsx or CSV table up to 5 MB. You say once which column is what; it is remembered.
        </Kind>
        <Kind term="A public register">
          The UK ETS compliance report, the EU Transaction Log’s installations, or the EPA GHGRP summary, as published.
          Its figures stand beside yours and are never added to them.
        </Kind>
      </dl>
    </section>
  )
}

function Kind({ term, children }: { readonly term: string; readonly children: React.ReactNode }) {
  return (
    <div>
      <dt className="font-medium">{term}</dt>
      <dd className="max-w-prose text-soft">{children}</dd>
    </div>
  )
}
