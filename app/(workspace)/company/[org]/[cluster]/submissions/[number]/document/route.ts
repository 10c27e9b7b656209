import { companySubmissionFile } from '#lib/views/company-submissions'
import { see } from '#lib/views/view'

/** The canonical bytes of a submission: their SHA-256 is the digest on its page. */
export async function GET(
  _request: Request,
  context: RouteContext<'/company/[org]/[cluster]/submissions/[number]/document'>,
) {
  const sent = await see(companySubmissionFile, await context.params)
  return new Response(sent.text, {
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': `attachment; filename="submission-${sent.number}.json"`,
      'cache-control': 'no-store',
    },
  })
}
