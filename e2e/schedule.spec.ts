import { expect, test, type Page } from '@playwright/test'
import { atOwnComputer, demoPerson, signIn } from './people.ts'

const page = '/cluster/dunkirk/roadmap/schedule'

test('A lead asks for the best schedule, reads it beside the plans, takes it into the draft, and cancels another', async ({
  browser,
}) => {
  const lead = await atOwnComputer(browser)
  await signIn(lead, demoPerson('lead.dunkirk').email, demoPerson('lead.dunkirk').password)

  await test.step('From the roadmap to a page that says what it does', async () => {
    await lead.goto('/cluster/dunkirk/roadmap')
    await lead.getByRole('main').getByRole('link', { name: 'The best schedule' }).click()
    await expect(lead.getByRole('heading', { level: 1, name: 'Best schedule' })).toBeVisible()
    await expect(lead.getByText('No schedule yet')).toBeVisible()
  })

  await test.step('It is being worked out, and the page draws itself again until it is there', async () => {
    await ask(lead, '10 seconds')
    await expect(underWay(lead)).toContainText('it may take 10 seconds')
    await expect(lead.getByRole('button', { name: 'Find the best schedule' })).toHaveCount(0)
    await expect(lead.getByRole('heading', { name: 'Measures' })).toBeVisible({ timeout: 60_000 })
    await expect(underWay(lead)).toHaveCount(0)
  })

  await test.step('The proposal stands beside the plans, with its proof, its hubs and what is missed', async () => {
    const starts = lead.getByRole('table', { name: /^Proposed starts/ })
    await expect(starts.getByRole('row', { name: /Capture at the remaining blast furnaces/ })).toContainText(
      /2035.*later/,
    )
    await expect(starts.getByRole('row', { name: /Capture at the kiln/ })).toContainText('as planned')
    await expect(lead.getByRole('main')).toContainText('Nobody’s plan is changed by it')
    await expect(lead.getByRole('main')).toContainText(/Proven gap\s*0\.\d/)
    await expect(lead.getByRole('main')).toContainText('HiGHS')
    await expect(lead.getByRole('table', { name: 'Hubs' }).getByRole('row', { name: /D’?'?Artagnan/ })).toBeVisible()
    await expect(lead.getByRole('table', { name: 'Tonnes above the target' })).toBeVisible()
  })

  await test.step('It can be left and found again, and is not worked out twice', async () => {
    await lead.goto('/home')
    await lead.goto(page)
    await expect(lead.getByRole('heading', { name: 'Measures' })).toBeVisible()
    await ask(lead, '10 seconds')
    await expect(lead.getByText('Nothing has changed since')).toBeVisible()
    await expect(lead.getByRole('table', { name: 'Computations' }).getByRole('row')).toHaveCount(2)
  })

  await test.step('It is kept as a scenario, to be compared with what was submitted', async () => {
    await lead.getByRole('button', { name: 'Keep as a scenario' }).click()
    await expect(lead.getByText('It is kept as the scenario “Best schedule”')).toBeVisible()
    await lead.getByRole('link', { name: 'Compare with the submitted plans' }).click()
    await lead.waitForURL(/\/scenarios\/compare/)
    await expect(lead.getByRole('main')).toContainText('Best schedule')
    await lead.goBack()
  })

  await test.step('It is taken into the draft, which names every difference from the plans', async () => {
    await lead.getByRole('button', { name: 'Take into the draft…' }).click()
    const dialog = lead.getByRole('dialog', { name: 'Take “Best schedule” into the draft?' })
    await dialog.getByLabel('Why').fill('It misses as little and costs less')
    await dialog.getByRole('button', { name: 'Merge a draft that follows it' }).click()
    await lead.waitForURL(/\/roadmap$/)
    await expect(lead.getByRole('main')).toContainText('Draft 2')
    await expect(lead.getByRole('main')).toContainText('Best schedule')
    await expect(lead.getByRole('main')).toContainText('It misses as little and costs less')
    await lead.goto(page)
    await expect(lead.getByText('Draft 2 is newer')).toBeVisible()
  })

  await test.step('Another one is cancelled while it waits or runs', async () => {
    await lead.goto(page)
    await cancelOne(lead, ['1 minute', '5 minutes', '15 minutes'])
    await expect(underWay(lead)).toHaveCount(0)
    await lead
      .getByRole('table', { name: 'Computations' })
      .getByRole('row', { name: /Cancelled/ })
      .getByRole('link')
      .click()
    await expect(lead.getByText('This computation was cancelled')).toBeVisible()
  })

  await test.step('A member finds no such page', async () => {
    const member = await atOwnComputer(browser)
    await signIn(member, demoPerson('befesa').email, demoPerson('befesa').password)
    expect((await member.goto(page))?.status()).toBe(404)
    await member.goto('/cluster/dunkirk/roadmap')
    await expect(member.getByRole('link', { name: /best schedule/i })).toHaveCount(0)
  })
})

const underWay = (at: Page) => at.getByRole('region', { name: 'Under way' })

async function ask(at: Page, limit: string): Promise<void> {
  await at.getByLabel('It may take').selectOption({ label: limit })
  await at.getByRole('button', { name: 'Find the best schedule' }).click()
}

/** A computation of a few seconds may be over before somebody presses the button: then the next one is cancelled. */
async function cancelOne(at: Page, limits: readonly string[]): Promise<void> {
  for (const limit of limits) {
    await ask(at, limit)
    await expect(underWay(at)).toBeVisible()
    const pressed = await underWay(at)
      .getByRole('button', { name: 'Cancel' })
      .click({ timeout: 5000 })
      .then(() => true)
      .catch(() => false)
    const cancelled = at.getByRole('table', { name: 'Computations' }).getByRole('row', { name: /Cancelled/ })
    if (!pressed) continue
    await expect(underWay(at)).toHaveCount(0, { timeout: 60_000 })
    if ((await cancelled.count()) > 0) return
  }
  throw new Error('Each computation was over before it could be cancelled')
}
