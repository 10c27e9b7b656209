import { expect, type Page } from '@playwright/test'
import { atOwnComputer, demoPerson, signIn } from './people.ts'
import { test } from './test.ts'

const home = '/cluster/humber/scenarios'
const tonnes = (text: string | null): number => Number((text ?? '').replaceAll(/[^\d.−-]/g, '').replace('−', '-'))

/** A figure of the table of sums: what a row says under a column. */
async function figure(page: Page, row: string, column: number): Promise<number> {
  const table = page.getByRole('region', { name: 'What the two come to' })
  return tonnes(await table.getByRole('row').filter({ hasText: row }).getByRole('cell').nth(column).textContent())
}

test('The lead makes an electrification-led scenario, holds it against the plans, and takes it into a draft', async ({
  browser,
}) => {
  const page = await atOwnComputer(browser)
  const lead = demoPerson('lead.humber')
  const name = `Led by electrification ${Math.random().toString(36).slice(2, 8)}`
  await signIn(page, lead.email, lead.password)
  await page.goto('/cluster/humber')

  await test.step('with a rule alone', async () => {
    await page.getByRole('link', { name: 'Scenarios', exact: true }).click()
    await page.getByRole('link', { name: 'Make a scenario' }).click()
    await page.getByRole('textbox', { name: 'Name' }).fill(name)
    await page.getByRole('button', { name: 'Make it and compare' }).click()
    await expect(page.getByText('Change something: without a change it is what was submitted')).toHaveCount(2)
    await page.getByLabel('Rule').selectOption({ label: 'Electrification-led' })
    await page.getByLabel('The other pillars wait').fill('4')
    await page.getByRole('button', { name: 'Make it and compare' }).click()
    await page.waitForURL(/\/scenarios\/compare\?a=submitted&b=/)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Submitted plans and ${name}`)
  })

  const moved =
    await test.step('what waits is named, and the gap of 2030 differs by what it would have taken off', async () => {
      const [submitted, scenario, difference] = [
        await figure(page, 'Gap to the target in 2030', 0),
        await figure(page, 'Gap to the target in 2030', 1),
        await figure(page, 'Gap to the target in 2030', 2),
      ]
      expect(difference).toBeGreaterThan(0)
      expect(scenario - submitted).toBeCloseTo(difference, 0)
      const capture = page.getByRole('region', { name: /^Measures that differ/ }).getByRole('row')
      await expect(capture.filter({ hasText: 'Capture at the gas turbines' })).toContainText('20302033')
      await expect(page.getByRole('img', { name: /two ways/ }).first()).toBeAttached()
      const year = page
        .getByRole('region', { name: /^The two paths by year/ })
        .getByRole('row')
        .filter({ hasText: /^2030/ })
      expect(tonnes(await year.getByRole('cell').last().textContent())).toBeGreaterThan(0)
      return capture.filter({ hasText: 'Capture at the gas turbines' }).first().textContent()
    })
  expect(moved).toContain('VPI')

  await test.step('a member reads the same comparison and changes nothing', async () => {
    const member = await atOwnComputer(browser)
    const person = demoPerson('drax-power')
    await signIn(member, person.email, person.password)
    await member.goto(home)
    await member.getByRole('link', { name }).click()
    expect(await figure(member, 'Gap to the target in 2030', 2)).toBe(
      await figure(page, 'Gap to the target in 2030', 2),
    )
    await expect(member.getByText('What measures cost is confidential')).toBeVisible()
    await member.goto(`${home}/new`)
    await expect(member.getByRole('heading', { name: 'New scenario' })).toHaveCount(0)
  })

  const row = page.getByRole('row').filter({ hasText: name })
  await test.step('the draft follows it and names what it differs in', async () => {
    await page.goto(home)
    await row.getByRole('button', { name: 'Take into the draft…' }).click()
    await page
      .getByRole('dialog', { name: /^Take / })
      .getByLabel('Why')
      .fill('The working group prefers it.')
    await page.getByRole('button', { name: 'Merge a draft that follows it' }).click()
    await page.waitForURL(/\/roadmap$/)
    await expect(page.getByText(`follows “${name}”`)).toBeVisible()
    const differences = page.getByRole('region', { name: 'Differences from the submitted plans' })
    await expect(differences.getByRole('row').filter({ hasText: 'Capture at the gas turbines' })).toContainText(
      '20292033',
    )
    await expect(page.getByText('The working group prefers it.')).toBeVisible()
  })

  await test.step('and the plans count as submitted again when the lead goes back', async () => {
    await page.goto(home)
    await expect(row.getByText('In the draft')).toBeVisible()
    const plans = page.getByRole('row').filter({ hasText: 'Submitted plans' })
    await plans.getByRole('button', { name: 'Go back to these…' }).click()
    await page
      .getByRole('dialog', { name: /^Go back/ })
      .getByLabel('Why')
      .fill('After all.')
    await page.getByRole('button', { name: 'Merge the submitted plans' }).click()
    await page.waitForURL(/\/roadmap$/)
    await expect(page.getByRole('region', { name: 'Differences from the submitted plans' })).toHaveCount(0)
    await page.goto(home)
    await row.getByRole('link', { name: 'Change' }).click()
    await page.getByRole('button', { name: 'Remove scenario…' }).click()
    await page.getByRole('button', { name: 'Remove scenario', exact: true }).click()
    await page.waitForURL(/\/scenarios$/)
    await expect(row).toHaveCount(0)
  })
})
