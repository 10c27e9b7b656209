import { expect, type Page } from '@playwright/test'
import { cell, everythingSaved, openNewSite, paste, total } from './grid.ts'
import { atOwnComputer, demoPerson, signIn } from './people.ts'
import { flatFile } from './publication.ts'
import { test } from './test.ts'

async function send(page: Page, file: ReturnType<typeof flatFile>): Promise<void> {
  await page.getByLabel('Workbook').setInputFiles(file)
  await page.getByRole('button', { name: 'Read the workbook' }).click()
  await page.waitForURL(/\/sets\/[0-9a-f-]{36}/)
}

/** Types words into the factor cell of the grid's first row and takes the first that is found. */
async function takeFactor(page: Page, words: string, name: string): Promise<void> {
  await cell(page, 1, 6).click()
  await page.keyboard.type(words)
  await expect(page.getByRole('option').first()).toContainText(name)
  await page.keyboard.press('Enter')
  await expect(cell(page, 1, 6)).toContainText(name)
}

test('A company enters a factor of its own with its evidence, finds it in a keystroke and computes a line with it', async ({
  browser,
}) => {
  const page = await atOwnComputer(browser)
  const grid = await openNewSite(page, 'alcoa')
  const home = grid.split('/').slice(0, 4).join('/')
  const mark = Math.random().toString(36).slice(2, 8)
  const name = `Residue gas ${mark}`

  await test.step('without evidence it is refused, and what was typed stays', async () => {
    await page.goto(`${home}/factors`)
    await page.getByRole('link', { name: 'Add a factor of your own' }).click()
    await page.getByLabel('Name', { exact: true }).fill(name)
    await page.getByLabel('Per unit').fill('t')
    await page.getByLabel(/^CO2 /).fill('2710.5')
    await page.getByLabel('Who says so').fill('Works laboratory')
    await page.getByLabel('Where it stands').fill('Page 2')
    await page.getByRole('button', { name: 'Add factor' }).click()
    await expect(page.getByText('Name the document that the factor comes from.').first()).toBeVisible()
    await page.getByLabel('Evidence').fill('Analysis 2024-118, kept in the works’ document store')
    await page.getByRole('button', { name: 'Add factor' }).click()
    await page.waitForURL(/\/factors\/own$/)
    await expect(page.getByRole('row', { name: new RegExp(name) })).toContainText('Analysis 2024-118')
  })

  await test.step('the grid finds it first, and computes', async () => {
    await page.goto(grid)
    await page.getByRole('grid').focus()
    await paste(page, ['Flare\t1\tStationary combustion\t10\tt\t'])
    await takeFactor(page, `residue ${mark}`, name)
    await expect(total(page, 'Scope 1')).toHaveText(/^27\.1\D/)
    await everythingSaved(page)
  })

  await test.step('a file is attached to it, is listed on the review page with what is sent, and comes off again', async () => {
    await page.goto(`${home}/factors/own`)
    await page.getByRole('link', { name }).click()
    const analysis = { name: 'analysis.txt', mimeType: 'text/plain', buffer: Buffer.from(`Analysis ${mark}`) }
    await page.getByLabel('File', { exact: true }).setInputFiles(analysis)
    await page.getByRole('button', { name: 'Attach file' }).click()
    await expect(page.getByText('The file is attached.')).toBeVisible()
    const download = page.waitForEvent('download')
    await page.getByRole('link', { name: 'analysis.txt' }).click()
    expect((await download).suggestedFilename()).toBe('analysis.txt')
    await page.goto(`${home}/review`)
    const files = page.getByRole('list', { name: `Files for the factor ${name}` })
    await expect(files.getByRole('link', { name: 'analysis.txt' })).toBeVisible()
    await page.goto(`${home}/factors/own`)
    await page.getByRole('link', { name }).click()
    await page.getByRole('form', { name: 'Remove analysis.txt' }).getByRole('button').click()
    await expect(page.getByRole('link', { name: 'analysis.txt' })).toHaveCount(0)
  })

  await test.step('a change of the factor leaves the line as it was', async () => {
    await page.goto(`${home}/factors/own`)
    await page.getByRole('link', { name }).click()
    await page.getByLabel(/^CO2 /).fill('5000')
    await page.getByRole('button', { name: 'Save factor' }).click()
    await expect(page.getByText('Saved. Lines that took this factor')).toBeVisible()
    await page.goto(grid)
    await expect(total(page, 'Scope 1')).toHaveText(/^27\.1\D/)
    await takeFactor(page, `residue ${mark}`, name)
    await expect(total(page, 'Scope 1')).toHaveText(/^50\.0\D/)
    await everythingSaved(page)
  })
})

test('A lead loads a publisher’s workbook for all, and a member finds its factor', async ({ browser }) => {
  const lead = await atOwnComputer(browser)
  const person = demoPerson('lead.kwinana')
  const year = 2030 + Math.floor(Math.random() * 60)
  const fuel = `Peat ${Math.random().toString(36).slice(2, 8)}`
  await signIn(lead, person.email, person.password)
  const room = await lead.locator('a[href^="/cluster/"]').first().getAttribute('href')
  const sets = `${(room ?? '').split('/').slice(0, 3).join('/')}/factors/sets`

  await test.step('a file that is none is turned away with a sentence', async () => {
    await lead.goto(sets)
    await send(lead, { ...flatFile(year, []), buffer: Buffer.from('ID,Scope\n1,Scope 1\n') })
    await expect(lead.getByText('This is a text file such as CSV')).toBeVisible()
    await lead.getByRole('button', { name: 'Discard this file' }).click()
    await lead.waitForURL(/\/factors\/sets$/)
  })

  await test.step('the preview names the row that gives no factor, and the set is taken in whole', async () => {
    await send(
      lead,
      flatFile(year, [
        [fuel, 'tonnes', 'kg CO2e', 1500],
        [fuel, 'fortnights', 'kg CO2e', 1],
      ]),
    )
    await expect(lead.getByRole('row', { name: /fortnights/ })).toBeVisible()
    await lead.getByRole('button', { name: 'Take in 1 factor' }).click()
    await lead.waitForURL(/\/factors\/sets$/)
    await expect(lead.getByRole('row', { name: new RegExp(`set ${year}|${year}`) }).first()).toContainText('1')
  })

  const member = await atOwnComputer(browser)
  const grid = await openNewSite(member, 'alcoa')
  await member.goto(grid)
  await member.getByRole('grid').focus()
  await paste(member, ['Kiln\t1\tStationary combustion\t10\tt\t'])
  await takeFactor(member, fuel.toLowerCase(), fuel)
  await expect(total(member, 'Scope 1')).toHaveText(/^15\.0\D/)
  await everythingSaved(member)

  await test.step('the same edition again is a difference; once it is gone the line keeps what it took', async () => {
    await lead.goto(sets)
    await send(lead, flatFile(year, [[fuel, 'tonnes', 'kg CO2e', 2000]]))
    await lead.getByRole('button', { name: 'Replace the loaded set: 1 differ' }).click()
    await lead.waitForURL(/\/factors\/sets$/)
    const row = lead.getByRole('row', { name: new RegExp(String(year)) })
    await expect(row).toHaveCount(1)
    await row.getByRole('button', { name: 'Remove…' }).click()
    await lead.getByRole('dialog').getByRole('button', { name: 'Remove set' }).click()
    await expect(row).toHaveCount(0)
    await member.reload()
    await expect(total(member, 'Scope 1')).toHaveText(/^15\.0\D/)
  })
})
