import { expect, type Browser, type Page } from '@playwright/test'
import { slugOf } from '#lib/domain/roadmap/cluster-entry'
import { humberFiles } from './humber-files.ts'
import { readFile } from './import-file.ts'
import { atOwnComputer, demoPerson, passphrase, signIn, takeUpInvitation, takeUpRole } from './people.ts'

/** A company that was brought into a cluster, with the computer of the person who holds its roles. */
export type Member = {
  readonly name: string
  readonly of: string
  readonly email: string
  page: Page
  home: string
}

/** Opens a cluster whose target for 2030 is this many tonnes; its nation is the United Kingdom. */
export async function openCluster(page: Page, name: string, target = '5000000', country = 'GB'): Promise<void> {
  await page.goto('/forum/clusters/new')
  await page.getByLabel('Name', { exact: true }).fill(name)
  await page.getByLabel('Office').fill(`${name} office`)
  await page.getByLabel('Country').fill(country)
  await page.getByLabel('Region').fill('Yorkshire and the Humber')
  await page.getByLabel('Currency').fill('GBP')
  await page.getByLabel('Boundary').fill('Scope 1 of the sites on both banks of the estuary.')
  await page.getByLabel('Base year').fill('2021')
  await page.getByLabel('Horizon').fill('2050')
  await page.getByLabel('Year 1').fill('2030')
  await page.getByLabel('At most').first().fill(target)
  await page.getByRole('button', { name: 'Open the cluster' }).click()
  await expect(page.getByRole('heading', { name })).toBeVisible()
}

/** Opens a cluster of one's own and brings in its lead, who is named steward too: at the lead's computer. */
export async function openWithSteward(
  browser: Browser,
  name: string,
  email: string,
  { target, country }: { readonly target?: string; readonly country?: string } = {},
): Promise<Page> {
  const [staff, lead] = [await atOwnComputer(browser), await atOwnComputer(browser)]
  await signIn(staff, demoPerson('staff').email, demoPerson('staff').password)
  await openCluster(staff, name, target, country)
  await staff.getByLabel('E-mail').fill(email)
  await staff.getByRole('button', { name: 'Send invitation' }).click()
  await expect(staff.getByText('is on its way')).toBeVisible()
  await takeUpInvitation(lead, email, 'Lena Lead')
  await lead.goto(`/cluster/${slugOf(name)}/people`)
  await lead.getByRole('button', { name: 'Name as steward' }).click()
  const dialog = lead.getByRole('dialog')
  await dialog.getByLabel('Your password').fill(passphrase)
  await dialog.getByRole('button', { name: 'Name as steward' }).click()
  await expect(lead.getByText('Steward since')).toBeVisible()
  return lead
}

/** Invites a company, takes the invitation up as its admin, and lets the admin hold all three roles. */
export async function bringIn(
  browser: Browser,
  lead: Page,
  slug: string,
  company: { of: string; name: string; email: string },
): Promise<Member> {
  await lead.goto(`/cluster/${slug}/people`)
  const form = lead.getByRole('form', { name: 'Invite a company' })
  await form.getByLabel('Name of the new company').fill(company.name)
  await form.getByLabel('E-mail of its first admin').fill(company.email)
  await form.getByRole('button', { name: 'Invite the company' }).click()
  await expect(lead.getByText('is on its way')).toBeVisible()
  const page = await atOwnComputer(browser)
  await takeUpInvitation(page, company.email, `Ada of ${company.of}`)
  await page.getByRole('link', { name: company.name }).first().click()
  await page.waitForURL(/\/company\//)
  const home = new URL(page.url()).pathname
  for (const role of ['Contributor', 'Signatory']) {
    await page.goto(`${home}/people`)
    const invite = page.getByRole('form', { name: 'Invite a colleague' })
    await invite.getByLabel('E-mail').fill(company.email)
    await invite.getByRole('radio', { name: role }).check()
    await invite.getByRole('button', { name: 'Send the invitation' }).click()
    await expect(page.getByText('is on its way')).toBeVisible()
    await takeUpRole(page, company.email)
  }
  return { ...company, page, home }
}

export const importFile = (member: Member, kind: 'sites' | 'emissions'): Promise<void> =>
  takeIn(member, `${kind}.csv`, humberFiles(member.of)[kind])

/** Takes in what a CSV file says of the member, under the name by which the file knows it. */
export async function takeIn({ page, home, of }: Member, name: string, buffer: Buffer): Promise<void> {
  await readFile(page, home, { name, mimeType: 'text/csv', buffer })
  const choose = page.getByRole('button', { name: 'Use these companies' })
  if (await choose.isVisible()) {
    await page.getByRole('checkbox', { name: of }).check()
    await choose.click()
  }
  await page.getByRole('button', { name: /^Take in / }).click()
  await expect(page.getByRole('button', { name: /^Take in / })).toHaveCount(0)
}

export async function send({ page, home }: Member): Promise<void> {
  await page.goto(`${home}/review`)
  await page.getByRole('button', { name: 'Send submission' }).click()
  await expect(page.getByRole('button', { name: 'Send submission' })).toHaveCount(0)
}

export async function openReading(lead: Page, slug: string, member: Member): Promise<void> {
  await lead.goto(`/cluster/${slug}/members`)
  await lead.getByRole('link', { name: member.name }).click()
  await expect(lead.getByText('This reading is noted')).toBeVisible()
}

export async function accept(lead: Page, slug: string, member: Member): Promise<void> {
  await openReading(lead, slug, member)
  await lead.getByRole('button', { name: 'Accept submission' }).click()
  await expect(lead.getByRole('button', { name: 'Accept submission' })).toHaveCount(0)
}

/** Freezes the newest draft, to be signed within twenty days. */
export async function freeze(lead: Page, slug: string): Promise<void> {
  await lead.goto(`/cluster/${slug}/roadmap`)
  await lead.getByRole('link', { name: /^Freeze draft/ }).click()
  await lead.getByLabel('Sign-off until').fill(inDays(20))
  await lead.getByRole('button', { name: /^Freeze draft/ }).click()
}

const inDays = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)

export type PlannedMeasure = {
  readonly title: string
  readonly pillar: string
  readonly start: string
  readonly tonnes: string
  readonly exclusiveGroup?: string
  readonly confidential?: boolean
  readonly booking?: { readonly hub: string; readonly amount: string }
}

/** Enters a measure at the company's first site. */
export async function addMeasure({ page, home, of }: Member, measure: PlannedMeasure): Promise<void> {
  await page.goto(`${home}/measures/new`)
  await page.getByLabel('Title', { exact: true }).fill(measure.title)
  await page.getByLabel('Site', { exact: true }).selectOption({ label: humberFiles(of).firstSite })
  await page.getByLabel('Pillar', { exact: true }).selectOption(measure.pillar)
  await page.getByLabel('Start', { exact: true }).fill(measure.start)
  await page.getByLabel('Reduction at full effect').fill(measure.tonnes)
  if (measure.exclusiveGroup) await page.getByLabel('Exclusive group').fill(measure.exclusiveGroup)
  if (measure.booking) {
    await page.getByText('Sources, shared infrastructure, evidence').click()
    await page.getByLabel('Hub of booking 1').selectOption({ label: measure.booking.hub })
    await page.getByLabel('Amount of booking 1').fill(measure.booking.amount)
  }
  if (measure.confidential) await page.getByLabel('Who may see title').selectOption('confidential')
  await page.getByRole('button', { name: 'Add measure' }).click()
  await page.waitForURL(/\/measures(\?.*)?$/)
  await expect(page.getByRole('link', { name: measure.title })).toBeVisible()
}
