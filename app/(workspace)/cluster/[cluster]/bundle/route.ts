import { canonicalText } from '#lib/domain/canonical'
import { clusterBundle } from '#lib/views/cluster-bundle'
import { see } from '#lib/views/view'

/** The cluster as one file, for `concord merge`. */
export async function GET(_request: Request, { params }: RouteContext<'/cluster/[cluster]/bundle'>) {
  const { cluster } = await params
  const bundle = await see(clusterBundle, { cluster })
  return new Response(canonicalText(bundle), {
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': `attachment; filename="${cluster}-bundle.json"`,
      'cache-control': 'no-store',
    },
  })
}
