import type { Page } from '@playwright/test'

export const openToMembers = 'Members of the cluster'
export const confidential = 'Stewards and whoever gives it'
export const outside = 'Somebody outside the cluster'

export type Money = {
  readonly title: string
  /** Lines of years and amounts. */
  readonly years: string
  readonly readers: typeof openToMembers | typeof confidential
  /** A member's name, or `outside`. */
  readonly from: string
}

/** Fills the form of new money and posts it; what was refused stands in the form that this gives back. */
export async function giveMoney(page: Page, slug: string, { title, years, readers, from }: Money) {
  await page.goto(`/cluster/${slug}/funding/new`)
  const form = page.getByRole('form', { name: 'New money' })
  await form.getByLabel('What it is').fill(title)
  await form.getByLabel('From whom').selectOption({ label: from })
  if (from === outside) await form.getByLabel('Name, if outside').fill('A ministry')
  await form.getByLabel('Years and amounts').fill(years)
  await form.getByLabel('Who sees it').selectOption({ label: readers })
  await form.getByRole('button', { name: 'Add money' }).click()
  return form
}
