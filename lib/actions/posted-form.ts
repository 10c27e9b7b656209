/** Room for the other fields of a form with a file, and the borders between its parts. */
const besidesBytes = 100_000

/**
 * A posted form with a file of at most so many bytes, or null: a body that says no length or a wrong one is cut off when it grows too
 * large.
 */
export async function postedForm(request: Request, mostFileBytes: number): Promise<FormData | null> {
  const most = mostFileBytes + besidesBytes
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
