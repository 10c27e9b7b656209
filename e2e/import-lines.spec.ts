import { expect, type Page } from '@playwright/test'
import { makeTemplateData } from '#lib/export/template/make-template-data'
import { templateWorkbook } from '#lib/export/template'
import type { ExportedLine } from '#lib/export/template/template-data'
import { tableSheet } from '#lib/export/workbook/table-sheet'
import { writeWorkbook } from '#lib/export/workbook/write-workbook'
import { readFile } from './import-file.ts'
import { atOwnComputer, demoPerson, signIn } from './people.ts'
import { test } from './test.ts'

const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** A company's room with a site that no other test works at, and a permit that no register has. */
async function openNewSite(page: Page): Promise<{ home: string; key: string; permit: string; emissions: string }> {
  const person = demoPerson('alcoa')
  await signIn(page, person.email, person.password)
  await page.goto('/home')
  const company = await page.locator('a[href^="/company/"]').first().getAttribute('href')
  const home = (company ?? '').split('/').slice(0, 4).join('/')
  const mark = Math.random().toString(36).slice(2, 8)
  const [key, permit] = [`works-${mark}`, `UK-E-IN-${mark}`]
  await page.goto(`${home}/sites/new`)
  await page.getByLabel('Site id', { exact: true }).fill(key)
  await page.getByLabel('Name', { exact: true }).fill(`Works ${mark}`)
  await page.getByLabel(/^Permit/).fill(permit)
  await page.getByRole('button', { name: /^(Save|Add)/ }).click()
  await page.waitForURL(/\/sites\/[0-9a-f-]{36}/)
  return { home, key, permit, emissions: new URL(page.url()).pathname.replace('/sites/', '/emissions/') }
}

/** Lines of one site and year in the template: two that are right, and three with something wrong unless `corrected`. */
function template(key: string, corrected: boolean): Buffer {
  const [like] = makeTemplateData().lines
  if (like?.content.kind !== 'calculated') throw new Error('The first line of the maker is calculated')
  const { content } = like
  const line = (stream: string, value: string, unit: string, over: Partial<ExportedLine> = {}): ExportedLine => ({
    ...like,
    id: '',
    siteKey: key,
    year: 2024,
    note: null,
    stream,
    content: { ...content, oxidation: null, quantity: { value, unit } },
    ...over,
  })
  const reported = (stream: string, tonnes: string): Partial<ExportedLine> => ({
    stream,
    category: 'process',
    content: { kind: 'reported', gas: 'CO2e', tonnes, source: 'Stack measurement' },
  })
  return Buffer.from(
    templateWorkbook({
      ...makeTemplateData(),
      sites: [],
      commitments: [],
      measures: [],
      flows: [],
      needs: { bookings: [], measureFlows: [], levelEvidence: [], prerequisites: [] },
      disclosures: [],
      tradingShares: [],
      ownerShares: [],
      units: ['MWh (HHV)'],
      lines: [
        line('Boiler 1', '1000', 'MWh (HHV)'),
        line('Boiler 2', '2000', corrected ? 'MWh (HHV)' : 'furlong'),
        line('Boiler 3', '3000', corrected ? 'MWh (HHV)' : 'MWh'),
        line('Kiln', '0', 't', reported('Kiln', '500')),
        line('Flare', '0', 't', reported('Flare', corrected ? '100' : '-100')),
      ],
    }),
  )
}

/** The UK ETS compliance report in the shape in which it is published. */
const register = (permit: string, tonnes: number): Buffer =>
  Buffer.from(
    writeWorkbook([
      tableSheet({
        title: 'Compliance',
        columns: [
          { heading: 'Operator ID', format: 'text' },
          { heading: 'Permit ID or Monitoring plan ID', format: 'text' },
          { heading: 'Installation name', format: 'text' },
          { heading: 'Account Holder Name', format: 'text' },
          { heading: 'Account status', format: 'text' },
          { heading: 'Recorded emissions 2024', format: 'whole' },
          { heading: 'Static surrender status 2024', format: 'text' },
        ],
        rows: [{ cells: [permit.slice(-6), permit, 'Works', 'Acme', 'OPEN', tonnes, 'A'] }],
        notes: [],
      }),
    ]),
  )

const read = (page: Page, home: string, name: string, buffer: Buffer, mimeType = xlsx): Promise<void> =>
  readFile(page, home, { name, mimeType, buffer })

async function takeIn(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Take in/ }).click()
  await page.waitForURL(/\/emissions/)
}

test('A plant engineer imports the template, corrects three rows, and sees the register agree', async ({ browser }) => {
  test.setTimeout(120_000)
  const page = await atOwnComputer(browser)
  const { home, key, permit, emissions } = await openNewSite(page)

  await test.step('three bad rows are named by sheet, row and column, and nothing is taken in', async () => {
    await read(page, home, 'inventory.xlsx', template(key, false))
    await expect(page.getByText('Nothing can be taken in yet')).toBeVisible()
    const problems = page.getByRole('region', { name: 'Cells to put right' })
    await expect(problems.getByRole('row')).toHaveCount(4)
    await expect(problems).toContainText('furlong')
    await expect(problems).toContainText('Emissions cannot be negative')
    await expect(page.getByRole('button', { name: /^Take in/ })).toHaveCount(0)
    await page.getByRole('button', { name: 'Discard this file' }).click()
    await page.waitForURL(/\/import$/)
  })

  await test.step('corrected, it is taken in whole', async () => {
    await read(page, home, 'inventory.xlsx', template(key, true))
    const parts = page.getByRole('region', { name: 'What the file would do' })
    await expect(parts.getByRole('row').filter({ hasText: 'Lines' })).toContainText('5')
    await takeIn(page)
    await page.goto(`${emissions}?year=2024`)
    // 6,000 MWh at 0.18 kg a kWh, and 600 t reported.
    const total = page.getByLabel('Totals').locator('div').filter({ hasText: 'Scope 1' }).locator('dd')
    await expect(total).toHaveText(/1.697 t/)
  })

  await test.step('imported again it changes nothing', async () => {
    await read(page, home, 'inventory.xlsx', template(key, true))
    await expect(page.getByText('Nothing to take in')).toBeVisible()
    await page.getByRole('button', { name: 'Discard this file' }).click()
    await page.waitForURL(/\/import$/)
  })

  await test.step('evidence is attached to a line of the year', async () => {
    await page.goto(`${emissions}?year=2024`)
    const form = page.getByRole('form', { name: 'Attach a file' })
    const bill = Buffer.from('%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n')
    await form.getByLabel('File').setInputFiles({ name: 'gas bill.pdf', mimeType: 'application/pdf', buffer: bill })
    await form.getByRole('button', { name: 'Attach file' }).click()
    await expect(page.getByRole('link', { name: 'gas bill.pdf' })).toBeVisible()
  })

  await test.step('the register’s figure stands beside it and agrees', async () => {
    await read(page, home, 'compliance.xlsx', register(permit, 1700))
    await expect(page.getByRole('region', { name: 'Accounts that are your sites' })).toContainText(permit)
    await takeIn(page)
    await page.goto(`${emissions}?year=2024`)
    await expect(page.getByText('Agrees with the register')).toBeVisible()
  })

  await test.step('a later edition that differs is a change, and is asked about', async () => {
    await read(page, home, 'compliance.xlsx', register(permit, 2500))
    await expect(page.getByRole('region', { name: 'What changes' })).toContainText('2500')
    await takeIn(page)
    await page.goto(`${emissions}?year=2024`)
    await expect(page.getByText('Differs from the register')).toBeVisible()
    await page.goto(`${home}/review`)
    await expect(page.getByText(/that UK ETS compliance report has for permit/)).toBeVisible()
  })

  await test.step('what was taken in is listed', async () => {
    await page.goto(`${home}/import`)
    await expect(page.getByRole('heading', { name: 'Taken in before' })).toBeVisible()
    await expect(page.getByText('inventory.xlsx').first()).toBeVisible()
  })
})

test('A sheet of one’s own is read by its columns, and the next one as it was before', async ({ browser }) => {
  test.setTimeout(120_000)
  const page = await atOwnComputer(browser)
  const { home, key, emissions } = await openNewSite(page)
  const heading = `Standort;Jahr;Emissionen ${key} (kt);Bemerkung`
  const csv = (year: number, kilotonnes: string) =>
    Buffer.from(`Bilanz\n\n${heading}\n${key};${year};${kilotonnes};geprüft\n`)

  await read(page, home, 'bilanz.csv', csv(2022, '1,5'), 'text/csv')
  await expect(page.getByText('What we cannot tell')).toBeVisible()
  await page.getByLabel('Scope', { exact: false }).last().selectOption('1')
  await page.getByLabel('Source of the tonnages').fill('Bilanz')
  await page.getByLabel('a comma for decimals').check()
  await page.getByRole('button', { name: 'Read the sheet', exact: true }).click()
  await expect(page.getByRole('region', { name: 'What the file would do' })).toContainText('1')
  await takeIn(page)
  await page.goto(`${emissions}?year=2022`)
  await expect(page.getByLabel('Totals').locator('div').filter({ hasText: 'Scope 1' }).locator('dd')).toHaveText(
    /1.500 t/,
  )

  await read(page, home, 'bilanz-2023.csv', csv(2023, '1,4'), 'text/csv')
  await expect(page.getByText('Filled in as you read such a sheet before')).toBeVisible()
  await page.getByRole('button', { name: 'Read the sheet', exact: true }).click()
  await takeIn(page)
})

test('A file that is none of these is turned away with a sentence, and says where to go', async ({ browser }) => {
  const page = await atOwnComputer(browser)
  const { home } = await openNewSite(page)
  await read(page, home, 'inventory.xlsx', Buffer.from('%PDF-1.7 not a workbook'))
  await expect(page.getByText('The file was turned away')).toBeVisible()
  await expect(page.getByText(/This is a PDF, whatever its name says.*Nothing was saved/)).toBeVisible()
  await expect(page.getByRole('link', { name: 'Import another file' })).toBeVisible()
  await page.getByRole('button', { name: 'Discard this file' }).click()
})
