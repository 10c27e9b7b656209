import { readFileSync } from 'node:fs'
import { expect, test, type Page } from '@playwright/test'
import { demoClusters } from '#db/demo/clusters'
import { sitesOf } from '#db/demo/register'
import { starterTotals } from '#lib/domain/goals/starter/national-totals'
import { formatTonnes } from '#lib/format'
import { accept, bringIn, importFile, openCluster, send, type Member } from './cluster-steps.ts'
import { atOwnComputer, demoPerson, passphrase, signIn, takeUpInvitation } from './people.ts'

const of = 'British Steel'
const base = baseOf(of)
/** 30 % less in 2030 by an interim step, against a target of half and a nation that asks from another base year. */
const committed = base * 0.7
const target = Math.round(base / 2)
const nation = base * paceOfTheKingdom()

test('Goals of a company, a cluster and a nation line up, and the gap of 2030 is read from the ladder and its file', async ({
  browser,
}) => {
  test.setTimeout(600_000)
  const mark = Math.random().toString(36).slice(2, 8)
  const slug = `goals-${mark}`
  const staff = await atOwnComputer(browser)
  const lead = await atOwnComputer(browser)

  await test.step('Staff open a cluster with a target for 2030; its lead comes in and is named steward', async () => {
    await signIn(staff, demoPerson('staff').email, demoPerson('staff').password)
    await openCluster(staff, `Goals ${mark}`, String(target))
    await staff.getByLabel('E-mail').fill(`lead-${mark}@example.org`)
    await staff.getByRole('button', { name: 'Send invitation' }).click()
    await expect(staff.getByText('is on its way')).toBeVisible()
    await takeUpInvitation(lead, `lead-${mark}@example.org`, 'Lena Lead')
    await lead.goto(`/cluster/${slug}/people`)
    await lead.getByRole('button', { name: 'Name as steward' }).click()
    const dialog = lead.getByRole('dialog')
    await dialog.getByLabel('Your password').fill(passphrase)
    await dialog.getByRole('button', { name: 'Name as steward' }).click()
    await expect(lead.getByText('Steward since')).toBeVisible()
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
    const ofNation = ladder.getByRole('row').filter({ hasText: 'United Kingdom' })
    await expect(ofNation).toContainText(`short by ${formatTonnes(committed - nation)}`)
    await expect(lead.getByText('68 % less by 2030 than in 1990').first()).toBeVisible()
    await expect(lead.getByRole('img', { name: /on one axis/ }).first()).toBeVisible()
  })

  await test.step('The exported file holds the same tonnes', async () => {
    const rows = await downloaded(lead, 'Export CSV')
    const gapTo = (level: string) => Number(rows.find((row) => row['level'] === level)?.['gap_tonnes'])
    expect(gapTo('Cluster')).toBeCloseTo(committed - target, 2)
    expect(gapTo('Nation')).toBeCloseTo(committed - nation, 2)
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
})

async function commit({ page, home }: Member): Promise<void> {
  await page.goto(`${home}/commitments/new`)
  await page.getByLabel('Title', { exact: true }).fill('Nine tenths by 2040')
  await page.getByLabel(/^Base year/).fill('2021')
  await page.getByLabel('Target year').fill('2040')
  await page.getByLabel(/^Reduction(?! of)/).fill('90')
  await page.getByLabel('Year of interim target 1').fill('2030')
  await page.getByLabel('Reduction of interim target 1').fill('30')
  await page.getByRole('button', { name: /^(Save|Add)/ }).click()
  await page.waitForURL(/\/commitments$/)
}

/** The lines of a CSV without quotation marks in its figures, by the names in its head. */
async function downloaded(page: Page, link: string): Promise<readonly Readonly<Record<string, string>>[]> {
  const download = page.waitForEvent('download')
  await page.getByRole('link', { name: link }).click()
  const text = readFileSync(await (await download).path(), 'utf8')
  const [head = '', ...lines] = text.trim().split('\r\n')
  const names = head.split(',')
  return lines.map((line) => Object.fromEntries(line.split(',').map((cell, at) => [names[at] ?? '', cell])))
}

function baseOf(company: string): number {
  const humber = demoClusters.find((cluster) => cluster.slug === 'humber')
  if (!humber) throw new Error('The demo has no Humber')
  return sitesOf(humber, company)
    .flatMap((site) => site.tonnes)
    .reduce((sum, [year, tonnes]) => (year === 2021 ? sum + tonnes : sum), 0)
}

/** What 68 % less than in 1990 leaves of 2021 (METHODS 3.2), by the totals that the product keeps of the United Kingdom. */
function paceOfTheKingdom(): number {
  const points = starterTotals.find(({ country }) => country === 'GB')?.points ?? []
  const inYear = (wanted: number): number => points.find(({ year }) => year === wanted)?.value ?? Number.NaN
  return (0.32 * inYear(1990)) / inYear(2021)
}
