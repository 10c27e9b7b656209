import { mostFileBytes } from '#lib/domain/evidence/limits'
import { fileType, type FileType } from '#lib/domain/evidence/file-type'
import { safeFileName } from '#lib/domain/evidence/file-name'
import type { EvidenceRefusal } from '#lib/domain/evidence/refusal'
import { no, ok, type Result } from '#lib/domain/result'
import { boundedForm } from '../posted-file.ts'

/** Room for the other fields of the form and the borders between its parts. */
const besidesBytes = 100_000

export type PostedFile = { readonly bytes: Uint8Array; readonly type: FileType; readonly name: string }

/** The file of a posted form, judged by its bytes and named safely, with the other fields. */
export async function postedFile(
  request: Request,
): Promise<Result<{ readonly file: PostedFile; readonly field: (name: string) => string }, EvidenceRefusal>> {
  const declared = Number(request.headers.get('content-length') ?? 0)
  const form = await boundedForm(request, mostFileBytes + besidesBytes)
  if (form === null) return no(declared > mostFileBytes ? 'too-large' : 'not-whole')
  const sent = form.get('file')
  if (!(sent instanceof File) || (sent.size === 0 && sent.name === '')) return no('no-file')
  const bytes = new Uint8Array(await sent.arrayBuffer())
  const type = fileType(bytes, sent.name)
  if (!type.ok) return type
  const field = (name: string): string => {
    const value = form.get(name)
    return typeof value === 'string' ? value : ''
  }
  return ok({ file: { bytes, type: type.value, name: safeFileName(sent.name, type.value) }, field })
}
