import { readiness } from '#lib/readiness'

/** Whether this process should get requests: the database answers, its schema is ours, and we are not draining. */
export async function GET() {
  const { ready, why } = await readiness()
  return new Response(`${why}\n`, { status: ready ? 200 : 503, headers: { 'cache-control': 'no-store' } })
}
