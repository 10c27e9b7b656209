import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'
import { makeTemplateData } from '#lib/export/template/make-template-data'
import { templateWorkbook } from '#lib/export/template'
import type { TemplateData } from '#lib/export/template/template-data'
import { readFile } from './import-file.ts'
import { demoPerson, signIn } from './people.ts'
import { test } from './test.ts'

const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** A joint plant with two measures, of which one waits for the other, as a company fills them in by hand. */
function template(mark: string, share: string, over: Partial<TemplateData['needs']> = {}): Buffer {
  const made = makeTemplateData()
  const [site] = made.sites
  const [measure] = made.measures
  if (!site || !measure) throw new Error('The maker has a site and a measure')
  const key = `joint-${mark}`
  const [study, kiln] = [`Study ${mark}`, `New kiln ${mark}`]
  const one = { ...measure, id: '', siteKey: key, sources: [], owners: [], class: 'members' as const }
  return Buffer.from(
    templateWorkbook({
      ...made,
      sites: [{ ...site, id: '', key, name: `Joint plant ${mark}`, permits: [], ownerShares: [] }],
      lines: [],
      commitments: [],
      measures: [
        { ...one, title: study, start: 2028 },
        { ...one, title: kiln, owners: ['Town works'], exclusiveGroup: 'Kiln' },
      ],
      flows: [],
      needs: {
        bookings: [],
        measureFlows: [],
        levelEvidence: [],
        prerequisites: [{ id: '', measureId: '', measure: kiln, first: study, firstId: '' }],
        ...over,
      },
      disclosures: [],
      tradingShares: [],
      ownerShares: [
        { id: '', siteKey: key, owner: 'BHP Nickel West', percent: '60' },
        { id: '', siteKey: key, owner: 'Town works', percent: share },
      ],
    }),
  )
}

const read = (page: Page, home: string, buffer: Buffer): Promise<void> =>
  readFile(page, home, { name: 'owners.xlsx', mimeType: xlsx, buffer })

const partRow = (page: Page, name: string) =>
  page.getByRole('region', { name: 'What the file would do' }).getByRole('row', { name: new RegExp(`^${name} `) })

test('A company tells by file who owns a joint plant and which measure must come first', async ({ page }) => {
  const person = demoPerson('bhp-nickel-west')
  await signIn(page, person.email, person.password)
  const company = await page.locator('a[href^="/company/"]').first().getAttribute('href')
  const home = (company ?? '').split('/').slice(0, 4).join('/')
  const mark = Math.random().toString(36).slice(2, 8)

  await test.step('shares of more than the whole, and a measure nobody has, are named', async () => {
    const nowhere = { id: '', measureId: '', measure: `New kiln ${mark}`, first: 'Nobody’s measure', firstId: '' }
    await read(page, home, template(mark, '45', { prerequisites: [nowhere] }))
    const problems = page.getByRole('region', { name: 'Cells to put right' })
    await expect(problems.getByRole('row', { name: /Owner shares/ })).toContainText('more than 100 per cent')
    await expect(problems.getByRole('row', { name: /Prerequisites/ })).toContainText('no measure of this title')
    await page.getByRole('button', { name: 'Discard this file' }).click()
    await page.waitForURL(/\/import$/)
  })

  await test.step('put right, they are taken in and stand in the forms', async () => {
    await read(page, home, template(mark, '40'))
    await expect(partRow(page, 'Owner shares')).toContainText('2')
    await expect(partRow(page, 'Prerequisites')).toContainText('1')
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
    await page.getByRole('button', { name: /^Take in/ }).click()
    await page.waitForURL(/\/emissions/)
    await page.goto(`${home}/sites`)
    await page.getByRole('link', { name: `Joint plant ${mark}` }).click()
    await expect(page.getByLabel('Owner 2', { exact: true })).toHaveValue('Town works')
    await expect(page.getByLabel('Share of owner 2')).toHaveValue('40')
    await page.goto(`${home}/measures`)
    await page.getByRole('link', { name: `New kiln ${mark}` }).click()
    await expect(page.getByLabel(`Study ${mark}, 2028`)).toBeChecked()
  })

  await test.step('changed in the file, the change is shown by the headings of the template', async () => {
    await read(page, home, template(mark, '39.5'))
    const changes = page.getByRole('region', { name: 'What changes' })
    await expect(changes).toContainText('Share, %')
    await expect(changes).toContainText('39.5')
  })
})
