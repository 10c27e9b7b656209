/** The posted form, or null: a body that says no length or a wrong one is cut off when it grows larger than `most` bytes. */
export async function boundedForm(request: Request, most: number): Promise<FormData | null> {
  if (!request.body || Number(request.headers.get('content-length') ?? 0) > most) return null
  let length = 0
  const bounded = request.body.pipeThrough(
    new TransformStream<Uint8Array, Uint8Array>({
      transform(chunk, controller) {
        length += chunk.byteLength
        if (length > most) controller.error(new Error('The body is larger than a file may be'))
        else controller.enqueue(chunk)
      },
    }),
  )
  const type = request.headers.get('content-type') ?? ''
  try {
    return await new Response(bounded, { headers: { 'content-type': type } }).formData()
  } catch {
    return null
  }
}

/** Sends a form on to the page that it led to. */
export const goTo = (path: string): Response => new Response(null, { status: 303, headers: { location: path } })

/** A sentence in place of a page. */
export const said = (status: number, sentence: string): Response =>
  new Response(sentence, {
    status,
    headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' },
  })
