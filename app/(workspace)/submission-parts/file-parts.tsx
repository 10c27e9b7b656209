/**
 * FileLink    { file: {digest, name}, href }          a download, with the beginning of its digest
 * FileLinks   { files, hrefOf(digest), label }        several of them in a list
 * FileOutcome { said }                                what became of a file that was just sent, by the word in the address
 */
import { asEvidenceRefusal, evidenceSentences } from '#lib/domain/evidence/refusal'
import type { EvidenceRef } from '#lib/domain/inventory/line'
import { ErrorSummary, FormNotice } from '#ui/error-summary'

export type FileHref = (digest: string) => string

/** What is taken; a choice of the file dialog alone, because a file is judged by its bytes. */
export const takenFiles = '.pdf,.png,.jpg,.jpeg,.xlsx,.docx,.csv,.txt'
export const takenHint = 'PDF, PNG, JPEG, xlsx, docx, CSV or plain text, up to 10 MB.'

export function FileLink({ file, href }: { readonly file: EvidenceRef; readonly href: string }) {
  return (
    <span className="break-words">
      <a href={href} download className="text-accent underline decoration-1 underline-offset-3 hover:decoration-2">
        {file.name}
      </a>{' '}
      <code className="font-mono text-xs text-faint">{file.digest.slice(0, 8)}</code>
    </span>
  )
}

export function FileLinks({
  files,
  hrefOf,
  label,
}: {
  readonly files: readonly EvidenceRef[]
  readonly hrefOf: FileHref
  readonly label: string
}) {
  return (
    <ul aria-label={label} className="text-sm">
      {files.map((file) => (
        <li key={`${file.digest} ${file.name}`} className="py-0.5">
          <FileLink file={file} href={hrefOf(file.digest)} />
        </li>
      ))}
    </ul>
  )
}

export function FileOutcome({ said }: { readonly said: unknown }) {
  if (said === 'attached')
    return (
      <div className="mb-3">
        <FormNotice tone="good">The file is attached.</FormNotice>
      </div>
    )
  const why = asEvidenceRefusal(said)
  if (why === null) return null
  return (
    <div className="mb-3">
      <ErrorSummary title="Nothing was attached." items={[{ text: evidenceSentences[why] }]} />
    </div>
  )
}
