import { expect } from '@playwright/test'
import { cell, everythingSaved, openNewSite, paste, total } from './grid.ts'
import { atOwnComputer, demoPerson, signIn } from './people.ts'
import { test } from './test.ts'

test('A plant engineer fills a year by pasting a block, puts a cell right, and finds a factor by typing', async ({
  browser,
}) => {
  const page = await atOwnComputer(browser)
  const address = await openNewSite(page, 'alcoa')
  await page.goto(address)
  await page.getByRole('grid').focus()
  await paste(page, [
    'Boiler 1\t1\tStationary combustion\t1000\tMWh (HHV)\t',
    'Boiler 2\t1\tStationary combustion\t1.234,5\tMWh (HHV)\t',
    'Calciner\t1\tProcess\t\t\t\t5000\tCO2e\tOwn measurement\tMeasured\t1',
  ])
  await expect(page.getByText('Pasted 3 rows.')).toBeVisible()
  await everythingSaved(page)
  await expect(total(page, 'Scope 1')).toHaveText(/5.000 t/)
  const years = page.getByRole('navigation', { name: 'Year' })
  // The year has its three lines without the page being loaded again, and the next one can be begun.
  await expect(years.getByRole('link')).toHaveText(['2024 new', '2023 3'])

  await test.step('a factor is found in a few keys and the line is computed at once', async () => {
    await cell(page, 1, 6).click()
    await page.keyboard.type('uk natural gas kwh gross')
    await expect(page.getByRole('option').first()).toContainText(/natural gas/i)
    await page.keyboard.press('Enter')
    await expect(cell(page, 1, 6)).toContainText(/natural gas/i)
    // 1,000 MWh at 0.1829 kg a kWh.
    await expect(total(page, 'Scope 1')).toHaveText(/5.183 t/)
  })

  await test.step('the problem leads to its cell, where the number is asked about', async () => {
    await page.getByRole('button', { name: 'Row 2, Quantity' }).click()
    await expect(page.getByText('Is it 1234.5 or 1.2345?').first()).toBeVisible()
    await page.keyboard.type('1234.5')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('button', { name: 'Row 2, Quantity' })).toHaveCount(0)
  })

  await test.step('fill down, undo and redo work as in a spreadsheet', async () => {
    await cell(page, 1, 6).click()
    await page.keyboard.press('Shift+ArrowDown')
    await page.keyboard.press('Control+d')
    await expect(total(page, 'Scope 1')).toHaveText(/5.409 t/)
    await page.keyboard.press('Control+z')
    await expect(total(page, 'Scope 1')).toHaveText(/5.183 t/)
    await page.keyboard.press('Control+Shift+Z')
    await expect(total(page, 'Scope 1')).toHaveText(/5.409 t/)
  })

  await everythingSaved(page)
  await page.reload()
  await expect(total(page, 'Scope 1')).toHaveText(/5.409 t/)
  await expect(page.getByText('to put right')).toHaveCount(0)
})

test('What begins a year goes with its first row, and completeness says what the year lacks', async ({ browser }) => {
  const page = await atOwnComputer(browser)
  const address = await openNewSite(page, 'alcoa')
  const begin = page.getByRole('button', { name: 'Begin with 1 line of 2023' })
  const stack = ['Stack\t1\tProcess\t\t\t\t100\tCO2e\tReport']
  await page.goto(address)
  await page.getByRole('grid').focus()
  await paste(page, stack)
  await everythingSaved(page)
  await page.goto(address.replace('year=2023', 'year=2024'))
  await expect(begin).toBeVisible()
  await page.getByRole('grid').focus()
  await paste(page, stack)
  await expect(begin).toHaveCount(0)
  await everythingSaved(page)

  await page.goto(address.replace(/\/emissions\/.*/, '/completeness'))
  const site = address.replace(/.*\/emissions\//, '').replace(/\?.*/, '')
  const partial = page.locator(`a[href*="${site}?year=2024"]`)
  await expect(partial.getByText('lacks scope 2 location, 2 market', { exact: true })).toBeVisible()
})

test('Of two colleagues in one row none writes over the other', async ({ browser }) => {
  const page = await atOwnComputer(browser)
  const address = await openNewSite(page, 'alcoa')
  await page.goto(address)
  await page.getByRole('grid').focus()
  await paste(page, ['Stack\t1\tProcess\t\t\t\t100\tCO2e\tReport'])
  await everythingSaved(page)

  const colleague = await atOwnComputer(browser)
  const person = demoPerson('alcoa')
  await signIn(colleague, person.email, person.password)
  await colleague.goto(address)
  await cell(colleague, 1, 7).click()
  await colleague.keyboard.type('111')
  await colleague.keyboard.press('Enter')
  await everythingSaved(colleague)

  await cell(page, 1, 7).click()
  await page.keyboard.type('222')
  await page.keyboard.press('Enter')
  const alert = page.getByRole('alert').filter({ hasText: 'saved by a colleague' })
  await expect(alert).toContainText('theirs 111, yours 222')
  await alert.getByRole('button', { name: 'Take theirs' }).click()
  await expect(total(page, 'Scope 1')).toHaveText('111 t')
  await cell(page, 1, 7).click()
  await page.keyboard.type('333')
  await page.keyboard.press('Enter')
  await everythingSaved(page)
  await colleague.reload()
  await expect(total(colleague, 'Scope 1')).toHaveText('333 t')
})

test('Five thousand lines are pasted, scrolled and saved', async ({ browser }) => {
  test.setTimeout(120_000)
  const page = await atOwnComputer(browser)
  await page.goto(await openNewSite(page, 'synergy'))
  await page.getByRole('grid').focus()
  await paste(
    page,
    Array.from({ length: 5000 }, (_, at) => `Stack ${at}\t1\tProcess\t\t\t\t1\tCO2e\tReport`),
  )
  await expect(total(page, 'Scope 1')).toHaveText(/5.000 t/)
  await page.getByRole('grid').focus()
  await page.keyboard.press('Control+End')
  await expect(page.getByRole('gridcell', { name: 'Stack 4999' })).toBeVisible()
  // Only what is in view is drawn.
  expect(await page.getByRole('row').count()).toBeLessThan(100)
  await expect(page.getByText('Everything is saved')).toBeVisible({ timeout: 60_000 })
  await page.reload()
  await expect(total(page, 'Scope 1')).toHaveText(/5.000 t/)
})
