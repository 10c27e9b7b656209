import type postgres from 'postgres'
import { bareForm } from './bare-app.ts'
import { formPost } from './form-post.ts'
import type { Asking } from './load.ts'
import { prepareManyClusters } from './many-clusters.ts'
import type { Product } from './product.ts'
import type { Contender } from './requests.ts'
import type { RunningServer } from './run-server.ts'
import { draftingCluster, roadmapCluster, type Visitors } from './visitors.ts'

export type BareServers = { readonly next: RunningServer; readonly http: RunningServer }

const barePage = 'Bare Next page, one query'
const bareHandler = 'Bare Next handler, one query'
const bareAction = 'Bare Next action, one insert'
const fewClusters = 'Forum table, 10 clusters'

/** Everything that is asked over HTTP. */
export async function contenders(
  product: Product,
  bare: BareServers,
  visitors: Visitors,
  owner: postgres.Sql,
): Promise<readonly Contender[]> {
  const keepClusters = await prepareManyClusters(owner)
  const page = (path: string, cookie: string) => ({ pid: product.pid, asking: get(product.url + path, cookie) })
  const bareNext = (path: string) => ({
    pid: bare.next.process.pid ?? 0,
    asking: get(bare.next.url + path),
    beside: [],
  })
  const forum = page('/forum', visitors.staff.cookie)
  return [
    { name: 'node:http, one query', pid: bare.http.process.pid ?? 0, asking: get(bare.http.url), beside: [] },
    { name: barePage, ...bareNext('/') },
    { name: bareHandler, ...bareNext('/row') },
    { ...bareNext(bareForm), name: bareAction, asking: await savingABareRow(bare) },
    { name: 'Sign-in page', ...page('/sign-in', ''), beside: [{ name: barePage, aim: 0.7 }] },
    {
      name: 'Roadmap page of a lead',
      ...page(`/cluster/${roadmapCluster}/roadmap`, visitors.lead.cookie),
      beside: [{ name: barePage, aim: 0.7 }],
    },
    { name: fewClusters, ...forum, prepare: () => keepClusters(10), beside: [{ name: barePage, aim: 0.7 }] },
    {
      name: 'Forum table, 1,000 clusters',
      ...forum,
      prepare: () => keepClusters(1000),
      // A twentieth less is the noise of the machine.
      beside: [{ name: fewClusters, aim: 0.95 }],
    },
    {
      name: 'Saving a new site',
      pid: product.pid,
      asking: await savingASite(product, visitors),
      // What the framework takes for any action stands beside it too, since every write of the product is one.
      beside: [
        { name: bareHandler, aim: 0.5 },
        { name: bareAction, aim: null },
      ],
    },
  ]
}

const get = (url: string, cookie = ''): Asking => ({ url, headers: cookie ? { cookie } : {}, status: 200 })

async function savingABareRow({ next }: BareServers): Promise<Asking> {
  const url = next.url + bareForm
  const post = formPost({ url, html: await (await fetch(url)).text() }, 'name', { name: 'Row {{fresh}}' })
  return { ...post, headers: { ...post.headers, origin: next.url }, status: 303 }
}

/** The form of a new site, filled in and posted by a browser without script. */
async function savingASite(product: Product, { contributor }: Visitors): Promise<Asking> {
  const url = `${product.url}/company/${contributor.organisationId}/${draftingCluster}/sites/new`
  const answer = await fetch(url, { headers: { cookie: contributor.cookie } })
  const post = formPost({ url, html: await answer.text() }, 'key', { key: 'bench-{{fresh}}', name: 'Works {{fresh}}' })
  return {
    ...post,
    headers: { ...post.headers, cookie: contributor.cookie, origin: product.url },
    status: 303,
  }
}
