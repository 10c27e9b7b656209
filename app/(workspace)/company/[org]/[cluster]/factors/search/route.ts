import { companyFactors } from '#lib/views/company-factors'
import { see } from '#lib/views/view'

/** The factor search of the grid, as JSON for the page that is open. */
export async function GET(request: Request, { params }: RouteContext<'/company/[org]/[cluster]/factors/search'>) {
  const asked = new URL(request.url).searchParams
  const year = Number(asked.get('year'))
  const search = {
    ...(await params),
    query: (asked.get('query') ?? '').slice(0, 200),
    country: asked.get('country'),
    unit: asked.get('unit'),
    year: Number.isInteger(year) && year > 0 ? year : null,
  }
  return Response.json(await see(companyFactors, search), { headers: { 'cache-control': 'no-store' } })
}
