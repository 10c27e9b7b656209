import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { expect, type Page } from '@playwright/test'
import { demoClusters } from '#db/demo/clusters'
import { sitesOf } from '#db/demo/register'
import { capIndex } from '#lib/domain/goals/public/cap-index'
import { euEts } from '#lib/domain/goals/starter/eu-ets'
import { formatTonnes } from '#lib/format'
import { accept, bringIn, importFile, openWithSteward, send, type Member } from './cluster-steps.ts'
import { atOwnComputer, demoPerson, signIn } from './people.ts'
import { test } from './test.ts'

const of = 'British Steel'
const base = baseOf(of)
/** 30 % less in 2030 by an interim step, 60 % by the next, against a target of half and a nation that asks from another base year. */
const committed = base * 0.7
const target = Math.round(base / 2)
/** A nation that no demo cluster stands under. It fell by a twentieth to 2021, and promises 55 % less than in 1990 by 2030. */
const country = 'NO'
const totals = { 1990: 50_000_000, 2021: 47_500_000 }
/** What the EU's cap leaves of 2021 in 2030, without what its widening to shipping brought in. */
const capLeft = capIndex(euEts, 2021, [2030])?.index[0] ?? Number.NaN
const nation = (base * (0.45 * totals[1990])) / totals[2021]

test('Goals of a company, a cluster and a nation line up, and the gap of 2030 is read from the ladder and its file', async ({
  browser,
}) => {
  test.setTimeout(600_000)
  const mark = Math.random().toString(36).slice(2, 8)
  const slug = `goals-${mark}`
  const lead =
    await test.step('Staff open a cluster with a target for 2030; its lead comes in and is named steward', () =>
      openWithSteward(browser, `Goals ${mark}`, `lead-${mark}@example.org`, { target: String(target), country }))
  const staff = await atOwnComputer(browser)
  await signIn(staff, demoPerson('staff').email, demoPerson('staff').password)

  await test.step('Staff enter what the nation promised against 1990, and take in its totals', async () => {
    await enterNation(staff, mark)
    await takeInTotals(staff)
  })

  const steel = await bringIn(browser, lead, slug, { of, name: `${of} ${mark}`, email: `steel-${mark}@example.org` })
  await test.step('A company commits itself with an interim step, and its submission is merged', async () => {
    await importFile(steel, 'sites')
    await importFile(steel, 'emissions')
    await commit(steel)
    await send(steel)
    await accept(lead, slug, steel)
    await lead.goto(`/cluster/${slug}`)
    await lead
      .getByRole('button', { name: /^Merge/ })
      .first()
      .click()
    await lead.waitForURL(/\/(conflicts|roadmap)/)
  })

  await test.step('The ladder says by how many tonnes the commitment is short of the target and of the nation', async () => {
    await lead.goto(`/cluster/${slug}/goals?years=2030`)
    const ladder = lead.locator('#ladder')
    const ofCluster = ladder.getByRole('row').filter({ hasText: 'Cluster' })
    await expect(ofCluster).toContainText(`short by ${formatTonnes(committed - target)}`)
    const ofNation = ladder.getByRole('row').filter({ hasText: `Norway ${mark}` })
    await expect(ofNation).toContainText(`short by ${formatTonnes(committed - nation)}`)
    await expect(lead.getByText(/55 % .*1990|Law on climate targets/).first()).toBeVisible()
    await expect(lead.getByRole('img', { name: /on one axis/ }).first()).toBeVisible()
  })

  await test.step('The exported file holds the same tonnes', async () => {
    const rows = await downloaded(lead, 'Export CSV')
    const gapTo = (level: string) => Number(rows.find((row) => row['level'] === level)?.['gap_tonnes'])
    expect(gapTo('Cluster')).toBeCloseTo(committed - target, 2)
    expect(gapTo('Nation')).toBeCloseTo(committed - nation, 2)
  })

  await test.step('The lead keeps how much a trading scheme covers; merged again, its cap is a rung of the ladder', async () => {
    await lead.goto(`/cluster/${slug}/outlook`)
    await lead.getByLabel(/^Covered by EU Emissions Trading System/).fill('100')
    await lead.getByLabel(/^Source for EU Emissions Trading System/).fill('The register')
    await lead.getByRole('button', { name: 'Keep this' }).click()
    await expect(lead.getByText('The newest draft does not rest on this version')).toBeVisible()
    await lead.getByRole('link', { name: 'To the roadmap' }).click()
    await lead.getByRole('button', { name: 'Merge again' }).click()
    await expect(lead.getByText('Draft 2', { exact: false }).first()).toBeVisible()
    await lead.goto(`/cluster/${slug}/goals?years=2030`)
    const cap = lead.locator('#ladder').getByRole('row').filter({ hasText: 'Trading scheme' })
    await expect(cap).toContainText(`short by ${formatTonnes(committed - base * capLeft)}`)
    const rows = await downloaded(lead, 'Export CSV')
    const inFile = rows.find((row) => row['level'] === 'Trading scheme')
    expect(Number(inFile?.['gap_tonnes'])).toBeCloseTo(committed - base * capLeft, 1)
    expect(inFile?.['coverage_share']).toBe('1')
  })

  await test.step('The company sees itself on its own card, and the lead proposes to close the gap together', async () => {
    await steel.page.goto(`${steel.home}/alignment`)
    await expect(steel.page.getByText('short by').first()).toBeVisible()
    await lead.goto(`/cluster/${slug}/goals`)
    await lead.getByRole('button', { name: 'Propose to the members' }).click()
    await expect(lead.getByRole('link', { name: 'Proposal 1' })).toBeVisible()
  })

  await test.step('The company takes its part into its draft, as a commitment that names the proposal', async () => {
    await steel.page.goto(`${steel.home}/alignment`)
    await expect(steel.page.getByText('A proposal, not an order')).toBeVisible()
    await steel.page.getByRole('button', { name: 'Take into our draft' }).click()
    await steel.page.waitForURL(/\/commitments\/[0-9a-f-]{36}/)
    await expect(steel.page.getByLabel('Source')).toHaveValue(/^Proposal 1 of .*, draft \d+$/)
  })

  await test.step('Both were written to: the company that there is a proposal, the lead that it was taken', async () => {
    await lead.goto('/outbox')
    await expect(lead.getByText(`Goals ${mark}: proposal 1 to close the gap in 2030`).first()).toBeVisible()
    await expect(lead.getByText(`${of} ${mark} has taken its part of proposal 1`).first()).toBeVisible()
  })
})

async function enterNation(staff: Page, mark: string): Promise<void> {
  await staff.goto('/forum/pledges/actors/new')
  await staff.getByLabel('Name', { exact: true }).fill(`Norway ${mark}`)
  await staff.getByLabel('Level', { exact: true }).selectOption('nation')
  await staff.getByLabel('Country').fill(country)
  await staff.getByLabel('Title').fill(`55 % less than in 1990, ${mark}`)
  await staff.getByLabel('Base year').fill('1990')
  await staff.getByLabel('Target year').fill('2030')
  await staff.getByLabel('Reduction').fill('55')
  await staff.getByLabel('Where it can be read').fill('Law on climate targets')
  await staff.getByLabel('Publisher').fill('A parliament')
  await staff.getByLabel('Data set or document').fill('Law on climate targets')
  await staff.getByLabel('Day of the data').fill('2024')
  await staff.getByLabel('Licence').fill('Public document')
  await staff.getByRole('button', { name: 'Add', exact: true }).click()
  await staff.waitForURL(/\/forum\/pledges\/actors\/(?!new)/)
}

async function takeInTotals(staff: Page): Promise<void> {
  const rows = Object.entries(totals).map(
    ([year, value]) => `${country},${year},${value},tCO2e,UNFCCC Annex I totals for a test`,
  )
  const buffer = Buffer.from(['country,year,value,unit,dataset', ...rows].join('\n'))
  await staff.goto('/forum/pledges/import')
  const part = staff.getByRole('region', { name: 'National totals' })
  await part.getByLabel('Day of the data').fill('2024')
  await part.getByLabel('CSV file').setInputFiles({ name: 'totals.csv', mimeType: 'text/csv', buffer })
  await part.getByRole('button', { name: 'Read this table' }).click()
  await staff.waitForURL(/\/editions\//)
  const take = staff.getByRole('button', { name: /^Take in as edition/ })
  // Told again on the same database, the table holds nothing new.
  await expect(take.or(staff.getByText(/nothing new|Nothing/i)).first()).toBeVisible()
  if (await take.isVisible()) await take.click()
  await expect(take).toHaveCount(0)
}

async function commit({ page, home }: Member): Promise<void> {
  await page.goto(`${home}/commitments/new`)
  await page.getByLabel('Title', { exact: true }).fill('Nine tenths by 2040')
  await page.getByLabel(/^Base year/).fill('2021')
  await page.getByLabel('Target year').fill('2040')
  await page.getByLabel(/^Reduction(?! of)/).fill('90')
  await page.getByLabel('Year of interim step 1').fill('2030')
  await page.getByLabel('Reduction of interim step 1').fill('30')
  await page.getByLabel('Year of interim step 2').fill('2035')
  await page.getByLabel('Reduction of interim step 2').fill('60')
  await page.getByRole('button', { name: 'Add commitment' }).click()
  await page.waitForURL(/\/commitments$/)
}

/** The lines of a CSV by the names in its head. */
async function downloaded(page: Page, link: string): Promise<readonly Readonly<Record<string, string>>[]> {
  const download = page.waitForEvent('download')
  await page.getByRole('link', { name: link }).click()
  const text = readFileSync(await (await download).path(), 'utf8')
  return parse(text, { columns: true })
}

function baseOf(company: string): number {
  const humber = demoClusters.find((cluster) => cluster.slug === 'humber')
  if (!humber) throw new Error('The demo has no Humber')
  return sitesOf(humber, company)
    .flatMap((site) => site.tonnes)
    .reduce((sum, [year, tonnes]) => (year === 2021 ? sum + tonnes : sum), 0)
}
