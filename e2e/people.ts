import { expect, type Browser, type Page } from '@playwright/test'
import { demoAccounts, demoPassword, demoVerifier } from '#db/demo/accounts'

/** A person at their own computer: their own cookies, nobody else's. */
export async function atOwnComputer(browser: Browser): Promise<Page> {
  const context = await browser.newContext({ acceptDownloads: true })
  return context.newPage()
}

export async function signIn(page: Page, email: string, password: string): Promise<void> {
  await page.goto('/sign-in')
  await page.getByLabel('E-mail').fill(email)
  await page.getByLabel('Password').fill(password)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page).toHaveURL(/\/home$/)
}

/** One of the demo's people, by the start of their address: `staff`, `lead.dunkirk`. */
export function demoPerson(start: string): { readonly email: string; readonly password: string } {
  const account = [...demoAccounts, demoVerifier].find((each) => each.email.startsWith(`${start}@`))
  if (!account) throw new Error(`The demo has nobody whose address starts with ${start}`)
  return { email: account.email, password: demoPassword }
}

/** The newest link that was written to an address, as the demo's outbox shows it. */
export async function newestLinkTo(page: Page, email: string, path: '/invitation/' | '/reset/'): Promise<string> {
  await page.goto('/outbox')
  const letter = page
    .getByRole('article')
    .filter({ hasText: `To ${email},` })
    .filter({ hasText: path })
    .first()
  const href = await letter.getByRole('link').filter({ hasText: path }).getAttribute('href')
  if (!href) throw new Error(`No letter with ${path} was written to ${email}`)
  return href
}

export const passphrase = 'a long sentence nobody would guess 7'

/** Takes up an invitation as somebody new, and is signed in afterwards. */
export async function takeUpInvitation(page: Page, email: string, name: string): Promise<void> {
  await page.goto(await newestLinkTo(page, email, '/invitation/'))
  await page.getByLabel('Your name').fill(name)
  for (const field of await page.locator('input[type="password"]').all()) await field.fill(passphrase)
  await page.getByRole('button', { name: 'Open my account and accept' }).click()
  await page.waitForURL(/\/(home|sign-in|verification)/)
  if (page.url().includes('/sign-in')) await signIn(page, email, passphrase)
}

/** Takes up one more role with the account one is signed in with. */
export async function takeUpRole(page: Page, email: string): Promise<void> {
  await page.goto(await newestLinkTo(page, email, '/invitation/'))
  await page.getByRole('button', { name: 'Accept the invitation' }).click()
  await expect(page).toHaveURL(/\/home/)
}
