import { no, ok, type Result } from '#lib/domain/result'

const limit = 5 * 1024 * 1024
/** So much of what is too large is still taken and thrown away: who is cut off while sending never reads why. */
const patience = 64 * 1024 * 1024

export type PostedRefusal = 'empty' | 'too-large' | 'not-text'

/** The text or file of a posted form as the exact text it is. Nothing beyond the limit is kept in memory. */
export async function postedText(request: Request): Promise<Result<string, PostedRefusal>> {
  const body = await readCapped(request)
  if (body === null) return no('too-large')
  const form = await parsed(request, body)
  const file = form?.get('file')
  const typed = form?.get('text')
  if (file instanceof File && file.size > 0) return decoded(new Uint8Array(await file.arrayBuffer()))
  return typeof typed === 'string' && typed !== '' ? ok(typed) : no('empty')
}

async function readCapped(request: Request): Promise<Uint8Array<ArrayBuffer> | null> {
  // Room for the form around the file.
  const room = limit + 4096
  const parts: Uint8Array[] = []
  let size = 0
  for await (const part of request.body ?? []) {
    size += part.length
    if (size > patience) return null
    if (size <= room) parts.push(part)
  }
  return size > room ? null : Uint8Array.from(Buffer.concat(parts))
}

/** Null for a body that is no form. */
async function parsed(request: Request, body: Uint8Array<ArrayBuffer>): Promise<FormData | null> {
  const type = request.headers.get('content-type') ?? ''
  try {
    return await new Response(body, { headers: { 'content-type': type } }).formData()
  } catch {
    return null
  }
}

/** A mark at the beginning stays where it is: it is part of the bytes, and changes the digest. */
function decoded(bytes: Uint8Array): Result<string, PostedRefusal> {
  try {
    return ok(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes))
  } catch {
    return no('not-text')
  }
}
