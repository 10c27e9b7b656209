import { fileTypes, type FileType } from '#lib/domain/evidence/file-type'

/** Nothing of an uploaded file runs, should a browser show it after all. */
export const sandboxPolicy = `sandbox; default-src 'none'`

/** Plain letters for programs that know no others, beside the name as it is. */
function disposition(name: string): string {
  const plain = name
    .normalize('NFKD')
    .replaceAll(/[^\x20-\x7e]/g, '')
    .replaceAll(/["\\%]/g, '_')
  const whole = encodeURIComponent(name).replaceAll(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`)
  return `attachment; filename="${plain}"; filename*=UTF-8''${whole}`
}

/**
 * A stored file as a download that no browser shows in place: attached, of the type that its bytes were found to be, not sniffed at,
 * not kept by any cache, and in a sandbox should somebody open it all the same.
 */
export const evidenceAttachment = (
  file: { readonly name: string; readonly type: FileType; readonly digest: string },
  bytes: Uint8Array,
): Response =>
  new Response(Uint8Array.from(bytes), {
    headers: {
      'content-type': fileTypes[file.type].media,
      'content-disposition': disposition(file.name),
      'content-length': String(bytes.length),
      'content-security-policy': sandboxPolicy,
      'x-content-type-options': 'nosniff',
      'repr-digest': `sha-256=:${Buffer.from(file.digest, 'hex').toString('base64')}:`,
      'cache-control': 'no-store',
    },
  })
