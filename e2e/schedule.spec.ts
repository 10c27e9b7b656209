import { expect, type Page } from '@playwright/test'
import { atOwnComputer, demoPerson, signIn } from './people.ts'
import { test } from './test.ts'

const page = '/cluster/dunkirk/roadmap/schedule'

test('A lead asks for the best schedule, reads it beside the plans, takes it into the draft, and cancels another', async ({
  browser,
}) => {
  // A build rate that binds nothing, and a price: no earlier schedule of this cluster rests on the two, so the question is a new one.
  const rate = String(100 + Math.floor(Math.random() * 400))
  const price = (60 + Math.random()).toFixed(4)
  const lead = await atOwnComputer(browser)
  await signIn(lead, demoPerson('lead.dunkirk').email, demoPerson('lead.dunkirk').password)

  await test.step('From the roadmap to a page that says what it does', async () => {
    await lead.goto('/cluster/dunkirk/roadmap')
    await lead.getByRole('main').getByRole('link', { name: 'The best schedule' }).click()
    await expect(lead.getByRole('heading', { level: 1, name: 'Best schedule' })).toBeVisible()
    await expect(lead.getByRole('main')).toContainText(/nobody’s plan is changed by it/i)
  })

  await test.step('The lead states what schedules keep to', async () => {
    await lead.getByRole('form', { name: 'Build rates and energy prices' }).getByLabel('Other').fill(rate)
    await lead.getByRole('textbox', { name: 'Energy prices' }).fill('power 2030 60\nsteam 2030 10')
    await lead.getByRole('button', { name: 'Save rates and prices' }).click()
    await expect(lead.getByText('Line 2, “steam 2030 10”, is not a carrier, a year and a price.').first()).toBeVisible()
    await lead.getByRole('textbox', { name: 'Energy prices' }).fill(`power 2030 ${price}\npower 2040 50`)
    await lead.getByRole('button', { name: 'Save rates and prices' }).click()
    await expect(lead.getByText('Build rates and energy prices are saved')).toBeVisible()
    await lead.goto(page)
    await expect(lead.getByRole('form', { name: 'Build rates and energy prices' }).getByLabel('Other')).toHaveValue(
      rate,
    )
  })

  await test.step('It is being worked out, and the page draws itself again until it is there', async () => {
    await ask(lead, '10 seconds')
    await expect(underWay(lead)).toContainText('it may take 10 seconds')
    await expect(lead.getByRole('button', { name: 'Find the best schedule' })).toHaveCount(0)
    await expect(underWay(lead)).toHaveCount(0, { timeout: 60_000 })
    await expect(lead.getByRole('heading', { name: 'Measures' })).toBeVisible()
  })

  await test.step('The proposal stands beside the plans, with its proof, its hubs and what is missed', async () => {
    const starts = lead.getByRole('table', { name: /^Proposed starts/ })
    await expect(starts.getByRole('row', { name: /years? later/ }).first()).toBeVisible()
    await expect(starts.getByRole('row', { name: /as planned/ }).first()).toBeVisible()
    await expect(lead.getByRole('main')).toContainText('Nobody’s plan is changed by it')
    await expect(lead.getByRole('main')).toContainText(/Proven gap\s*[01]\.?\d*/)
    await expect(lead.getByRole('main')).toContainText('HiGHS')
    await expect(lead.getByRole('table', { name: 'Hubs' }).getByRole('row', { name: /D’?'?Artagnan/ })).toBeVisible()
    await expect(lead.getByRole('table', { name: 'Tonnes above the target' })).toBeVisible()
  })

  await test.step('It can be left and found again, and is not worked out twice', async () => {
    await lead.goto('/home')
    await lead.goto(page)
    const known = await computations(lead).count()
    await expect(lead.getByRole('heading', { name: 'Measures' })).toBeVisible()
    await ask(lead, '10 seconds')
    await expect(lead.getByText('Nothing has changed since')).toBeVisible()
    await expect(computations(lead)).toHaveCount(known)
  })

  const name = await test.step('It is kept as a scenario, to be compared with what was submitted', async () => {
    await lead.getByRole('button', { name: 'Keep as a scenario' }).click()
    const kept = lead.getByText(/^It is kept as the scenario “/)
    await expect(kept).toBeVisible()
    const [, given = ''] = /“(.*)”/.exec((await kept.textContent()) ?? '') ?? []
    await lead.getByRole('link', { name: 'Compare with the submitted plans' }).click()
    await lead.waitForURL(/\/scenarios\/compare/)
    await expect(lead.getByRole('main')).toContainText(given)
    await lead.goBack()
    return given
  })

  const draft = await test.step('It is taken into the draft, which names every difference from the plans', async () => {
    await lead.getByRole('button', { name: 'Take into the draft…' }).click()
    const dialog = lead.getByRole('dialog', { name: `Take “${name}” into the draft?` })
    await dialog.getByLabel('Why').fill('It misses as little and costs less')
    await dialog.getByRole('button', { name: 'Merge a draft that follows it' }).click()
    await lead.waitForURL(/\/roadmap$/)
    const merged = lead.getByText(`, follows “${name}”`).first()
    await expect(merged).toBeVisible()
    const [, number = ''] = /Draft (\d+)/.exec((await merged.textContent()) ?? '') ?? []
    await expect(lead.getByRole('main')).toContainText('It misses as little and costs less')
    await lead.goto(page)
    await expect(lead.getByText(`Draft ${number} is newer`)).toBeVisible()
    return Number(number)
  })
  expect(draft).toBeGreaterThan(1)

  await test.step('Another one is cancelled while it waits or runs', async () => {
    await lead.goto(page)
    // The one just taken is known; another rate makes another question.
    await lead
      .getByRole('form', { name: 'Build rates and energy prices' })
      .getByLabel('Other')
      .fill(String(Number(rate) + 500))
    await lead.getByRole('button', { name: 'Save rates and prices' }).click()
    await expect(lead.getByText('Build rates and energy prices are saved')).toBeVisible()
    await lead.goto(page)
    await cancelOne(lead, ['1 minute', '5 minutes', '15 minutes'])
    await expect(underWay(lead)).toHaveCount(0)
    await lead
      .getByRole('table', { name: 'Computations' })
      .getByRole('row', { name: /Cancelled/ })
      .first()
      .getByRole('link')
      .click()
    await expect(lead.getByText('This computation was cancelled')).toBeVisible()
  })

  await test.step('The scenario is removed; the draft stays as it was merged', async () => {
    await lead.goto('/cluster/dunkirk/scenarios')
    const row = lead.getByRole('row').filter({ hasText: name })
    await row.getByRole('link', { name: 'Change' }).click()
    await lead.getByRole('button', { name: 'Remove scenario…' }).click()
    await lead.getByRole('button', { name: 'Remove scenario', exact: true }).click()
    await lead.waitForURL(/\/scenarios$/)
    await expect(row.getByRole('link', { name: 'Change' })).toHaveCount(0)
  })

  await test.step('A member finds no such page', async () => {
    const member = await atOwnComputer(browser)
    await signIn(member, demoPerson('befesa').email, demoPerson('befesa').password)
    expect((await member.goto(page))?.status()).toBe(404)
    await member.goto('/cluster/dunkirk/roadmap')
    await expect(member.getByRole('link', { name: /best schedule/i })).toHaveCount(0)
  })
})

const computations = (at: Page) => at.getByRole('table', { name: 'Computations' }).getByRole('row')
const underWay = (at: Page) => at.getByRole('region', { name: 'Under way' })

async function ask(at: Page, limit: string): Promise<void> {
  await at.getByLabel('It may take').selectOption({ label: limit })
  await at.getByRole('button', { name: 'Find the best schedule' }).click()
}

/** A computation of a few seconds may be over before somebody presses the button: then the next one is cancelled. */
async function cancelOne(at: Page, limits: readonly string[]): Promise<void> {
  const cancelled = at.getByRole('table', { name: 'Computations' }).getByRole('row', { name: /Cancelled/ })
  const before = await cancelled.count()
  for (const limit of limits) {
    await ask(at, limit)
    await expect(underWay(at)).toBeVisible()
    const pressed = await underWay(at)
      .getByRole('button', { name: 'Cancel' })
      .click({ timeout: 5000 })
      .then(() => true)
      .catch(() => false)
    if (!pressed) continue
    await expect(underWay(at)).toHaveCount(0, { timeout: 60_000 })
    if ((await cancelled.count()) > before) return
  }
  throw new Error('Each computation was over before it could be cancelled')
}
