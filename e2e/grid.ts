import { expect, type Page } from '@playwright/test'
import { demoPerson, signIn } from './people.ts'

/** A site of a demo company that no other test works at, opened at a year without lines. */
export async function openNewSite(page: Page, account: string): Promise<string> {
  const person = demoPerson(account)
  await signIn(page, person.email, person.password)
  await page.goto('/home')
  const company = await page.locator('a[href^="/company/"]').first().getAttribute('href')
  const home = (company ?? '').split('/').slice(0, 4).join('/')
  const mark = Math.random().toString(36).slice(2, 8)
  await page.goto(`${home}/sites/new`)
  await page.getByLabel('Site id', { exact: true }).fill(`works-${mark}`)
  await page.getByLabel('Name', { exact: true }).fill(`Works ${mark}`)
  await page.getByRole('button', { name: /^(Save|Add)/ }).click()
  await page.waitForURL(/\/sites\/[0-9a-f-]{36}/)
  return `${new URL(page.url()).pathname.replace('/sites/', '/emissions/')}?year=2023`
}

/** As a spreadsheet puts a copied block on the clipboard. */
export const paste = (page: Page, rows: readonly string[]) =>
  page.getByRole('grid').evaluate((grid, text) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', text)
    grid.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  }, rows.join('\r\n'))

export const everythingSaved = (page: Page) => expect(page.getByText('Everything is saved')).toBeVisible()
export const total = (page: Page, scope: string) =>
  page.getByLabel('Totals').locator('div').filter({ hasText: scope }).locator('dd')
export const cell = (page: Page, row: number, column: number) =>
  page
    .getByRole('row')
    .nth(row)
    .getByRole('gridcell')
    .nth(column - 1)
