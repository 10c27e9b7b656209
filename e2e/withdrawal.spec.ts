import { readFile } from 'node:fs/promises'
import { expect, type Page } from '@playwright/test'
import { pillarNames } from '#lib/domain/submission/words'
import { formatMoney } from '#lib/format'
import { parseWorkbook } from '#lib/import/workbook/parse-workbook'
import { usualWorkbookLimits } from '#lib/import/workbook/workbook'
import { accept, bringIn, importFile, openWithSteward, send, type Member } from './cluster-steps.ts'
import { confidential, giveMoney, openToMembers, outside, type Money } from './money.ts'
import { test } from './test.ts'

// A cluster of its own, so that no other story has changed a figure of it. Horizon 2050, money at 7 %.
const capex = 600_000_000
const fixed = 20_000_000
const minimumTake = 300_000
/** What the two book a year, and from when. A thousand tonnes are a kilotonne on the page. */
const steel = { of: 'British Steel', from: 2030, books: 600_000, tonnes: 480_000 }
const refinery = { of: 'Phillips 66', from: 2031, books: 400_000, tonnes: 350_000 }

/** Present worth, in the first of the years, of so much in each of them from `from` to the horizon. */
const worth = (perYear: number, from: number, first: number): number => {
  let sum = 0
  for (let year = from; year <= 2050; year += 1) sum += perYear / 1.07 ** (year - first)
  return sum
}
/** The tariff that earns the hub back, opened in `first`, from bookings of so much since then. */
const tariff = (first: number, ...bookings: readonly { readonly books: number; readonly from: number }[]): string =>
  formatMoney(
    (capex + worth(fixed, first, first)) /
      bookings.reduce((sum, { books, from }) => sum + worth(books, from, first), 0),
    'GBP',
  )
/** Of both, as they planned. */
const planned = tariff(2030, steel, refinery)

test('A lead asks what a member’s withdrawal does: the tariff of those who stay rises, tonnes are lost, a minimum take breaks', async ({
  browser,
}) => {
  test.setTimeout(600_000)
  const mark = Math.random().toString(36).slice(2, 8)
  const slug = `withdrawal-${mark}`
  const lead = await test.step('Staff open a cluster; its lead comes in and is named steward', () =>
    openWithSteward(browser, `Withdrawal ${mark}`, `lead-${mark}@example.org`))

  await test.step('The lead keeps a hub with its costs and a minimum take', async () => {
    await lead.goto(`/cluster/${slug}/infrastructure/new`)
    const form = lead.getByRole('form', { name: 'New hub' })
    await form.getByLabel('Name', { exact: true }).fill('Estuary pipeline')
    await form.getByLabel('Name, if outside').fill('A network company')
    await form.getByLabel('Name of phase 1').fill('Trunk line')
    await form.getByLabel('First year of phase 1').fill('2030')
    await form.getByLabel('Capacity that phase 1 adds').fill('2000000')
    await form.getByLabel('Minimum take').fill(String(minimumTake))
    for (const [cost, amount] of [
      ['Fixed cost', fixed],
      ['Capital cost', capex],
    ] as const) {
      await form.getByRole('textbox', { name: cost }).fill(String(amount))
      await form.getByLabel(`Who may see the ${cost.toLowerCase()}`).selectOption({ label: 'Members of the cluster' })
    }
    await form.getByRole('button', { name: 'Add hub' }).click()
    await expect(lead.getByRole('heading', { level: 1, name: 'Estuary pipeline' })).toBeVisible()
  })

  const members: Member[] = []
  for (const { of, from, books, tonnes } of [steel, refinery])
    await test.step(`${of} sends a measure that books it`, async () => {
      const [short = ''] = of.toLowerCase().split(' ')
      const email = `${short}-${mark}@example.org`
      const member = await bringIn(browser, lead, slug, { of, name: `${of} ${mark}`, email })
      await importFile(member, 'sites')
      await importFile(member, 'emissions')
      await capture(member, { from, books, tonnes })
      await send(member)
      await accept(lead, slug, member)
      members.push(member)
    })

  await test.step('Without a question the page says on whom the roadmap leans', async () => {
    await lead.goto(`/cluster/${slug}`)
    await lead
      .getByRole('navigation', { name: `Withdrawal ${mark}` })
      .getByRole('link', { name: 'What if' })
      .click()
    await expect(lead.getByRole('row', { name: new RegExp(`^${steel.of} ${mark}`) })).toBeVisible()
  })

  await test.step('The member withdraws: tariff, minimum take and tonnes stand in the page', async () => {
    await lead.getByLabel('A member withdraws').selectOption({ label: `${steel.of} ${mark}` })
    await lead.getByRole('button', { name: 'Show' }).first().click()
    await expect(lead.getByRole('heading', { level: 1 })).toContainText(`${steel.of} ${mark}`)
    const row = lead.getByRole('region', { name: 'Hubs' }).getByRole('row', { name: /^Estuary pipeline/ })
    // By hand: 831.9m over 11.19 Mt, over 4.24 Mt; and opened a year later 826.7m over 4.53 Mt.
    const told = [planned, tariff(2030, refinery), tariff(2031, refinery)]
    expect(told).toEqual(['£74.31', '£196.31', '£182.33'])
    await expect(row.getByRole('cell')).toHaveText(['t', ...told, 'short by 300\u202f000 t in 2030', ''])
    // 480 kt in each of 21 years; the area under the path has half of it between 2029 and 2030, and ends in 2050.
    await expect(lead.getByText('+9.8\u202fMt against the plan, +9.8\u202fMt of it by the change alone')).toBeVisible()
    await expect(lead.getByRole('listitem').filter({ hasText: 'reaches its minimum take only in 2031' })).toContainText(
      'Estuary pipeline',
    )
  })

  await test.step('How its cost is shared is read for each, by every rule', async () => {
    await lead.goto(`/cluster/${slug}/economics/sharing`)
    const table = lead.getByRole('region', { name: 'Parts of the cost by rule' })
    const total = capex + worth(fixed, 2030, 2030)
    const byTariff = (books: number, from: number) =>
      (worth(books, from, 2030) / (worth(steel.books, 2030, 2030) + worth(refinery.books, 2031, 2030))) * total
    for (const { of, books, from } of [steel, refinery])
      await expect(table.getByRole('row', { name: new RegExp(`^${of}`) })).toContainText(
        formatMoney(byTariff(books, from), 'GBP'),
      )
    await expect(lead.getByText(`${planned} per t`)).toBeVisible()
  })

  await test.step('The lead keeps a grant for it, and as a steward what a member gives', async () => {
    const years = '2030 25000000'
    const kept: readonly Money[] = [
      { title: `Grant ${mark}`, years, readers: openToMembers, from: outside },
      { title: `Own money ${mark}`, years, readers: confidential, from: `${steel.of} ${mark}` },
    ]
    for (const money of kept) {
      await giveMoney(lead, slug, money)
      await expect(lead.getByRole('row').filter({ hasText: money.title })).toContainText('£25m')
    }
  })

  await test.step('A company reads its own part beside the hub, and nothing of the other’s', async () => {
    await lead.goto(`/cluster/${slug}`)
    await lead
      .getByRole('button', { name: /^Merge/ })
      .first()
      .click()
    await lead.waitForURL(/\/(conflicts|roadmap)/)
    const [own, other] = members
    if (own === undefined || other === undefined) throw new Error('Two companies came in')
    await own.page.goto(`/cluster/${slug}/infrastructure`)
    await own.page.getByRole('link', { name: 'Estuary pipeline' }).click()
    const part = own.page.getByRole('region', { name: 'Your company’s part of the cost' })
    await expect(part).toContainText(`${planned} per t`)
    await expect(part).not.toContainText(other.name)
    expect((await own.page.goto(`/cluster/${slug}/economics/sharing`))?.status()).toBe(404)
    expect((await own.page.goto(`/cluster/${slug}/what-if`))?.status()).toBe(404)
  })

  await test.step('The plan of the draft has the money that members read, and nothing of what is confidential', async () => {
    await lead.goto(`/cluster/${slug}/roadmap`)
    const coming = lead.waitForEvent('download')
    await lead.getByRole('link', { name: 'workbook', exact: true }).click()
    const plan = parseWorkbook(await readFile(await (await coming).path()), usualWorkbookLimits)
    const text = JSON.stringify(plan.ok ? plan.value : plan.refusal)
    expect(text).toContain(`Grant ${mark}`)
    expect(text).not.toContain(`Own money ${mark}`)
  })
})

/** A measure that captures at the company's first site and books the hub, all in its first year. */
async function capture(
  { page, home }: Member,
  { from, books, tonnes }: { readonly from: number; readonly books: number; readonly tonnes: number },
): Promise<void> {
  await page.goto(`${home}/measures/new`)
  await page.getByRole('textbox', { name: 'Title' }).fill('Capture at the stack')
  await page.getByLabel('Site', { exact: true }).selectOption({ index: 1 })
  await page.getByLabel('Pillar', { exact: true }).selectOption({ label: pillarNames.capture })
  await page.getByLabel('How far it is').selectOption({ label: 'Permit' })
  await page.getByLabel('Start', { exact: true }).fill(String(from))
  await page.getByLabel('Years to full effect').fill('1')
  await page.getByLabel('Reduction at full effect').fill(String(tonnes))
  await openNeeds(page)
  await page.getByLabel('Hub of booking 1').selectOption({ label: 'Estuary pipeline: Trunk line, 2030' })
  await page.getByLabel('Amount of booking 1').fill(String(books))
  await page.getByRole('button', { name: 'Add measure' }).click()
  await page.waitForURL(/\/measures$/)
}

async function openNeeds(page: Page): Promise<void> {
  await page.getByText('Sources, shared infrastructure, evidence').click()
  await expect(page.getByLabel('Hub of booking 1')).toBeVisible()
}
