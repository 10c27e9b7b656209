import { expect, type Page } from '@playwright/test'
import { emissionsCsv } from '#lib/export/emissions-csv'
import { sitesCsv } from '#lib/export/sites-csv'
import { accept, bringIn, openWithSteward, send, takeIn, type Member } from './cluster-steps.ts'
import { test } from './test.ts'

const works = (of: string, tonnes: number) => {
  const key = `works-${of.toLowerCase()}`
  const name = `${of} works`
  const site = {
    key,
    name,
    permits: [],
    sector: 'chemicals',
    nace: null,
    naics: null,
    latitude: '53.6',
    longitude: '-0.6',
    ownerShares: [],
    growthPercent: null,
    closesIn: null,
    source: 'Own records',
    register: {},
  }
  // A figure from one's own meter is confidential unless its owner says otherwise.
  const figure = {
    siteId: key,
    siteKey: key,
    siteName: name,
    year: 2021,
    scope: '1' as const,
    gas: 'CO2e',
    tonnes: String(tonnes),
    source: 'Own meter',
    note: null,
  }
  return { sites: Buffer.from(sitesCsv(of, [site])), emissions: Buffer.from(emissionsCsv([figure])) }
}

/** The reference of the base year as a page of the roadmap shows it. */
async function reference(page: Page, slug: string): Promise<string | null> {
  await page.goto(`/cluster/${slug}/roadmap`)
  const row = page
    .getByRole('region', { name: /^Pathway by year/ })
    .getByRole('row')
    .filter({ hasText: /^2021/ })
  return row.textContent()
}

test('One company’s correction moves no total that the others read, and the roadmap says why', async ({ browser }) => {
  test.setTimeout(400_000)
  const mark = Math.random().toString(36).slice(2, 8)
  const slug = `delta-${mark}`
  const lead = await openWithSteward(browser, `Delta ${mark}`, `lead-${mark}@example.org`, { target: '200000' })

  const members: Member[] = []
  await test.step('five companies send confidential figures, and the first draft shows their sum', async () => {
    for (const [index, of] of ['Alum', 'Brine', 'Dye', 'Ester', 'Float'].entries()) {
      const email = `${of.toLowerCase()}-${mark}@example.org`
      const member = await bringIn(browser, lead, slug, { of, name: `${of} ${mark}`, email })
      const files = works(of, 100_000 + index * 10_000)
      await takeIn(member, 'sites.csv', files.sites)
      await takeIn(member, 'emissions.csv', files.emissions)
      await send(member)
      await accept(lead, slug, member)
      members.push(member)
    }
    await merge(lead, slug)
  })
  const [alum, brine] = members as [Member, Member]
  const before = await reference(brine.page, slug)
  expect(before).toContain('600')
  await expect(brine.page.getByText('count as in an earlier draft')).toHaveCount(0)

  await test.step('after a correction of one of them the second draft shows the same, and says since when', async () => {
    await takeIn(alum, 'emissions.csv', works('Alum', 97_000).emissions)
    await send(alum)
    await accept(lead, slug, alum)
    await merge(lead, slug)
    expect(await reference(brine.page, slug)).toBe(before)
    await expect(brine.page.getByText('Draft 2').first()).toBeVisible()
    const note = brine.page.getByRole('note').filter({ hasText: 'count as in an earlier draft' })
    await expect(note).toContainText('confidential figures count as in draft 1')
    await expect(note).not.toContainText('Alum')
    await expect(brine.page.getByRole('heading', { name: 'What waits' })).toHaveCount(0)
  })

  await test.step('the steward reads whose change waits; the comparison of the drafts says it to all', async () => {
    await lead.goto(`/cluster/${slug}/roadmap`)
    const row = lead.getByRole('region', { name: 'What waits' }).getByRole('row').filter({ hasText: 'Alum' })
    await expect(row).toContainText('emissions')
    await brine.page.goto(`/cluster/${slug}/versions?from=1&to=2`)
    await expect(brine.page.getByText('confidential figures count as in draft 1')).toBeVisible()
  })
})

async function merge(lead: Page, slug: string): Promise<void> {
  await lead.goto(`/cluster/${slug}`)
  await lead.getByRole('button', { name: /^Merge/ }).click()
  await expect(lead).toHaveURL(/\/(conflicts|roadmap)/)
}
