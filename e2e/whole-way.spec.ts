import { readFileSync } from 'node:fs'
import { expect, type Page } from '@playwright/test'
import {
  accept,
  addMeasure,
  bringIn,
  freeze,
  importFile,
  openReading,
  openWithSteward,
  send,
  type Member,
} from './cluster-steps.ts'
import { atOwnComputer, demoPerson, passphrase, signIn } from './people.ts'
import { test } from './test.ts'

test('One roadmap is carried from an empty cluster to signatures, a public page and a proof', async ({ browser }) => {
  test.setTimeout(600_000)
  const mark = Math.random().toString(36).slice(2, 8)
  const name = `Humber ${mark}`
  const slug = `humber-${mark}`

  const lead = await test.step('Staff open a cluster, and its lead comes in and is named steward', () =>
    openWithSteward(browser, name, `lead-${mark}@example.org`))

  const members: Member[] = []
  await test.step('Three companies come in, and each imports its real rows', async () => {
    for (const of of ['British Steel', 'Phillips 66', 'Singleton Birch']) {
      const member = await bringIn(browser, lead, slug, {
        of,
        name: `${of} ${mark}`,
        email: `${of.split(' ')[0]?.toLowerCase()}-${mark}@example.org`,
      })
      await importFile(member, 'sites')
      await importFile(member, 'emissions')
      members.push(member)
    }
  })
  const [steel, refinery, lime] = members as [Member, Member, Member]

  await test.step('They plan, and one plans two measures of which only one can be built', async () => {
    const furnaces = { pillar: 'electrification', exclusiveGroup: 'blast furnaces' }
    await addMeasure(steel, { ...furnaces, title: 'Electric arc furnace', start: '2029', tonnes: '2000000' })
    await addMeasure(steel, { ...furnaces, title: 'Capture on the blast furnaces', start: '2032', tonnes: '1500000' })
    await addMeasure(refinery, { title: 'Capture at the refinery', pillar: 'capture', start: '2030', tonnes: '600000' })
    await addMeasure(lime, { title: 'Kiln efficiency', pillar: 'efficiency', start: '2028', tonnes: '20000' })
  })

  await test.step('All send; two are accepted, one is returned with a reason and corrected', async () => {
    for (const member of members) await send(member)
    await accept(lead, slug, steel)
    await accept(lead, slug, refinery)
    await openReading(lead, slug, lime)
    await lead.getByLabel('On the whole submission').fill('Which year does the kiln start?')
    await lead.getByRole('button', { name: 'Return with reasons' }).click()
    await expect(lead.getByText('returned with reasons').first()).toBeVisible()

    await lime.page.goto(`${lime.home}/review`)
    await expect(lime.page.getByText('Which year does the kiln start?').first()).toBeVisible()
    await lime.page.goto(`${lime.home}/measures`)
    await lime.page.getByRole('link', { name: 'Kiln efficiency' }).click()
    await lime.page.getByLabel('Start', { exact: true }).fill('2027')
    await lime.page.getByRole('button', { name: /^Save/ }).click()
    await expect(lime.page.getByText('Saved.', { exact: true })).toBeVisible()
    await send(lime)
    await accept(lead, slug, lime)
  })

  await test.step('The lead merges, a conflict appears and is settled', async () => {
    await lead.goto(`/cluster/${slug}`)
    await lead.getByRole('button', { name: /^Merge/ }).click()
    await expect(lead).toHaveURL(/\/conflicts/)
    await lead.getByRole('listitem').filter({ hasText: 'Blocks the freeze' }).getByRole('link').first().click()
    await expect(lead.getByRole('heading', { name: 'Measures that exclude each other' })).toBeVisible()
    await lead.getByRole('radio').first().check()
    await lead.getByLabel('Reason').fill('The furnace is decided; capture on what it replaces is not built.')
    await lead.getByRole('button', { name: 'Take this way out and merge again' }).click()
    await expect(lead.getByText('The decision is recorded')).toBeVisible()
    await expect(lead.getByText('Blocks the freeze')).toHaveCount(0)
  })

  await test.step('A member asks about a figure, and the lead resolves it', async () => {
    await refinery.page.goto(`/cluster/${slug}/roadmap`)
    await refinery.page.getByRole('link', { name: /, Roadmap 2030, open it/ }).click()
    await refinery.page
      .getByLabel('Ask or say something about this')
      .fill(`Does this include our turnaround? ${'word'.repeat(100)}`)
    await refinery.page.getByRole('button', { name: 'Comment' }).click()
    await expect(refinery.page.getByText('Does this include our turnaround?').first()).toBeVisible()
    const sideways = await refinery.page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    )
    expect(sideways, 'a word longer than its line breaks').toBe(0)
    await lead.goto(`/cluster/${slug}/roadmap?about=figure:roadmap:2030`)
    await lead.getByRole('button', { name: 'Resolve' }).click()
    await expect(lead.getByText('Resolved by Lena Lead')).toBeVisible()
  })

  await test.step('The lead freezes', async () => {
    await freeze(lead, slug)
    await expect(lead.getByRole('article', { name: /^Version 1 / })).toBeVisible()
  })

  await test.step('All three sign, one with a reservation', async () => {
    await sign(steel, slug, /^Endorse(?! with)/)
    await sign(refinery, slug, /^Endorse with reservation/, 'The hydrogen price is not settled.')
    await sign(lime, slug, /^Endorse(?! with)/)
  })

  await test.step('The lead approves and publishes', async () => {
    await lead.goto(`/cluster/${slug}/sign-off`)
    const approve = lead.getByRole('form', { name: 'Approve the version' })
    await approve.getByLabel('Your password').fill(passphrase)
    await approve.getByRole('button', { name: 'Adopt version 1' }).click()
    const publish = lead.getByRole('form', { name: 'Publish the version' })
    await publish.getByLabel('Your password').fill(passphrase)
    await publish.getByRole('button', { name: 'Publish version 1' }).click()
    await expect(publish).toHaveCount(0)
  })

  await test.step('Staff see it in the table', async () => {
    const staff = await atOwnComputer(browser)
    await signIn(staff, demoPerson('staff').email, demoPerson('staff').password)
    await staff.goto(`/forum?q=${encodeURIComponent(name)}`)
    const row = staff.getByRole('row').filter({ hasText: name })
    await expect(row).toContainText('Adopted and published')
    await expect(row).toContainText('3 of 3')
  })

  await test.step('The public page shows it, and the proof holds for its bytes alone', async () => {
    const anybody = await atOwnComputer(browser)
    await anybody.goto(`/published/${slug}`)
    await expect(anybody.getByRole('heading', { name: new RegExp(name) }).first()).toBeVisible()
    await expect(anybody.getByText('The hydrogen price is not settled.').first()).toBeVisible()
    const download = anybody.waitForEvent('download')
    await anybody.locator(`a[href*="/published/${slug}/file"]`).first().click()
    const bytes = readFileSync(await (await download).path())
    await check(anybody, bytes)
    await expect(anybody.getByText(`This is the adopted roadmap of ${name}, version 1`)).toBeVisible()
    const changed = Buffer.from(bytes)
    changed[changed.length - 40] = changed[changed.length - 40] === 0x31 ? 0x32 : 0x31
    await check(anybody, changed)
    await expect(anybody.getByText('This is not any version known here')).toBeVisible()
  })
})

async function sign({ page }: Member, slug: string, stance: RegExp, text?: string): Promise<void> {
  await page.goto(`/cluster/${slug}/sign-off`)
  const form = page.getByRole('form', { name: 'Take a stance' })
  await form.getByRole('radio', { name: stance }).check()
  if (text) await form.getByLabel('Reservation or reason').fill(text)
  await form.getByLabel(/^I have read version/).check()
  await form.getByLabel('Your password').fill(passphrase)
  await form.getByRole('button', { name: 'Sign version 1' }).click()
  await expect(form).toHaveCount(0)
}

async function check(page: Page, bytes: Buffer): Promise<void> {
  await page.goto('/verify')
  await page
    .getByLabel('The JSON file')
    .setInputFiles({ name: 'roadmap.json', mimeType: 'application/json', buffer: bytes })
  await page.getByRole('button', { name: 'Check' }).click()
  await expect(page.locator('#answer')).toBeVisible()
}
