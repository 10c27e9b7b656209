import { expect } from '@playwright/test'
import { bringIn, openWithSteward } from './cluster-steps.ts'
import { confidential, giveMoney, openToMembers, outside } from './money.ts'
import { test } from './test.ts'

test('The office keeps money for the roadmap: members read what is open, the giver its own, and the stewards the gap', async ({
  browser,
}) => {
  const mark = Math.random().toString(36).slice(2, 8)
  const slug = `money-${mark}`
  const home = `/cluster/${slug}`
  const [grant, own] = [`Grant ${mark}`, `Own money ${mark}`]
  const lead = await openWithSteward(browser, `Money ${mark}`, `lead-${mark}@example.org`)
  const bring = (of: string) =>
    bringIn(browser, lead, slug, { of, name: `${of} ${mark}`, email: `${of.toLowerCase()}-${mark}@example.org` })
  const [giver, other] = [await bring('Lime'), await bring('Glass')]

  await test.step('A line without an amount is refused beside its field, and nothing that was typed is lost', async () => {
    const form = await giveMoney(lead, slug, { title: grant, years: '2030', readers: openToMembers, from: outside })
    await expect(form.getByText('Line 1, “2030”, is not a year and a value').last()).toBeVisible()
    await expect(form.getByLabel('What it is')).toHaveValue(grant)
    await form.getByLabel('How sure').selectOption({ label: 'Secured' })
    await form.getByLabel('Years and amounts').fill('2030 7000000\n2029 3000000')
    await form.getByRole('button', { name: 'Add money' }).click()
    const row = lead.getByRole('row').filter({ hasText: grant })
    await expect(row).toContainText('2029–2030')
    await expect(row).toContainText('£10m')
  })

  await test.step('A steward keeps what a company gives to itself', async () => {
    await giveMoney(lead, slug, { title: own, years: '2031 44000000', readers: confidential, from: giver.name })
    await expect(lead.getByRole('row').filter({ hasText: own })).toContainText('Stewards and the giver')
    await expect(lead.getByText('£54m on record, £10m of it secured')).toBeVisible()
  })

  await test.step('The lead keeps a hub, and the stewards read what is missing for it, in all and by year', async () => {
    await lead.goto(`${home}/infrastructure/new`)
    const form = lead.getByRole('form', { name: 'New hub' })
    await form.getByLabel('Name', { exact: true }).fill('Estuary pipeline')
    await form.getByLabel('Name, if outside').fill('A network company')
    await form.getByLabel('Name of phase 1').fill('Trunk line')
    await form.getByLabel('First year of phase 1').fill('2030')
    await form.getByLabel('Capacity that phase 1 adds').fill('1000000')
    await form.getByRole('textbox', { name: 'Capital cost' }).fill('90000000')
    await form.getByRole('button', { name: 'Add hub' }).click()
    await expect(lead.getByRole('heading', { level: 1, name: 'Estuary pipeline' })).toBeVisible()
    await lead.goto(`${home}/funding`)
    await lead.getByRole('link', { name: 'Funding gap' }).click()
    await expect(lead.getByText('£80m of the need is not secured')).toBeVisible()
    const layers = lead.getByRole('region', { name: 'Funding stack, the surest at the bottom' })
    await expect(layers.getByRole('row').nth(1)).toContainText(own)
    await expect(layers.getByRole('row').nth(2)).toContainText(grant)
    const years = lead.getByRole('region', { name: 'Need and money by year' }).getByRole('row')
    // The three millions of 2029 wait for 2030; the own money comes too late for it.
    await expect(years.filter({ hasText: /^2030/ })).toHaveText('2030–£90m–£7.0m£7.0m£80m£80m')
    await expect(years.filter({ hasText: /^2031/ })).toHaveText('2031––––£44m––')
  })

  await test.step('The giver reads its own; another member reads the open money alone, and nobody of them the gap', async () => {
    for (const [{ page }, sees] of [
      [giver, 1],
      [other, 0],
    ] as const) {
      await page.goto(`${home}/funding`)
      await expect(page.getByRole('row').filter({ hasText: grant })).toHaveCount(1)
      await expect(page.getByText(own)).toHaveCount(sees)
      await expect(page.getByRole('link', { name: 'Add money' })).toHaveCount(0)
      for (const path of ['/economics/funding', '/economics/sharing', '/funding/new'])
        expect((await page.goto(home + path))?.status(), path).toBe(404)
    }
  })
})
