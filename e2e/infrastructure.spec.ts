import { expect, type Page } from '@playwright/test'
import { bringIn, openWithSteward } from './cluster-steps.ts'
import { atOwnComputer, demoPerson, signIn } from './people.ts'
import { test } from './test.ts'

test('A lead opens a hub in two phases, one slips and its earlier year stays; members read it, a rival finds nothing', async ({
  browser,
}) => {
  const mark = Math.random().toString(36).slice(2, 8)
  const slug = `hubs-${mark}`
  const lead = await test.step('Staff open a cluster, and its lead comes in', () =>
    openWithSteward(browser, `Hubs ${mark}`, `lead-${mark}@example.org`))
  let hub = ''

  const pipes = await bringIn(browser, lead, slug, {
    of: 'Pipes',
    name: `Pipes ${mark}`,
    email: `pipes-${mark}@example.org`,
  })

  await test.step('The lead adds a hub with two phases and a tariff that the office and the owner alone may see', async () => {
    await lead.goto(`/cluster/${slug}/infrastructure`)
    await lead.getByRole('link', { name: 'Add a hub' }).click()
    const form = lead.getByRole('form', { name: 'New hub' })
    await form.getByLabel('Name', { exact: true }).fill('Estuary pipeline')
    await form.getByLabel('Owner', { exact: true }).selectOption({ label: pipes.name })
    await phase(form, 1, 'First train', '2029', '1500000')
    await form.getByRole('button', { name: 'Add a phase' }).click()
    await phase(form, 2, 'Second train', '2033', '1000000')
    await form.getByLabel(/^Tariff/).fill('43.75')
    await form.getByRole('button', { name: 'Add hub' }).click()
    await expect(lead.getByRole('heading', { level: 1, name: 'Estuary pipeline' })).toBeVisible()
    hub = new URL(lead.url()).pathname
    await expect(lead.getByRole('img', { name: /Capacity and bookings/ }).filter({ visible: true })).toBeVisible()
    const years = lead.getByRole('table', { name: /Occupancy of Estuary pipeline/ })
    await expect(years.getByRole('row', { name: /^2029/ })).toContainText('1.50')
    await expect(years.getByRole('row', { name: /^2033/ })).toContainText('2.50')
  })

  await test.step('A phase without its year is refused beside its field, and nothing that was typed is lost', async () => {
    const form = lead.getByRole('form', { name: 'Change this hub' })
    await form.getByLabel('First year of phase 2').fill('')
    await form.getByRole('button', { name: 'Save hub' }).click()
    await expect(form.getByText('Enter the first year of the phase').last()).toBeVisible()
    await expect(form.getByLabel('Name of phase 2')).toHaveValue('Second train')
  })

  await test.step('The second phase slips by two years; the year it was due in stays on record', async () => {
    const form = lead.getByRole('form', { name: 'Change this hub' })
    await form.getByLabel('First year of phase 2').fill('2035')
    await form.getByRole('button', { name: 'Save hub' }).click()
    const slipped = lead.getByRole('table', { name: /^Phases/ }).getByRole('row', { name: /Second train/ })
    await expect(slipped).toContainText('2 years later')
    await expect(slipped.locator('s')).toHaveText('2033')
    await expect(
      lead
        .getByRole('table', { name: /^Phases/ })
        .getByRole('row', { name: /First train/ })
        .locator('s'),
    ).toHaveCount(0)
  })

  await test.step('The lead says what can be spent, and what has to be granted from outside', async () => {
    await lead.goto(`/cluster/${slug}/infrastructure`)
    const budget = lead.getByRole('form', { name: 'Capital budget' })
    await budget.getByLabel('Years and amounts').fill('2030 250000000\n2031 400,5')
    await budget.getByRole('button', { name: 'Save the capital budget' }).click()
    await expect(budget.getByText('Line 2, “2031 400,5”, is not a year and a value').last()).toBeVisible()
    await budget.getByLabel('Years and amounts').fill('2030 250000000\n2031 400000000')
    await budget.getByRole('button', { name: 'Save the capital budget' }).click()
    await expect(lead.getByRole('row', { name: '2031 £400m' })).toBeVisible()
    await lead
      .getByRole('navigation', { name: `Hubs ${mark}` })
      .getByRole('link', { name: 'Asks' })
      .click()
    await lead.getByRole('link', { name: 'Add an ask' }).click()
    const form = lead.getByRole('form', { name: 'New ask' })
    await form.getByLabel('What is asked').fill('A licence to store CO₂')
    await form.getByLabel('Name, if outside').fill('The regulator')
    await form.getByLabel('Needed by').fill('2028')
    await form.getByRole('button', { name: 'Add ask' }).click()
    await expect(lead.getByRole('row', { name: /A licence to store CO₂.*Open.*2028.*The regulator/ })).toBeVisible()
  })

  await test.step('The owner of the hub reads it with its tariff, and has nothing to change', async () => {
    const { page } = pipes
    await page.goto(`/cluster/${slug}/infrastructure`)
    await page.getByRole('link', { name: 'Estuary pipeline' }).click()
    await expect(page.getByText('£43.75 per t')).toBeVisible()
    await readOnly(page)
  })

  await test.step('Another member reads the same without the tariff', async () => {
    const steel = await bringIn(browser, lead, slug, {
      of: 'Steel',
      name: `Steel ${mark}`,
      email: `steel-${mark}@example.org`,
    })
    await steel.page.goto(hub)
    await expect(steel.page.getByRole('row', { name: /Second train/ })).toContainText('2033')
    await expect(steel.page.getByText('43.75')).toHaveCount(0)
    await readOnly(steel.page)
    await steel.page.goto(`/cluster/${slug}/asks`)
    await steel.page.getByRole('link', { name: 'A licence to store CO₂' }).click()
    await expect(steel.page.getByText('The regulator')).toBeVisible()
    await readOnly(steel.page)
    expect((await steel.page.goto(`/cluster/${slug}/infrastructure/new`))?.status()).toBe(404)
  })

  await test.step('A member of another cluster finds none of it', async () => {
    const rival = await atOwnComputer(browser)
    await signIn(rival, demoPerson('alcoa').email, demoPerson('alcoa').password)
    for (const path of [hub, `/cluster/${slug}/infrastructure`, `/cluster/${slug}/asks`, hub.replace(slug, 'kwinana')])
      expect((await rival.goto(path))?.status(), path).toBe(404)
  })
})

async function phase(form: ReturnType<Page['getByRole']>, number: number, name: string, from: string, adds: string) {
  await form.getByLabel(`Name of phase ${number}`).fill(name)
  await form.getByLabel(`First year of phase ${number}`).fill(from)
  await form.getByLabel(`Capacity that phase ${number} adds`).fill(adds)
}

async function readOnly(page: Page): Promise<void> {
  const main = page.getByRole('main')
  await expect(main.getByRole('form')).toHaveCount(0)
  await expect(main.getByRole('button', { name: /Save|Remove|Add/ })).toHaveCount(0)
}
