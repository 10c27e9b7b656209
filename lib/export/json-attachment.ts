/** Stored bytes as a download, untouched: no charset, no re-encoding, no cache. */
export const jsonAttachment = (file: { readonly bytes: Uint8Array; readonly digest: string; readonly name: string }) =>
  new Response(Uint8Array.from(file.bytes), {
    headers: {
      'content-type': 'application/json',
      'content-disposition': `attachment; filename="${file.name}"`,
      'content-length': String(file.bytes.length),
      'repr-digest': `sha-256=:${Buffer.from(file.digest, 'hex').toString('base64')}:`,
      'cache-control': 'no-store',
    },
  })
