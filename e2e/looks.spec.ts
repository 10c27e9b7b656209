import { readdirSync } from 'node:fs'
import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'
import { readFile } from './import-file.ts'
import { demoPerson, signIn } from './people.ts'
import { flatFile } from './publication.ts'
import { test } from './test.ts'

type Visitor = {
  readonly name: string
  /** Start of the demo address; null is somebody without an account. */
  readonly account: string | null
  /** In an order in which each page has been linked by an earlier one; only the first few are typed in. */
  readonly pages: readonly string[]
}

const cluster = '/cluster/[cluster]'
const company = '/company/[org]/[cluster]'
const reader = [
  '',
  '/members',
  '/conflicts',
  '/roadmap',
  '/goals',
  '/infrastructure',
  '/asks',
  '/funding',
  '/scenarios',
  '/scenarios/compare',
  '/ledger',
  '/versions',
  '/sign-off',
  '/progress',
  '/factors',
  '/factors/sets',
  '/people',
  '/audit',
]
const forMembers = reader.map((page) => cluster + page)
/** Where the demo has a hub and an ask to look at. */
const forHubs = [`${cluster}/infrastructure/[id]`, `${cluster}/asks/[id]`]
const forLeads = [
  '/home',
  ...forMembers,
  `${cluster}/factors/sets/[id]`,
  `${cluster}/infrastructure/new`,
  `${cluster}/asks/new`,
  `${cluster}/funding/new`,
  `${cluster}/settings`,
  `${cluster}/benchmark`,
  `${cluster}/outlook`,
  '/account',
]
const figures = [
  '',
  '/sites',
  '/sites/new',
  '/sites/[id]',
  '/emissions',
  '/emissions/[id]',
  '/completeness',
  '/years',
  '/years/[year]',
  '/output',
  '/transfers',
  '/transfers/new',
  '/transfers/[id]',
  '/reports',
  '/reports/[report]',
  '/factors',
  '/factors/own',
  '/factors/own/new',
  '/factors/own/[id]',
  '/factors/sets',
  '/factors/sets/[id]',
  '/commitments',
  '/commitments/new',
  '/commitments/[id]',
  '/measures',
  '/measures/new',
  '/measures/types',
  '/measures/[id]',
  '/alignment',
  '/import',
  '/review',
  '/submissions',
  '/people',
]
const forCompanies = ['/home', ...figures.map((page) => company + page), '/account', ...forMembers]
const conflict = `${cluster}/conflicts/[key]`
const reading = `${cluster}/members/[org]`
/** What a steward reads of goals; a proposal is made on the page of goals first. */
const forStewards = [
  `${cluster}/scenarios/new`,
  `${cluster}/scenarios/[id]`,
  `${cluster}/scenarios/costs`,
  `${reading}/alignment`,
  `${cluster}/goals/least-cost`,
  `${cluster}/goals/proposals/[id]`,
  `${cluster}/economics`,
  `${cluster}/economics/funding`,
  `${cluster}/economics/sharing`,
  `${cluster}/what-if`,
  `${cluster}/flows`,
  // Before anything was asked for, and with what came of it.
  `${cluster}/roadmap/schedule`,
  `${cluster}/roadmap/schedule`,
]

/** Where the demo has money on record, and a hub with a cost to share. */
const withMoney = [
  `${cluster}/funding/[id]`,
  `${cluster}/economics`,
  `${cluster}/economics/funding`,
  `${cluster}/economics/sharing`,
  `${cluster}/what-if`,
]

const visitors: readonly Visitor[] = [
  {
    name: 'Somebody without an account',
    account: null,
    // prettier-ignore
    pages: ['/', '/published/[cluster]', '/verify', '/sign-in', '/reset', '/outbox', '/reset/[token]', '/invitation/[token]'],
  },
  {
    name: 'Staff',
    account: 'staff',
    pages: [
      '/home',
      '/forum',
      '/forum/goals',
      '/forum/clusters/new',
      '/forum/[cluster]',
      '/forum/pledges',
      '/forum/pledges/actors/new',
      '/forum/pledges/actors/[actor]',
      '/forum/pledges/actors/[actor]/goal',
      '/forum/pledges/schemes/[scheme]',
      '/forum/pledges/import',
      '/forum/pledges/editions/[edition]',
      '/account',
    ],
  },
  { name: 'The lead of Kwinana', account: 'lead.kwinana', pages: forLeads },
  { name: 'The lead of Basque', account: 'lead.basque', pages: [...forLeads, reading] },
  {
    name: 'The lead of Dunkirk',
    account: 'lead.dunkirk',
    pages: [...forLeads, reading, conflict, ...forHubs, ...withMoney],
  },
  {
    name: 'The lead of Humber',
    account: 'lead.humber',
    pages: [...forLeads, reading, conflict, ...forHubs, ...forStewards],
  },
  { name: 'A company of Kwinana', account: 'alcoa', pages: [...forCompanies, `${company}/import/[id]`] },
  {
    name: 'A signatory of Houston',
    account: 'exxonmobil',
    pages: [
      ...forCompanies,
      conflict,
      `${company}/submissions/[number]`,
      `${company}/submissions/[number]/verification`,
    ],
  },
  {
    name: 'A member of Humber',
    account: 'drax-power',
    pages: ['/home', cluster, `${cluster}/infrastructure`, `${cluster}/asks`, ...forHubs],
  },
  { name: 'A verifier', account: 'verifier', pages: ['/home', '/verification/[id]', '/account'] },
]

test('Every page of the product is looked at by somebody', () => {
  const routes = readdirSync('app', { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/').split('/'))
    .filter((parts) => parts.at(-1) === 'page.tsx')
    .map(
      (parts) =>
        `/${parts
          .slice(0, -1)
          .filter((part) => !part.startsWith('('))
          .join('/')}`,
    )
  const looked = new Set(visitors.flatMap((visitor) => visitor.pages))
  expect(routes.filter((route) => !looked.has(route))).toEqual([])
})

for (const { name, account, pages } of visitors) {
  test(`${name} finds every page whole, readable and free of errors`, async ({ browser }) => {
    const context = await browser.newContext({ reducedMotion: 'reduce' })
    const page = await context.newPage()
    if (account) await signIn(page, demoPerson(account).email, demoPerson(account).password)
    const faults = faultsOf(page)
    const links = new Set(['/', '/home', '/sign-in', '/outbox'])
    for (const route of pages) {
      const path = [...links].find((link) => leadsTo(link, route))
      expect(path, `${route} is linked from a page before it`).toBeDefined()
      if (path) await test.step(path, () => look(page, path, route))
      for (const link of await linksOf(page)) links.add(link)
      await steps[route]?.(page, links)
      expect(faults.splice(0), path).toEqual([])
    }
    await context.close()
  })
}

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
/** How often a page was held against the rules of accessibility. A third person's look finds what the first two found. */
const timesHeld = new Map<string, number>()

/** Pages seen in the dark before: only colours differ there, so that one look at each is enough. */
const seenInTheDark = new Set<string>()

async function look(page: Page, path: string, route: string): Promise<void> {
  await page.setViewportSize({ width: 1280, height: 900 })
  await page.emulateMedia({ colorScheme: 'light' })
  const answer = await page.goto(path)
  expect.soft(answer?.status(), path).toBe(200)
  await expect.soft(page.locator('h1'), path).toHaveCount(1)
  expect.soft(await sideways(page), `${path} at 1280 px`).toBe(0)
  const times = timesHeld.get(route) ?? 0
  timesHeld.set(route, times + 1)
  if (times < 2) expect.soft(await violations(new AxeBuilder({ page }).withTags(tags)), `${path}, light`).toEqual([])
  if (!seenInTheDark.has(route)) {
    seenInTheDark.add(route)
    await page.emulateMedia({ colorScheme: 'dark' })
    expect.soft(await violations(new AxeBuilder({ page }).withRules('color-contrast')), `${path}, dark`).toEqual([])
  }
  await page.setViewportSize({ width: 360, height: 800 })
  expect.soft(await sideways(page), `${path} at 360 px`).toBe(0)
}

const sideways = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

async function violations(axe: AxeBuilder): Promise<readonly string[]> {
  // Without frames of others there is nothing to be gathered in a page of its own, which would be opened for each look.
  const found = (await axe.setLegacyMode(true).analyze()).violations
  return found.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 160)}`))
}

/** What the browser complains of. A request it dropped because the page was left is no fault of ours. */
function faultsOf(page: Page): string[] {
  const faults: string[] = []
  page.on('pageerror', (error) => faults.push(error.message))
  page.on('console', (line) => line.type() === 'error' && faults.push(line.text()))
  page.on('response', (answer) => answer.status() >= 400 && faults.push(`${answer.status()} ${answer.url()}`))
  page.on('requestfailed', (request) => {
    const why = request.failure()?.errorText
    if (why !== 'net::ERR_ABORTED') faults.push(`${why} ${request.url()}`)
  })
  return faults
}

const linksOf = (page: Page) =>
  page.locator('a[href^="/"]').evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''))

/** A name in brackets stands for any word but those that have a page of their own. */
function leadsTo(link: string, route: string): boolean {
  return new RegExp(`^${route.replace(/\[[a-z]+\]/g, '(?!(?:new|types|compare|costs)$)[^/?#]+')}$`).test(link)
}

/** What has to be done on a page before the next ones exist. */
const steps: Readonly<Record<string, (page: Page, links: Set<string>) => Promise<void>>> = {
  '/reset': async (page) => {
    await page.getByLabel('E-mail').fill(demoPerson('lead.rotterdam-moerdijk').email)
    await page.getByRole('button').last().click()
    await expect(page.getByRole('status').first()).toBeVisible()
  },
  // The letter is written after the answer, which costs the same for every address.
  '/outbox': async (page, links) => {
    await expect(async () => {
      await page.reload()
      await expect(page.getByRole('link', { name: '/reset/' }).first()).toBeVisible({ timeout: 1000 })
    }).toPass({ timeout: 15_000 })
    for (const link of await linksOf(page)) links.add(link)
  },
  [`${cluster}/goals`]: async (page, links) => {
    if ((await page.getByRole('link', { name: 'what it would cost at least' }).count()) === 0) return
    links.add(`${new URL(page.url()).pathname}/least-cost`)
    // It stands behind a summary where there is a proposal already.
    const propose = page.getByRole('button', { name: 'Propose to the members' })
    if (await propose.isVisible()) await propose.click()
    await expect(page.getByRole('link', { name: /^Proposal \d/ }).first()).toBeVisible()
  },
  [`${cluster}/roadmap/schedule`]: async (page) => {
    const measures = page.getByRole('heading', { name: 'Measures' })
    if ((await measures.count()) > 0) return
    await page.getByLabel('It may take').selectOption({ label: '10 seconds' })
    await page.getByRole('button', { name: 'Find the best schedule' }).click()
    await expect(measures).toBeVisible({ timeout: 60_000 })
  },
  [`${cluster}/scenarios`]: async (page, links) => {
    for (const part of ['compare', 'costs']) links.add(`${new URL(page.url()).pathname}/${part}`)
  },
  [`${cluster}/scenarios/new`]: async (page, links) => {
    await page.getByRole('textbox', { name: 'Name' }).fill(`To look at ${Math.random().toString(36).slice(2, 8)}`)
    await page.getByLabel('Rule').selectOption({ label: 'Hydrogen-led' })
    await page.getByRole('button', { name: 'Make it and compare' }).click()
    await page.waitForURL(/\/scenarios\/compare/)
    await page.getByRole('navigation', { name: 'You are here' }).getByRole('link', { name: 'Scenarios' }).click()
    await expect(page.getByRole('link', { name: 'Change' }).first()).toBeVisible()
    for (const link of await linksOf(page)) links.add(link)
  },
  [`${company}/transfers/new`]: async (page, links) => {
    await page.getByLabel('Quantity').fill('1')
    await page.getByRole('button', { name: 'Add statement' }).click()
    await page.waitForURL(/\/transfers$/)
    await expect(page.getByRole('rowheader', { name: 'Power' }).first()).toBeVisible()
    for (const link of await linksOf(page)) links.add(link)
  },
  [`${company}/factors/own/new`]: async (page, links) => {
    await page.getByLabel('Name', { exact: true }).fill('A factor to look at')
    await page.getByLabel('Per unit').fill('kWh')
    await page.getByLabel(/^CO2 /).fill('0.2')
    for (const field of ['Who says so', 'Where it stands', 'Evidence']) await page.getByLabel(field).fill('A supplier')
    await page.getByRole('button', { name: 'Add factor' }).click()
    await page.waitForURL(/\/factors\/own$/)
    for (const link of await linksOf(page)) links.add(link)
  },
  [`${company}/factors/sets`]: (page, links) => sendPublication(page, links),
  [`${cluster}/factors/sets`]: (page, links) => sendPublication(page, links),
  [`${company}/import`]: async (page, links) => {
    const home = new URL(page.url()).pathname.replace(/\/import$/, '')
    const file = 'site_id,company,site\nLOOK-1,Alcoa,A site to look at\n'
    await readFile(page, home, { name: 'sites.csv', mimeType: 'text/csv', buffer: Buffer.from(file) })
    links.add(new URL(page.url()).pathname)
  },
  '/forum/pledges/import': async (page, links) => {
    const part = page.getByRole('region', { name: 'National totals' })
    const file = 'country,year,value,unit,dataset\nNO,1990,51000000,tCO2e,UNFCCC Annex I total\n'
    await part.getByLabel('Day of the data').fill('2019')
    await part
      .getByLabel('CSV file')
      .setInputFiles({ name: 'totals.csv', mimeType: 'text/csv', buffer: Buffer.from(file) })
    await part.getByRole('button', { name: 'Read this table' }).click()
    await page.waitForURL(/\/editions\/[0-9a-f-]{36}/)
    links.add(new URL(page.url()).pathname)
  },
}

/** Leaves a workbook that was read and not taken in, where this person may load one. */
async function sendPublication(page: Page, links: Set<string>): Promise<void> {
  if (!(await page.getByLabel('Workbook').isVisible())) return
  await page.getByLabel('Workbook').setInputFiles(
    flatFile(2024, [
      ['Peat', 'tonnes', 'kg CO2e', 1500],
      ['Natural gas', 'kWh (Gross CV)', 'kg CO2e', 0.19],
      ['Peat', 'fortnights', 'kg CO2e', 1],
    ]),
  )
  await page.getByRole('button', { name: 'Read the workbook' }).click()
  await page.waitForURL(/\/sets\/[0-9a-f-]{36}/)
  links.add(new URL(page.url()).pathname)
}
