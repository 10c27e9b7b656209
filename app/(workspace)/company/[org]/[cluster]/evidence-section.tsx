/**
 * EvidenceSection { home, place, files, title, lead, said, mayEdit, lines?, at? }   files attached here, with the form for one more
 *   lines: those that a file can be attached to; without them files are for the factor of `at`, or for the submission as a whole
 *   at: site and year, or own factor of the page, which the upload goes back to
 */
import type { ReactNode } from 'react'
import { fileTypes, type FileType } from '#lib/domain/evidence/file-type'
import { formatDate, formatNumber } from '#lib/format'
import { ActionForm } from '#ui/action-form'
import { Button } from '#ui/button'
import { DataTable, type Column } from '#ui/data-table'
import { Select } from '#ui/field'
import { FileInput } from '#ui/file-input'
import { FileLink, FileOutcome, takenFiles, takenHint } from '../../../submission-parts/file-parts.tsx'

type AttachedFile = {
  readonly id: string
  readonly lineId: string | null
  readonly digest: string
  readonly name: string
  readonly type: FileType
  readonly bytes: number
  readonly adderName: string
  readonly addedAt: Date
}
type Line = { readonly id: string; readonly name: string }

export function EvidenceSection({
  home,
  place,
  files,
  title,
  lead,
  said,
  mayEdit,
  lines,
  at,
}: {
  readonly home: string
  readonly place: { readonly organisationId: string; readonly clusterId: string }
  readonly files: readonly AttachedFile[]
  readonly title: string
  readonly lead: ReactNode
  readonly said: unknown
  readonly mayEdit: boolean
  readonly lines?: readonly Line[]
  readonly at?: { readonly siteId: string; readonly year: number } | { readonly factorId: string }
}) {
  const names = new Map(lines?.map((line) => [line.id, line.name]))
  const query =
    at === undefined ? '' : 'factorId' in at ? `?factor=${at.factorId}` : `?site=${at.siteId}&year=${at.year}`
  const columns: readonly Column<AttachedFile>[] = [
    {
      key: 'file',
      head: 'File',
      cell: (file) => <FileLink file={file} href={`${home}/evidence/${file.digest}`} />,
    },
    ...(lines
      ? [
          {
            key: 'line',
            head: 'Line',
            className: 'min-w-40',
            cell: (file: AttachedFile) => names.get(file.lineId ?? '') ?? 'A line that was removed',
          },
        ]
      : []),
    { key: 'type', head: 'Kind', cell: (file) => fileTypes[file.type].name },
    {
      key: 'size',
      head: 'Size',
      unit: 'kB',
      figures: true,
      cell: (file) => formatNumber(Math.ceil(file.bytes / 1000)),
    },
    {
      key: 'added',
      head: 'Attached',
      className: 'whitespace-nowrap',
      cell: (file) => `${formatDate(file.addedAt)}, ${file.adderName}`,
    },
    ...(mayEdit
      ? [
          {
            key: 'remove',
            head: <span className="sr-only">Remove</span>,
            cell: (file: AttachedFile) => (
              <ActionForm
                name="evidence.remove"
                hidden={{ ...place, evidenceId: file.id }}
                submitLabel="Remove"
                tone="plain"
                size="sm"
                label={`Remove ${file.name}`}
              />
            ),
          },
        ]
      : []),
  ]
  return (
    <section id="files" aria-labelledby="files-heading" className="mt-10 scroll-mt-16">
      <h2 id="files-heading" className="mb-1 text-lg">
        {title}
      </h2>
      <p className="mb-3 max-w-prose text-soft">{lead}</p>
      <FileOutcome said={said} />
      {files.length > 0 && (
        <DataTable caption={title} captionHidden rows={files} rowKey={(file) => file.id} columns={columns} />
      )}
      {mayEdit && lines?.length !== 0 && (
        <form
          action={`${home}/evidence/upload${query}`}
          method="post"
          encType="multipart/form-data"
          aria-label="Attach a file"
          className="mt-4 max-w-prose space-y-3"
        >
          {lines && (
            <Select
              name="line"
              label="Line"
              hint="A line added just now is offered once the page is loaded again."
              options={lines.map((line) => ({ value: line.id, label: line.name }))}
              wide
            />
          )}
          <FileInput name="file" label="File" hint={takenHint} accept={takenFiles} />
          <Button type="submit">Attach file</Button>
        </form>
      )}
    </section>
  )
}
