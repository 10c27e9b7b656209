/**
 * EvidenceSection { home, place, files, title, lead, said, mayEdit, parts?, at? }   files attached here, with the form for one more
 *   parts: the lines, or the levels of a measure, that a file can be attached to; without them files are for what `at` names, or for the
 *          submission as a whole
 *   at: site and year, own factor, or measure of the page, which the upload goes back to
 */
import type { ReactNode } from 'react'
import { fileTypes, type FileType } from '#lib/domain/evidence/file-type'
import type { Level } from '#lib/domain/submission/document'
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
  readonly level: Level | null
  readonly digest: string
  readonly name: string
  readonly type: FileType
  readonly bytes: number
  readonly adderName: string
  readonly addedAt: Date
}
/** What a file of this page can be attached to. */
export type FileParts = {
  readonly field: 'line' | 'level'
  readonly label: string
  readonly hint?: string
  /** What stands beside a file whose part is not there any more. */
  readonly gone: string
  readonly options: readonly { readonly id: string; readonly name: string }[]
}

type FilesAt =
  | { readonly siteId: string; readonly year: number }
  | { readonly factorId: string }
  | { readonly measureId: string }

export function EvidenceSection({
  home,
  place,
  files,
  title,
  lead,
  said,
  mayEdit,
  parts,
  at,
}: {
  readonly home: string
  readonly place: { readonly organisationId: string; readonly clusterId: string }
  readonly files: readonly AttachedFile[]
  readonly title: string
  readonly lead: ReactNode
  readonly said: unknown
  readonly mayEdit: boolean
  readonly parts?: FileParts
  readonly at?: FilesAt
}) {
  const names = new Map(parts?.options.map(({ id, name }) => [id, name]))
  const columns: readonly Column<AttachedFile>[] = [
    {
      key: 'file',
      head: 'File',
      cell: (file) => <FileLink file={file} href={`${home}/evidence/${file.digest}`} />,
    },
    ...(parts
      ? [
          {
            key: 'part',
            head: parts.label,
            className: 'min-w-40',
            cell: (file: AttachedFile) =>
              names.get((parts.field === 'line' ? file.lineId : file.level) ?? '') ?? parts.gone,
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
        <DataTable caption="Attached files" captionHidden rows={files} rowKey={(file) => file.id} columns={columns} />
      )}
      {mayEdit && parts?.options.length !== 0 && (
        <form
          action={`${home}/evidence/upload${queryOf(at)}`}
          method="post"
          encType="multipart/form-data"
          aria-label="Attach a file"
          className="mt-4 max-w-prose space-y-3"
        >
          {parts && (
            <Select
              name={parts.field}
              label={parts.label}
              hint={parts.hint}
              options={parts.options.map(({ id, name }) => ({ value: id, label: name }))}
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

/** What the address of the upload says of the place that the file is for. */
function queryOf(at: FilesAt | undefined): string {
  if (at === undefined) return ''
  if ('factorId' in at) return `?factor=${at.factorId}`
  return 'measureId' in at ? `?measure=${at.measureId}` : `?site=${at.siteId}&year=${at.year}`
}
