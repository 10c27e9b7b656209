import { expect } from '@playwright/test'
import { atOwnComputer, demoPerson, signIn } from './people.ts'
import { test } from './test.ts'

test('A member sees the wedges of the roadmap by company: who shares its measures by name, with the same table', async ({
  browser,
}) => {
  const page = await atOwnComputer(browser)
  const member = demoPerson('imerys')
  await signIn(page, member.email, member.password)
  await page.goto('/cluster/dunkirk/roadmap?years=all')
  await page.getByRole('navigation', { name: 'Wedges' }).getByRole('link', { name: 'By company' }).click()
  await expect(
    page.getByRole('img', { name: /by company, reference to roadmap/ }).filter({ visible: true }),
  ).toBeVisible()
  const table = page.getByRole('region', { name: /^Taken off by company/ })
  for (const name of ['ArcelorMittal', 'Aluminium Dunkerque', 'Imerys'])
    await expect(table.getByRole('row').filter({ hasText: name }).first()).toBeVisible()
  // The rest of the address stays.
  await expect(page.getByRole('link', { name: 'Milestones only' })).toBeVisible()
})

test('On the page where one signs, beside its column, the chart keeps its type at a size that can be read', async ({
  browser,
}) => {
  const page = await atOwnComputer(browser)
  const lead = demoPerson('lead.houston-ship-channel')
  await signIn(page, lead.email, lead.password)
  for (const width of [390, 700, 1024, 1280, 1920]) {
    await page.setViewportSize({ width, height: 900 })
    await page.goto('/cluster/houston-ship-channel/sign-off')
    const chart = page.getByRole('img', { name: /reference to roadmap/ }).filter({ visible: true })
    await expect(chart).toHaveCount(1)
    const [shown, drawn] = await chart.evaluate((svg: SVGSVGElement) => [svg.clientWidth, svg.viewBox.baseVal.width])
    expect(12 * ((shown ?? 0) / (drawn ?? 1)), `the size of its type at ${width} px`).toBeGreaterThan(9)
  }
})
