import { expect, type Browser, type Page } from '@playwright/test'
import { atOwnComputer, demoPerson, signIn } from './people.ts'
import { test } from './test.ts'

async function asPerson(browser: Browser, who: string): Promise<Page> {
  const page = await atOwnComputer(browser)
  const person = demoPerson(who)
  await signIn(page, person.email, person.password)
  return page
}

/** Tells what one telling of a story made from what another did, on the same database. */
const newMark = (): string => Math.random().toString(36).slice(2, 8)

/** The list of commitments of the one company this person works for. */
async function commitmentsOf(page: Page): Promise<string> {
  const room = await page.locator('a[href^="/company/"]').first().getAttribute('href')
  return `${/^\/company\/[^/]+\/[^/]+/.exec(room ?? '')?.[0] ?? ''}/commitments`
}

test('A company enters a commitment with interim steps; one that cannot be is refused with its sentence', async ({
  browser,
}) => {
  const page = await asPerson(browser, 'alcoa')
  const title = `Half by 2035, ${newMark()}`
  const list = await commitmentsOf(page)
  await page.goto(`${list}/new`)
  await page.getByLabel('Title').fill(title)
  await page.getByLabel('Base year').fill('2019')
  await page.getByLabel('Base value').fill('1000000')
  await page.getByLabel('Target year').fill('2035')
  await page.getByLabel('Reduction', { exact: false }).first().fill('120')
  await page.getByLabel('Year of interim step 1').fill('2028')
  await page.getByLabel('Reduction of interim step 1').fill('20')
  await page.getByLabel('Year of interim step 2').fill('2031')
  await page.getByLabel('Reduction of interim step 2').fill('35')

  await test.step('120 per cent is answered at its field, and nothing that was typed is lost', async () => {
    await page.getByRole('button', { name: 'Add commitment' }).click()
    await expect(page.getByText('A cut of 120 % takes off more than there is.').first()).toBeVisible()
    await expect(page.getByLabel('Year of interim step 2')).toHaveValue('2031')
  })

  await test.step('so is a base that covers something else than the target', async () => {
    await page.getByLabel('Reduction', { exact: false }).first().fill('50')
    await page.getByLabel('What is covered').fill('The refinery')
    await page.getByLabel('What the base covers').fill('All sites')
    await page.getByRole('button', { name: 'Add commitment' }).click()
    await expect(
      page.getByText('Its base covers “All sites” and its target “The refinery”: two boundaries.').first(),
    ).toBeVisible()
  })

  await test.step('put right it stands in the list with its steps', async () => {
    await page.getByLabel('What the base covers').fill('')
    await page.getByLabel('Bought credits').selectOption('none')
    await page.getByRole('button', { name: 'Add commitment' }).click()
    await page.waitForURL(/\/commitments$/)
    const row = page.getByRole('row').filter({ hasText: title })
    await expect(row).toContainText('20 % by 2028, 35 % by 2031')
  })

  await test.step('its page tells what each test of its quality found', async () => {
    await page.getByRole('link', { name: title }).click()
    const test_ = page.getByRole('row').filter({ hasText: 'No credits counted' })
    await expect(test_).toContainText('Passed')
    await expect(page.getByRole('row').filter({ hasText: 'A public plan within twelve months' })).toContainText(
      'Unknown',
    )
  })
})

test('Two numbers for one year stay both, and the owner says which holds', async ({ browser }) => {
  const page = await asPerson(browser, 'alcoa')
  const list = await commitmentsOf(page)
  const mark = newMark()
  const [pledge, decision] = [`Public pledge ${mark}`, `Board decision ${mark}`]
  for (const [title, percent] of [
    [pledge, '55'],
    [decision, '30'],
  ] as const) {
    await page.goto(`${list}/new`)
    await page.getByLabel('Title').fill(title)
    await page.getByLabel('Base year').fill('2018')
    await page.getByLabel('Target year').fill('2033')
    await page.getByLabel('What is covered').fill(`The smelter ${mark}`)
    await page.getByLabel('Reduction', { exact: false }).first().fill(percent)
    await page.getByRole('button', { name: 'Add commitment' }).click()
    await page.waitForURL(/\/commitments$/)
  }
  const notice = page.getByRole('note').filter({ hasText: 'Two numbers for 2033' }).filter({ hasText: mark })
  await expect(notice).toContainText('Which one holds?')
  await notice.getByLabel(decision).check()
  await notice.getByRole('button', { name: 'This one holds' }).click()
  await expect(notice).toHaveCount(0)
  await expect(page.getByRole('row').filter({ hasText: pledge })).toContainText('Two numbers')
  await page.getByRole('link', { name: pledge }).click()
  await expect(page.getByText(`“${decision}” holds, as your company said.`)).toBeVisible()
})

test('Staff import a table of public goals, see what it changes, and the version stands beside the earlier one', async ({
  browser,
}) => {
  const page = await asPerson(browser, 'staff')
  await page.goto('/forum/pledges/import')
  const file = [
    'id_code,name,country,actor_type,end_target,end_target_year,end_target_baseline_year,end_target_percentage_reduction,interim_target,interim_target_year,interim_target_baseline_year,interim_target_percentage_reduction,gasses_coverage,source_url',
    'COU-0166,Netherlands,NLD,Country,Emissions reduction target,2050,1990,95,Emissions reduction target,2030,1990,55,Carbon dioxide and other GHGs,https://wetten.overheid.nl',
    'REG-0001,A canton,CHE,Region,Net zero,,,,No target,,,,,',
  ].join('\n')
  const part = page.getByRole('region', { name: 'Net Zero Tracker' })
  await part.getByLabel('Day of the data').fill('2024-06-01')
  await part.getByLabel('CSV file').setInputFiles({ name: 'nzt.csv', mimeType: 'text/csv', buffer: Buffer.from(file) })
  await part.getByRole('button', { name: 'Read this table' }).click()
  await page.waitForURL(/\/editions\//)

  const goal = 'Netherlands: Emissions reduction target by 2030'
  const changed = page.getByRole('row').filter({ hasText: `${goal}Reduction` })
  await expect(changed).toContainText('49')
  await expect(changed).toContainText('55')
  await expect(page.getByRole('row').filter({ hasText: 'A canton' })).toContainText('It names no target year.')
  await page.getByRole('button', { name: /^Take in as edition \d+$/ }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Edition \d+$/)

  await page.goto('/forum/pledges')
  await page.getByRole('searchbox', { name: 'Search name or country' }).fill('netherlands')
  await page.getByRole('button', { name: 'Search' }).click()
  await expect(page).toHaveURL(/q=netherlands/)
  await expect(page.getByRole('row').filter({ hasText: 'Netherlands' })).toContainText('−55 % from 1990 by 2030')
  await page.getByRole('link', { name: 'Netherlands' }).click()
  await expect(page.getByRole('region', { name: /^Starter set: Net Zero Tracker/ })).toContainText('49')
})

test('A lead changes the benchmark with a reason, and the history says so to every member', async ({ browser }) => {
  const lead = await asPerson(browser, 'lead.kwinana')
  const mark = newMark()
  const [first, second] = [`A first step all members agreed to, ${mark}`, `The Forum asks for 1.5 °C, ${mark}`]
  await lead.goto('/cluster/kwinana/benchmark')
  const form = lead.getByRole('form', { name: 'Choose a benchmark' })
  await form.getByLabel('Benchmark').selectOption('contraction/well-below-2c')
  await form.getByLabel('Reason').fill(first)
  await form.getByRole('button', { name: 'Choose this benchmark' }).click()
  await expect(lead.getByText('2.5 % of the base less each year')).toBeVisible()
  await form.getByLabel('Benchmark').selectOption('contraction/1.5c')
  await form.getByLabel('Reason').fill(second)
  await form.getByRole('button', { name: 'Choose this benchmark' }).click()
  await expect(lead.getByText('4.2 % of the base less each year')).toBeVisible()

  const member = await asPerson(browser, 'alcoa')
  await member.goto('/cluster/kwinana/benchmark')
  const history = member.getByRole('region', { name: 'Every choice so far' })
  await expect(history.getByRole('row').filter({ hasText: second })).toBeVisible()
  await expect(history.getByRole('row').filter({ hasText: first })).toBeVisible()
  await expect(member.getByRole('form')).toHaveCount(0)
})
