import { expect, test } from '@playwright/test'
import { atOwnComputer, demoPerson, signIn } from './people.ts'

// The demo's Dunkirk has money on record already; this story adds its own and looks at nothing else.
const home = '/cluster/dunkirk'

test('The office keeps money for the roadmap: members read what is open, the giver its own, and the stewards the gap', async ({
  browser,
}) => {
  const mark = Math.random().toString(36).slice(2, 8)
  const [grant, own] = [`Grant ${mark}`, `Own money ${mark}`]
  const page = await atOwnComputer(browser)
  const lead = demoPerson('lead.dunkirk')
  await signIn(page, lead.email, lead.password)

  /** Adds money, or shows the form with what was refused. */
  const fill = async (title: string, years: string, readers: string, from: string) => {
    await page.goto(`${home}/funding/new`)
    const form = page.getByRole('form', { name: 'New money' })
    await form.getByLabel('What it is').fill(title)
    await form.getByLabel('From whom').selectOption({ label: from })
    if (from.startsWith('Somebody')) await form.getByLabel('Name, if outside').fill('A ministry')
    await form.getByLabel('Years and amounts').fill(years)
    await form.getByLabel('Who sees it').selectOption({ label: readers })
    await form.getByRole('button', { name: 'Add money' }).click()
    return form
  }

  await test.step('A line without an amount is refused beside its field, and nothing that was typed is lost', async () => {
    const form = await fill(grant, '2030', 'Members of the cluster', 'Somebody outside the cluster')
    await expect(form.getByText('Line 1, “2030”, is not a year and a value').last()).toBeVisible()
    await expect(form.getByLabel('What it is')).toHaveValue(grant)
    await form.getByLabel('Years and amounts').fill('2030 7000000\n2029 3000000')
    await form.getByRole('button', { name: 'Add money' }).click()
    const row = page.getByRole('row').filter({ hasText: grant })
    await expect(row).toContainText('2029–2030')
    await expect(row).toContainText('€10m')
  })

  await test.step('A steward keeps what a company gives to itself', async () => {
    await fill(own, '2031 44000000', 'Stewards and whoever gives it', 'Imerys')
    await expect(page.getByRole('row').filter({ hasText: own })).toContainText('Stewards and the giver')
  })

  await test.step('The stewards read the need, every source and the gap', async () => {
    await page.getByRole('link', { name: 'Funding gap' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Funding gap' })).toBeVisible()
    const layers = page.getByRole('region', { name: 'Funding stack, the surest at the bottom' })
    for (const title of [grant, own]) await expect(layers.getByRole('row').filter({ hasText: title })).toBeVisible()
    await expect(page.getByText(/of the need is not secured/)).toBeVisible()
    const year = page.getByRole('region', { name: 'Need and money by year' })
    await expect(year.getByRole('row').filter({ hasText: /^2031/ })).toBeVisible()
  })

  await test.step('The giver reads its own; another member reads the open money alone, and no gap', async () => {
    for (const [who, sees] of [
      ['imerys', 1],
      ['ferroglobe', 0],
    ] as const) {
      const member = await atOwnComputer(browser)
      const person = demoPerson(who)
      await signIn(member, person.email, person.password)
      await member.goto(`${home}/funding`)
      await expect(member.getByRole('row').filter({ hasText: grant })).toHaveCount(1)
      await expect(member.getByText(own)).toHaveCount(sees)
      await expect(member.getByRole('link', { name: 'Add money' })).toHaveCount(0)
      for (const path of ['/economics/funding', '/economics/sharing', '/funding/new'])
        expect((await member.goto(home + path))?.status(), path).toBe(404)
    }
  })

  await test.step('The wedges of the roadmap are drawn by company too', async () => {
    await page.goto(`${home}/roadmap`)
    await page.getByRole('navigation', { name: 'Wedges' }).getByRole('link', { name: 'By company' }).click()
    await expect(
      page.getByRole('img', { name: /by company, reference to roadmap/ }).filter({ visible: true }),
    ).toBeVisible()
    const table = page.getByRole('region', { name: /^Taken off by company/ })
    await expect(table.getByRole('row').filter({ hasText: 'ArcelorMittal' }).first()).toBeVisible()
  })
})
