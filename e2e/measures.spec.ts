import { expect } from '@playwright/test'
import { atOwnComputer, demoPerson, signIn } from './people.ts'
import { test } from './test.ts'

test('An engineer starts a measure from a published type, and its figures arrive in the form', async ({ browser }) => {
  const page = await atOwnComputer(browser)
  const person = demoPerson('alcoa')
  await signIn(page, person.email, person.password)
  const room = await page.locator('a[href^="/company/"]').first().getAttribute('href')
  await page.goto(`${/^\/company\/[^/]+\/[^/]+/.exec(room ?? '')?.[0] ?? ''}/measures`)
  await page.getByRole('link', { name: 'Start from a type' }).click()

  await test.step('of any sector, then of steel alone', async () => {
    await expect(page.getByRole('link', { name: 'CO₂ capture at a cement kiln', exact: true })).toBeVisible()
    await page.getByRole('link', { name: 'Iron and steel' }).click()
    await expect(page.getByRole('link', { name: 'CO₂ capture at a cement kiln', exact: true })).toBeHidden()
    await page.getByRole('link', { name: 'Electric steam boiler' }).click()
  })

  await test.step('a size that cannot be is named, and stays in its field', async () => {
    await page.getByLabel('Size').fill('93.000,5')
    await page.getByRole('button', { name: 'Work it out' }).click()
    await expect(page.getByText('“93.000,5” is no plain number, such as 250000 or 0.86.')).toBeVisible()
    await expect(page.getByLabel('Size')).toHaveValue('93.000,5')
  })

  await test.step('money is exchanged at the rate that was given, and at no other', async () => {
    await page.getByLabel('Size').fill('93000')
    await page.getByLabel('Start', { exact: true }).fill('2030')
    await page.getByRole('button', { name: 'Work it out' }).click()
    await expect(page.getByText('nothing is exchanged at a rate that nobody gave')).toBeVisible()
    await page.getByLabel('One EUR is').fill('2')
    await page.getByRole('button', { name: 'Work it out' }).click()
    await expect(page.getByText('nothing is exchanged at a rate that nobody gave')).toBeHidden()
  })

  await test.step('and all of it stands in the form of the measure, with its source', async () => {
    await page.getByRole('link', { name: 'Start a measure from this' }).click()
    await expect(page.getByRole('textbox', { name: 'Title' })).toHaveValue('Electric steam boiler')
    await expect(page.getByLabel('Start', { exact: true })).toHaveValue('2030')
    await expect(page.getByLabel('Reduction at full effect')).toHaveValue('20196')
    // 88,629.5 a MW, 93,000 MWh over 8,000 hours, at two to one.
    await expect(page.getByLabel('Capital cost')).toHaveValue('2060636')
    await expect(page.getByLabel('Natural gas')).toHaveValue('-100000')
    await expect(page.getByLabel('Source')).toHaveValue(/Danish Energy Agency.*310\.1.*EUR, prices of 2019/)
    const title = `Electric steam boiler ${Math.random().toString(36).slice(2, 8)}`
    await page.getByRole('textbox', { name: 'Title' }).fill(title)
    await page.getByLabel('Site', { exact: true }).selectOption({ index: 1 })
    await page.getByRole('button', { name: 'Add measure' }).click()
    await page.waitForURL(/\/measures$/)
    await expect(page.getByRole('row').filter({ hasText: title })).toContainText('2030')
  })
})
