import { z } from 'zod'
import { isFileType, type FileType } from '#lib/domain/evidence/file-type'
import { mostFileBytes } from '#lib/domain/evidence/limits'

/** A file that was judged already: whoever receives it from outside does that, and a form cannot post one. */
export const fileFields = {
  bytes: z.instanceof(Uint8Array).refine((bytes) => bytes.length > 0 && bytes.length <= mostFileBytes),
  type: z.string().refine((word): word is FileType => isFileType(word)),
  name: z.string().min(1).max(200),
}
