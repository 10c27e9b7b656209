import { postedText } from '#lib/import/posted-text'
import { fingerprintOf } from '#lib/views/check-text'
import { isOwnOrigin } from '#lib/views/open-view'

/**
 * Takes a text, keeps nothing of it, and sends the browser on to the answer. The answer's address holds digests alone, so it
 * can be passed on, and says the same to whoever opens it.
 */
export async function POST(request: Request) {
  if (!isOwnOrigin(request.headers)) return new Response('The request did not come from this site.', { status: 403 })
  const text = await postedText(request)
  const query = new URLSearchParams()
  if (text.ok) {
    const { digest, canonicalDigest, clusterId, isJson } = fingerprintOf(text.value)
    query.set('sha256', digest)
    if (canonicalDigest) query.set('canonical', canonicalDigest)
    if (!isJson) query.set('json', 'no')
    if (clusterId) query.set('cluster', clusterId.slice(0, 36))
  } else {
    query.set('refused', text.refusal)
  }
  return new Response(null, {
    status: 303,
    headers: { location: `/verify?${query}#answer`, 'cache-control': 'no-store' },
  })
}
