import { expect, type Page } from '@playwright/test'
import { accept, addMeasure, bringIn, freeze, importFile, openWithSteward, send } from './cluster-steps.ts'
import { test } from './test.ts'

test('A conflict on confidential measures is settled among its parties and the office, and the others sign that it was', async ({
  browser,
}) => {
  test.setTimeout(300_000)
  const mark = Math.random().toString(36).slice(2, 8)
  const slug = `kept-${mark}`
  const lead = await openWithSteward(browser, `Kept ${mark}`, `kept-lead-${mark}@example.org`)
  const enter = (of: string) =>
    bringIn(browser, lead, slug, {
      of,
      name: `${of} ${mark}`,
      email: `kept-${of.split(' ')[0]?.toLowerCase()}-${mark}@example.org`,
    })
  const [steel, lime] = [await enter('British Steel'), await enter('Singleton Birch')]
  await test.step('One company plans two confidential measures of which only one can be', async () => {
    for (const member of [steel, lime]) {
      await importFile(member, 'sites')
      await importFile(member, 'emissions')
    }
    const furnace = { exclusiveGroup: 'furnace 4', confidential: true, tonnes: '300000' }
    await addMeasure(steel, { ...furnace, title: 'Furnace on hydrogen', pillar: 'hydrogen', start: '2032' })
    await addMeasure(steel, { ...furnace, title: 'Furnace on current', pillar: 'electrification', start: '2034' })
    for (const member of [steel, lime]) {
      await send(member)
      await accept(lead, slug, member)
    }
    await lead.goto(`/cluster/${slug}`)
    await lead.getByRole('button', { name: /^Merge/ }).click()
    await lead.waitForURL(/\/conflicts/)
  })

  await test.step('It talks with the lead about it, who settles it', async () => {
    await open(steel.page, slug, exclusive)
    await expect(steel.page.getByRole('main')).toContainText(
      'what is said here stays with the parties and the cluster’s office',
    )
    await steel.page.getByLabel('Ask or say something about this').fill('The board decides in May.')
    await steel.page.getByRole('button', { name: 'Comment' }).click()
    await expect(steel.page.getByRole('article').filter({ hasText: 'The board decides in May.' })).toBeVisible()
    await settle(lead, slug, exclusive, /^Leave out Furnace on current/, 'The board wants hydrogen.')
    await open(lead, slug, exclusive)
    await expect(lead.getByRole('article').filter({ hasText: 'The board decides in May.' })).toBeVisible()
  })

  await test.step('The other company learns how many there are, and that it signs such a decision, and no more', async () => {
    await freeze(lead, slug)
    await expect(lead.getByRole('article', { name: /^Version 1 / })).toBeVisible()
    await lime.page.goto(`/cluster/${slug}/conflicts`)
    await expect(lime.page.getByRole('main')).toContainText(/rests? on what companies keep confidential/)
    await expect(lime.page.getByRole('main')).not.toContainText(/Furnace|hydrogen/)
    await lime.page.goto(`/cluster/${slug}/sign-off`)
    const version = lime.page.getByRole('article', { name: /^Version 1 / })
    await expect(version).toContainText('One decision that shaped it rests on what members keep confidential')
    await expect(version).not.toContainText(/Furnace|The board/)
  })
})

test('Three conflicts of different kinds are previewed, discussed and settled, and the decisions stand in the roadmap', async ({
  browser,
}) => {
  test.setTimeout(300_000)
  const mark = Math.random().toString(36).slice(2, 8)
  const slug = `conflicts-${mark}`
  const lead = await test.step('Staff open a cluster, and its lead comes in', () =>
    openWithSteward(browser, `Conflicts ${mark}`, `lead-${mark}@example.org`))

  await test.step('The lead opens a store that takes CO₂ from 2034', async () => {
    await lead.goto(`/cluster/${slug}/infrastructure/new`)
    const form = lead.getByRole('form', { name: 'New hub' })
    await form.getByLabel('Name', { exact: true }).fill('Estuary store')
    await form.getByLabel('Name, if outside').fill('Estuary Stores')
    await form.getByLabel('Name of phase 1').fill('First wells')
    await form.getByLabel('First year of phase 1').fill('2034')
    await form.getByLabel('Capacity that phase 1 adds').fill('800000')
    await form.getByRole('button', { name: 'Add hub' }).click()
    await expect(lead.getByRole('heading', { level: 1, name: 'Estuary store' })).toBeVisible()
  })

  const enter = (of: string) =>
    bringIn(browser, lead, slug, {
      of,
      name: `${of} ${mark}`,
      email: `${of.split(' ')[0]?.toLowerCase()}-${mark}@example.org`,
    })
  const steel = await enter('British Steel')
  const lime = await enter('Singleton Birch')

  await test.step('One company books more of the store than there is, and too early; the other plans what excludes each other', async () => {
    for (const member of [steel, lime]) {
      await importFile(member, 'sites')
      await importFile(member, 'emissions')
    }
    const booking = (amount: string) => ({ hub: 'Estuary store', amount })
    const capture = { pillar: 'capture', title: 'Furnace capture', start: '2030', tonnes: '700000' }
    await addMeasure(steel, { ...capture, booking: booking('650000') })
    await addMeasure(steel, { ...capture, title: 'Sinter capture', start: '2035', booking: booking('400000') })
    const kiln = { exclusiveGroup: 'kiln 1', tonnes: '120000' }
    await addMeasure(lime, { ...kiln, title: 'Kiln on hydrogen', pillar: 'hydrogen', start: '2030' })
    await addMeasure(lime, { ...kiln, title: 'Kiln on current', pillar: 'electrification', start: '2032' })
    for (const member of [steel, lime]) {
      await send(member)
      await accept(lead, slug, member)
    }
  })

  await test.step('The merge names all three, two of which block', async () => {
    await lead.goto(`/cluster/${slug}`)
    await lead.getByRole('button', { name: /^Merge/ }).click()
    await lead.waitForURL(/\/conflicts/)
    await expect(conflict(lead, exclusive)).toContainText('Blocks the freeze')
    await expect(conflict(lead, overBooked)).toContainText('Blocks the freeze')
    await expect(conflict(lead, early)).toContainText('To note')
  })

  await test.step('A party to one says what it wants, in that conflict’s own thread, and has nothing to decide', async () => {
    await open(lime.page, slug, exclusive)
    await lime.page.getByLabel('Ask or say something about this').fill('Hydrogen first; current is our second choice.')
    await lime.page.getByRole('button', { name: 'Comment' }).click()
    const said = lime.page.getByRole('article').filter({ hasText: 'Hydrogen first; current is our second choice.' })
    await expect(said).toBeVisible()
    await expect(lime.page.getByRole('form', { name: 'Settle the conflict' })).toHaveCount(0)
  })

  await test.step('The lead sees a way out on the pathway before it is taken', async () => {
    await open(lead, slug, overBooked)
    const way = lead.getByRole('main').getByRole('listitem').filter({ hasText: 'Leave out Sinter capture.' })
    await way.getByRole('link', { name: 'Show it on the pathway' }).click()
    await expect(
      lead.getByRole('img', { name: /The pathway, with this way out taken/ }).filter({ visible: true }),
    ).toBeVisible()
    const years = lead.getByRole('table', { name: /^The pathway with and without it/ })
    await expect(years.getByRole('row', { name: /^2040/ })).toContainText(/0\.70$/)
    await way.getByRole('link', { name: 'Hide the pathway' }).click()
    await expect(years).toHaveCount(0)
  })

  await test.step('Each is settled, and a decision outlives the merges of the next', async () => {
    await settle(lead, slug, early, 'Count Furnace capture from 2034.', 'Nothing is captured before it can be stored.')
    await settle(lead, slug, overBooked, 'Leave out Sinter capture.', 'The wells cannot take both.')
    await settle(lead, slug, exclusive, /^Leave out Kiln on current/, 'Hydrogen first, as the company wants.')
    await expect(lead.getByText('Blocks the freeze')).toHaveCount(0)
    for (const kind of [exclusive, overBooked, early])
      await expect(conflict(lead, kind).filter({ hasText: 'Settled' })).toHaveCount(1)
  })

  await test.step('The roadmap counts what was decided, for the reasons given, and may be frozen', async () => {
    await lead.goto(`/cluster/${slug}/roadmap`)
    const main = lead.getByRole('main')
    await expect(main).toContainText('Draft 4')
    await expect(main.getByRole('row').filter({ hasText: 'Sinter capture' }).first()).toContainText(
      'not counted, by decision',
    )
    await lead.getByRole('link', { name: /^Freeze draft/ }).click()
    await expect(lead.getByRole('button', { name: /^Freeze draft/ })).toBeEnabled()
  })
})

const exclusive = 'Measures that exclude each other'
const overBooked = 'Hub booked beyond its capacity'
const early = 'Starts before its hub'

const conflict = (page: Page, kind: string) => page.getByRole('main').getByRole('listitem').filter({ hasText: kind })

async function open(page: Page, slug: string, kind: string): Promise<void> {
  await page.goto(`/cluster/${slug}/conflicts`)
  await conflict(page, kind).getByRole('link').click()
  await expect(page.getByRole('heading', { level: 1, name: kind })).toBeVisible()
}

async function settle(page: Page, slug: string, kind: string, way: string | RegExp, reason: string): Promise<void> {
  await open(page, slug, kind)
  const form = page.getByRole('form', { name: 'Settle the conflict' })
  await form.getByRole('radio', { name: way }).check()
  await form.getByLabel('Reason').fill(reason)
  await form.getByRole('button', { name: 'Take this way out and merge again' }).click()
  await expect(page.getByText('The decision is recorded')).toBeVisible()
}
