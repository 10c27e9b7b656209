import { expect } from '@playwright/test'
import { demoPerson, signIn } from './people.ts'
import { test } from './test.ts'

const roadmap = '/cluster/humber/roadmap'

test('A part that came with the document is there, stays, and is there again on the way back', async ({ page }) => {
  await signIn(page, demoPerson('lead.humber').email, demoPerson('lead.humber').password)
  await page.goto(roadmap)
  const chart = page.getByRole('img', { name: /Emissions of Humber/ }).filter({ visible: true })
  const measures = page.getByRole('table', { name: 'Measures' })
  await expect(chart).toBeVisible()
  const drawn = await measures.innerHTML()
  await page.evaluate(() => Object.assign(window, { sameDocument: true }))

  // A plain link of a still table is followed without loading the document anew.
  await measures.getByRole('link').first().click()
  await expect(page.locator('#thread')).toBeVisible()
  await expect(page).toHaveURL(/about=measure.*#thread$/)
  await expect(chart).toBeVisible()

  await page.getByRole('navigation', { name: 'Humber' }).getByRole('link', { name: 'Members' }).click()
  await expect(page.getByRole('heading', { level: 1, name: /Members/ })).toBeVisible()
  await page.goBack()
  await page.goBack()
  await expect(page).toHaveURL(new RegExp(`${roadmap}$`))
  await expect(chart).toBeVisible()
  expect(await measures.innerHTML()).toBe(drawn)
  expect(await page.evaluate(() => 'sameDocument' in window)).toBe(true)
})

test('A table is sorted and a room is left by plain links, with the place on the page kept', async ({ page }) => {
  await signIn(page, demoPerson('staff').email, demoPerson('staff').password)
  await page.goto('/forum')
  await page.evaluate(() => Object.assign(window, { sameDocument: true }))
  await page.getByRole('columnheader', { name: 'Cluster' }).getByRole('link').click()
  await expect(page.getByRole('columnheader', { name: 'Cluster' })).toHaveAttribute('aria-sort', 'ascending')
  await page.getByRole('button', { name: /change place/ }).click()
  await page.locator('#places').getByRole('link', { name: 'What waits for me' }).click()
  await expect(page).toHaveURL(/\/home$/)
  await expect(page.locator('#places')).toBeHidden()
  expect(await page.evaluate(() => 'sameDocument' in window)).toBe(true)
})

test.describe('Without script', () => {
  test.use({ javaScriptEnabled: false })

  test('the whole roadmap is there, and its links lead on', async ({ page }) => {
    await signIn(page, demoPerson('lead.humber').email, demoPerson('lead.humber').password)
    await page.goto(roadmap)
    await expect(page.getByRole('img', { name: /Emissions of Humber/ }).filter({ visible: true })).toBeVisible()
    await page.getByRole('table', { name: 'Measures' }).getByRole('link').first().click()
    await expect(page.locator('#thread')).toBeVisible()
  })
})
