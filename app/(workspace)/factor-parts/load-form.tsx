/** LoadForm { address, forWhom }   sends a publisher's workbook to be read; WaitingUploads { uploads, sets } lists what was read */
import { formatInstant } from '#lib/format'
import { Button, TextLink } from '#ui/button'
import { FileInput } from '#ui/file-input'

export function LoadForm({ address, forWhom }: { readonly address: string; readonly forWhom: string }) {
  return (
    <section aria-labelledby="load" className="mt-10 min-w-0">
      <h2 id="load" className="text-lg">
        Load a publication
      </h2>
      <p className="mt-1 max-w-prose text-soft">
        Choose the workbook as its publisher issues it, unchanged: the flat file of the UK government conversion factors
        (from 2024), or the US EPA’s Emission Factors Hub (from 2025). It is shown first, with every row that gives no
        factor; then it is taken in whole, {forWhom}.
      </p>
      <form action={address} method="post" encType="multipart/form-data" className="mt-3 space-y-3">
        <FileInput label="Workbook (.xlsx, up to 5 MB)" accept=".xlsx" />
        <Button type="submit" tone="primary">
          Read the workbook
        </Button>
      </form>
    </section>
  )
}

export function WaitingUploads({
  uploads,
  sets,
}: {
  readonly uploads: readonly { readonly id: string; readonly fileName: string; readonly createdAt: Date }[]
  readonly sets: string
}) {
  if (uploads.length === 0) return null
  return (
    <section className="mb-8">
      <h2 className="mb-2 text-lg">Read, not yet taken in</h2>
      <ul className="border-t border-line">
        {uploads.map((upload) => (
          <li key={upload.id} className="flex flex-wrap gap-x-4 border-b border-line py-2">
            <TextLink href={`${sets}/${upload.id}`}>{upload.fileName || 'A workbook'}</TextLink>
            <span className="figures text-sm text-faint">{formatInstant(upload.createdAt)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
