import { expect, type Page } from '@playwright/test'
import { demoPerson, signIn } from './people.ts'
import { test } from './test.ts'

async function sitDownAs(page: Page, who: string, path: string): Promise<void> {
  await signIn(page, demoPerson(who).email, demoPerson(who).password)
  await page.goto(path)
}

test('The first stop of the keyboard skips to the content', async ({ page }) => {
  await sitDownAs(page, 'lead.humber', '/cluster/humber')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: 'Skip to content' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('main')).toBeFocused()
})

test('A menu and a dialog open, hold the focus and give it back without a mouse', async ({ page }) => {
  await sitDownAs(page, 'lead.humber', '/cluster/humber/people')
  const places = page.getByRole('button', { name: /change place/ })
  await places.focus()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: 'What waits for me' })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(places).toBeFocused()

  const opener = page.getByRole('button', { name: /stewardship/ }).first()
  await opener.focus()
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog')
  await expect(dialog).toBeVisible()
  for (let stop = 0; stop < 8; stop += 1) {
    await page.keyboard.press('Tab')
    // Between the last stop and the first the browser itself has the focus, never the page behind.
    expect(
      await page.evaluate(() => document.activeElement?.closest('main') && !document.activeElement.closest('dialog')),
    ).toBeFalsy()
  }
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await expect(opener).toBeFocused()
})

test('Keys go to the search and to the pages of a room, show themselves, and can be turned off', async ({ page }) => {
  await sitDownAs(page, 'staff', '/forum')
  // A page that is just there may not listen yet: then a person presses the key again.
  await expect(async () => {
    await page.keyboard.press('/')
    await expect(page.getByRole('searchbox')).toBeFocused({ timeout: 1000 })
  }).toPass()
  await page.getByRole('searchbox').fill('')
  await page.keyboard.type('g?')
  await expect(page.getByRole('searchbox')).toHaveValue('g?')
  await page.getByRole('searchbox').blur()
  await page.keyboard.press('?')
  const list = page.getByRole('dialog', { name: 'Keys' })
  await expect(list).toContainText('All clusters')
  await page.keyboard.press('Escape')
  await expect(list).toBeHidden()
  // On a busy machine the second key may come too late for the first: then a person presses both again.
  await expect(async () => {
    await page.keyboard.press('g')
    await page.keyboard.press('h')
    await expect(page).toHaveURL(/\/home$/, { timeout: 3000 })
  }).toPass()

  await page.keyboard.press('?')
  await list.getByRole('checkbox').uncheck()
  await page.keyboard.press('Escape')
  await page.keyboard.press('?')
  await expect(list).toBeHidden()
  await page.getByRole('button', { name: /account of/ }).click()
  await page.getByRole('button', { name: 'Keys' }).click()
  await expect(list).toBeVisible()
})
