import { expect, type Page } from '@playwright/test'
import { atOwnComputer, demoPerson, signIn } from './people.ts'
import { test } from './test.ts'

test('A company books a hub by a measure: what is refused stays as it was typed, and what is saved is what would be sent', async ({
  browser,
}) => {
  const page = await atOwnComputer(browser)
  const person = demoPerson('imerys')
  await signIn(page, person.email, person.password)
  const room = await page.locator('a[href^="/company/"]').first().getAttribute('href')
  const home = /^\/company\/[^/]+\/[^/]+/.exec(room ?? '')?.[0] ?? ''
  const title = `Capture of the rest ${Math.random().toString(36).slice(2, 8)}`

  await test.step('The form opens calm: its needs are folded away', async () => {
    await page.goto(`${home}/measures/new`)
    await page.getByRole('textbox', { name: 'Title' }).fill(title)
    await page.getByLabel('Site', { exact: true }).selectOption({ index: 1 })
    await page.getByLabel('How far it is').selectOption({ label: 'Permit' })
    await page.getByLabel('Start', { exact: true }).fill('2030')
    await page.getByLabel('Reduction at full effect').fill('2000')
    await expect(page.getByLabel('Hub of booking 1')).toBeHidden()
    await page.getByText('Sources, shared infrastructure, evidence').click()
    await expect(page.getByLabel('Hub of booking 1')).toBeVisible()
  })

  await test.step('An amount in another unit is refused beside its field, and nothing that was typed is lost', async () => {
    await page.getByLabel('Hub of booking 1').selectOption({ label: 'D’Artagnan: Extension, 2034' })
    await page.getByLabel('Amount of booking 1').fill('1800 MWh')
    await page.getByLabel('Permit: day reached').fill('2026-02-03')
    await page.getByLabel('Permit: what shows it').fill('Granted by the prefecture')
    await page.getByRole('button', { name: 'Add measure' }).click()
    await expect(page.getByText('D’Artagnan is booked in t a year, not in MWh.').last()).toBeVisible()
    await expect(page.getByLabel('Amount of booking 1')).toHaveValue('1800 MWh')
    await expect(page.getByLabel('Hub of booking 1').locator('option:checked')).toHaveText(
      'D’Artagnan: Extension, 2034',
    )
    await expect(page.getByLabel('Permit: what shows it')).toHaveValue('Granted by the prefecture')
    await expect(page.getByRole('textbox', { name: 'Title' })).toHaveValue(title)
  })

  await test.step('A level that is not reached, and less than nothing, are refused in words too', async () => {
    await page.getByLabel('Amount of booking 1').fill('-1800')
    await page.getByRole('button', { name: 'Add measure' }).click()
    await expect(page.getByText('The amount must be 0 or more.').last()).toBeVisible()
    await page.getByLabel('Amount of booking 1').fill('1800')
    await page.getByLabel('Building: what shows it').fill('First stone')
    await page.getByRole('button', { name: 'Add measure' }).click()
    await expect(page.getByText('it has not reached “Building” yet').last()).toBeVisible()
    await page.getByLabel('Building: what shows it').fill('')
  })

  await test.step('The list says what it waits for, and that the hub comes later than it starts', async () => {
    await page.getByRole('button', { name: 'Add measure' }).click()
    await page.waitForURL(/\/measures$/)
    const row = page.getByRole('row').filter({ hasText: title })
    await expect(row).toContainText('D’Artagnan, Extension, 2034: later than its start')
  })

  await test.step('The permit itself is attached to the level that it shows', async () => {
    await page.getByRole('row').filter({ hasText: title }).getByRole('link', { name: title }).click()
    const files = page.getByRole('region', { name: 'Files that show its levels' })
    await expect(files.getByLabel('Level').locator('option').first()).toHaveText('Permit')
    await files.getByLabel('Level').selectOption({ label: 'Permit' })
    await files
      .getByLabel('File', { exact: true })
      .setInputFiles({ name: 'permit.pdf', mimeType: 'application/pdf', buffer: Buffer.from(`%PDF-1.7\n${title}`) })
    await files.getByRole('button', { name: 'Attach file' }).click()
    await expect(files.getByRole('row').filter({ hasText: 'permit.pdf' })).toContainText('Permit')
  })

  await test.step('The review shows the booking to members, and what shows the level to stewards alone', async () => {
    await page.goto(`${home}/review`)
    const item = page.getByRole('article').filter({ hasText: title })
    await expect(field(item, 'Booked on hub')).toContainText('D’Artagnan: 1\u202f800 t a year, Extension')
    await expect(field(item, 'Shown by, Permit')).toContainText('2026-02-03; Granted by the prefecture; permit.pdf')
    await expect(page.getByRole('link', { name: 'permit.pdf' }).first()).toBeVisible()
  })
})

test('A company leaves a booking without a hub, and without script the row comes back as it was posted', async ({
  browser,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  const person = demoPerson('imerys')
  await page.goto('/sign-in')
  await page.getByLabel('E-mail').fill(person.email)
  await page.getByLabel('Password').fill(person.password)
  await page.getByRole('button', { name: 'Sign in' }).click()
  const room = await page.locator('a[href^="/company/"]').first().getAttribute('href')
  await page.goto(`${/^\/company\/[^/]+\/[^/]+/.exec(room ?? '')?.[0] ?? ''}/measures`)
  await page.getByRole('link', { name: 'Capture at the kiln' }).click()
  await page.getByText('Sources, shared infrastructure, evidence').click()
  await expect(page.getByLabel('Hub of booking 1').locator('option:checked')).toHaveText('D’Artagnan')
  await page.getByLabel('Recycled alumina in the kiln').check()
  await page.getByLabel('Amount of booking 2').fill('12')
  await page.getByRole('button', { name: 'Save measure' }).click()
  await expect(page.getByText('Choose the hub that this row books.').last()).toBeVisible()
  await expect(page.getByLabel('Amount of booking 2')).toHaveValue('12')
  await expect(page.getByLabel('Amount of booking 1')).toHaveValue('95000')
  await expect(page.getByLabel('Recycled alumina in the kiln')).toBeChecked()
})

const field = (item: ReturnType<Page['getByRole']>, name: string) =>
  item.getByRole('row').filter({ has: item.page().getByRole('rowheader', { name, exact: true }) })
