import type { Page } from '@playwright/test'

/** Sends a file through the one field of the import page, and waits for its preview. */
export async function readFile(
  page: Page,
  home: string,
  file: { readonly name: string; readonly mimeType: string; readonly buffer: Buffer },
): Promise<void> {
  await page.goto(`${home}/import`)
  await page.getByLabel(/^Drop a file/).setInputFiles(file)
  await page.getByRole('button', { name: 'Read the file' }).click()
  await page.waitForURL(/\/import\/[0-9a-f-]{36}/)
}
