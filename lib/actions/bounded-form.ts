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
