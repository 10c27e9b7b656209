import { globSync } from 'node:fs'
import { expect, type APIResponse, type Browser, type Page } from '@playwright/test'
import { atOwnComputer, demoPerson, signIn } from './people.ts'
import { test } from './test.ts'

// One company plans something that it has told nobody. Every page and every file that anybody else can reach is fetched, as a
// page and as the data behind it, and none of them holds a trace of it.

const mark = Math.random().toString(36).slice(2, 8)
const digits = String(Math.floor(Math.random() * 9e8) + 1e8)
/** Texts, and the figure as it is kept and as it is shown. */
const canaries = [`canary-${mark}`, `731${digits}`, Number(`731${digits}`).toLocaleString('en')]

const victim = { person: 'data.british-steel', cluster: 'humber' }
const rivals = [
  { who: 'a neighbour in the same cluster', person: 'data.phillips-66', inCluster: true },
  { who: 'a neighbour’s signatory', person: 'sign.phillips-66', inCluster: true },
  { who: 'a neighbour’s admin', person: 'admin.singleton-birch', inCluster: true },
  // Lead and steward: reads what is sent, and this was not sent.
  { who: 'the cluster’s own lead and steward', person: 'lead.humber', inCluster: true },
  { who: 'the lead and steward of another cluster', person: 'lead.kwinana', inCluster: false },
  { who: 'the Forum’s staff', person: 'staff', inCluster: false },
] as const

type Place = { readonly org: string; readonly addresses: ReadonlySet<string> }

/** Measures that hold the plan, by their address. */
const planned = new Set<string>()
let place: Place
let owner: Page

test.beforeAll(async ({ browser }) => {
  test.setTimeout(300_000)
  owner = await arrive(browser, victim.person)
  const home = await roomOf(owner, victim.cluster)
  await plan(owner, home)
  place = { org: home.split('/')[2] ?? '', addresses: await crawl(owner, [home], (path) => path.startsWith(home)) }
})

test('Its owner finds the plan on its own pages', async () => {
  const holding: string[] = []
  await withEach(place.addresses, async (address) => {
    if (hasCanary(await bodyOf(owner, address))) holding.push(address)
  })
  expect(holding.map(shapeOf)).toContain(`/company/*/${victim.cluster}/measures/*`)
  expect(holding.map(shapeOf)).toContain(`/company/*/${victim.cluster}/review`)
})

for (const rival of rivals) {
  test(`${rival.who}: no page that links lead to holds a trace of it`, async ({ browser }) => {
    test.setTimeout(600_000)
    const page = await arrive(browser, rival.person)
    const starts = ['/home', '/account', '/verify', '/outbox']
    const reached = await crawl(
      page,
      starts,
      () => true,
      (address, body) => expectNoTrace(page, address, body),
    )
    expect(reached.size).toBeGreaterThan(5)
    await page.context().close()
  })

  test(`${rival.who}: its addresses answer as if they were not there`, async ({ browser }) => {
    test.setTimeout(600_000)
    const page = await arrive(browser, rival.person)
    await withEach(foreignAddresses(rival.inCluster), async (address) => {
      const answer = await page.request.get(address, { maxRedirects: 0 })
      // A handler that takes posts alone says so of any address of its kind, whoever asks and whatever is there.
      expect([404, 405], address).toContain(answer.status())
      await expectNoTrace(page, address)
      const same = await page.request.get(madeUp(address), { maxRedirects: 0 })
      expect(same.status(), madeUp(address)).toBe(answer.status())
    })
    await page.context().close()
  })
}

test('A file that a rival sends into its import is turned away like one sent nowhere', async ({ browser, baseURL }) => {
  const upload = `/company/${place.org}/${victim.cluster}/import/upload`
  for (const { person } of rivals) {
    const page = await arrive(browser, person)
    const send = async (address: string) => {
      const file = {
        name: 'sites.csv',
        mimeType: 'text/csv',
        buffer: Buffer.from(`site_id,site_name\n${mark},Works\n`),
      }
      const headers = { origin: new URL(baseURL ?? '').origin }
      const answer = await page.request.post(address, { headers, multipart: { kind: 'sites', file }, maxRedirects: 0 })
      return { status: answer.status(), text: await textOf(answer) }
    }
    const answer = await send(upload)
    expect(answer.status, person).toBe(404)
    expect(answer, person).toEqual(await send(madeUp(upload)))
    await page.context().close()
  }
  expect(await bodyOf(owner, upload.replace('/upload', ''))).not.toContain(mark)
})

test('The signed-out are sent to the sign-in form, and find no trace on any public page', async ({ browser }) => {
  test.setTimeout(600_000)
  const page = await atOwnComputer(browser)
  await withEach(foreignAddresses(false), async (address) => {
    for (const headers of waysToAsk) {
      const answer = await page.request.get(address, { headers, maxRedirects: 0 })
      expect([303, 307, 308], address).toContain(answer.status())
      expect(answer.headers()['location'], address).toContain('/sign-in')
      expect(hasCanary(`${JSON.stringify(answer.headers())} ${await textOf(answer)}`), address).toBe(false)
    }
  })
  await crawl(
    page,
    ['/', '/verify', '/sign-in'],
    () => true,
    (address, body) => expectNoTrace(page, address, body),
  )
  await page.context().close()
})

test('A cookie that is made up opens nothing', async ({ browser, baseURL }) => {
  const page = await atOwnComputer(browser)
  const names = (await owner.context().cookies()).map((cookie) => cookie.name).filter((name) => /session/.test(name))
  expect(names.length).toBeGreaterThan(0)
  for (const name of names)
    await page
      .context()
      .addCookies([{ name, value: 'A'.repeat(43), url: baseURL ?? '', httpOnly: true, sameSite: 'Lax' }])
  const [address = ''] = foreignAddresses(false)
  expect(shapeOf(new URL(await urlAfter(page, address)).pathname)).toBe('/sign-in')
  await expectNoTrace(page, address)
})

test.afterAll(async () => {
  for (const measure of planned) {
    await owner.goto(measure)
    await owner
      .getByRole('button', { name: /^Remove/ })
      .first()
      .click()
    await owner
      .getByRole('dialog')
      .getByRole('button', { name: /^Remove/ })
      .click()
    await owner.waitForURL(/\/measures$/)
  }
})

async function arrive(browser: Browser, start: string): Promise<Page> {
  const page = await atOwnComputer(browser)
  const { email, password } = demoPerson(start)
  await signIn(page, email, password)
  return page
}

/** The room of one's own company in a cluster, as /home links to it. */
async function roomOf(page: Page, cluster: string): Promise<string> {
  const links = linksIn(await bodyOf(page, '/home'))
  const home = links.map((link) => new RegExp(`^/company/[0-9a-f-]{36}/${cluster}`).exec(link)?.[0]).find(Boolean)
  if (!home) throw new Error('/home links to no company')
  return home
}

/** Writes what nobody else may know: a confidential measure whose every text and figure is a canary. */
async function plan(page: Page, home: string): Promise<void> {
  const [text = '', figure = ''] = canaries
  await page.goto(`${home}/measures/new`)
  await page.getByLabel('Title', { exact: true }).fill(`${text} title`)
  await page.getByLabel('Site', { exact: true }).selectOption({ index: 1 })
  await page.getByLabel('Description').fill(`${text} description`)
  await page.getByLabel('Start', { exact: true }).fill('2035')
  await page.getByLabel('Reduction at full effect').fill('1')
  await page.getByLabel('Capital cost').fill(figure)
  await page.getByLabel('Source').fill(`${text} source`)
  await page.getByLabel('Who may see title').selectOption('confidential')
  await page.getByRole('button', { name: 'Add measure' }).click()
  await page.waitForURL(/\/measures(\?.*)?$/)
  const href = await page.getByRole('link', { name: `${text} title` }).getAttribute('href')
  planned.add(href ?? '')
}

const hasCanary = (text: string): boolean => canaries.some((canary) => text.includes(canary))

const bodyOf = async (page: Page, address: string): Promise<string> => (await askFor(page, address)).text
const textOf = async (answer: APIResponse): Promise<string> => (await answer.body()).toString('utf8')
const urlAfter = async (page: Page, address: string): Promise<string> => (await page.request.get(address)).url()

type Body = { readonly text: string; readonly isPage: boolean }

/** An address as it is asked for, with its headers. */
async function askFor(page: Page, address: string, headers: Readonly<Record<string, string>> = {}): Promise<Body> {
  const answer = await page.request.get(address, { headers })
  expect(answer.status(), address).toBeLessThan(500)
  const isPage = (answer.headers()['content-type'] ?? '').includes('text/html')
  return { text: `${JSON.stringify(answer.headers())} ${await textOf(answer)}`, isPage }
}

const waysToAsk: readonly Readonly<Record<string, string>>[] = [
  {},
  { RSC: '1' },
  { RSC: '1', 'Next-Router-Prefetch': '1' },
]

/** As a page, as the data that the framework fetches for it, and as what it fetches ahead. A file is the same file each time. */
async function expectNoTrace(page: Page, address: string, asked?: Body): Promise<void> {
  const body = asked ?? (await askFor(page, address))
  expect(hasCanary(body.text), address).toBe(false)
  if (!body.isPage) return
  const others = waysToAsk.slice(1).map((headers) => askFor(page, address, headers))
  for (const { text } of await Promise.all(others)) expect(hasCanary(text), address).toBe(false)
}

const linksIn = (html: string): readonly string[] =>
  [...html.matchAll(/(?:href|action|src)="(\/[^"#]*)/g)].map((match) => (match[1] ?? '').replaceAll('&amp;', '&'))

/** Of each shape of address so many are visited: a company with fifty sites has fifty pages that are one. */
const ofEachShape = 4
const shapeOf = (address: string): string =>
  (address.split('?')[0] ?? '')
    .replaceAll(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, '*')
    .replaceAll(/\/\d+(?=\/|$)/g, '/*')

/** Every address that links lead to from these, within the site; `look` is shown each of them once. */
async function crawl(
  page: Page,
  from: readonly string[],
  within: (path: string) => boolean,
  look: (address: string, body: Body) => Promise<void> = () => Promise.resolve(),
): Promise<ReadonlySet<string>> {
  const seen = new Set<string>()
  const shapes = new Map<string, number>()
  const isDue = (address: string): boolean => {
    const shape = shapeOf(address)
    const before = shapes.get(shape) ?? 0
    if (seen.has(address) || before >= ofEachShape || !within(address) || /^\/(_next|api)\//.test(address)) return false
    shapes.set(shape, before + 1)
    seen.add(address)
    return true
  }
  for (let due = from.filter(isDue); due.length > 0;) {
    const found: string[] = []
    await withEach(due, async (address) => {
      const body = await askFor(page, address)
      await look(address, body)
      if (body.isPage) found.push(...linksIn(body.text))
    })
    due = found.filter(isDue)
  }
  return seen
}

/** Several at once: each address is asked for by itself, and the server has more than one at hand as it has in life. */
async function withEach(addresses: Iterable<string>, work: (address: string) => Promise<void>): Promise<void> {
  const left = [...addresses].values()
  const one = async () => {
    for (const address of left) await work(address)
  }
  await Promise.all([one(), one(), one(), one()])
}

/** What a rival may try by hand: all that the owner's own links lead to, and each address that the code has, filled in. */
function foreignAddresses(inCluster: boolean): readonly string[] {
  const ids = [...new Set([...place.addresses].flatMap((address) => address.match(/[0-9a-f-]{36}/g) ?? []))]
  const item = ids.find((id) => id !== place.org) ?? place.org
  const files = globSync('app/**/{page.tsx,route.ts}').map((file) => file.replaceAll('\\', '/'))
  const filled = files
    .map((file) =>
      file
        .replace(/^app/, '')
        .replaceAll(/\/\([^)]+\)/g, '')
        .replace(/\/(page\.tsx|route\.ts)$/, ''),
    )
    .filter(
      (pattern) => pattern.startsWith('/company/[org]/') || (!inCluster && pattern.startsWith('/cluster/[cluster]')),
    )
    .map((pattern) =>
      pattern
        .replace('[org]', place.org)
        .replace('[cluster]', victim.cluster)
        .replace('[id]', item)
        .replace('[key]', `member-missing:${place.org}`)
        .replace('[number]', '1')
        .replace('[digest]', '0'.repeat(64))
        .replace('[file]', 'sites.csv'),
    )
  return [...new Set([...place.addresses, ...planned, ...filled])].filter(
    (address) => !address.includes('[') && !address.endsWith('/upload'),
  )
}

/** The same address of a company and things that are not there at all. */
const madeUp = (address: string): string =>
  address
    .replaceAll(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, () => crypto.randomUUID())
    .replace(`/${victim.cluster}`, '/nowhere')
