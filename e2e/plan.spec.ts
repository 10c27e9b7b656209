import { readFile } from 'node:fs/promises'
import { expect } from '@playwright/test'
import { atOwnComputer, demoPerson, signIn } from './people.ts'
import { test } from './test.ts'

test('A member takes the roadmap home as a plan, as PDF and as workbook; a stranger gets neither', async ({
  browser,
}) => {
  const page = await atOwnComputer(browser)
  const member = demoPerson('sign.british-steel')
  await signIn(page, member.email, member.password)
  await page.goto('/cluster/humber/roadmap')
  for (const [name, start, ending] of [
    ['PDF', '%PDF-', 'pdf'],
    ['workbook', 'PK', 'xlsx'],
  ] as const)
    await test.step(name, async () => {
      const coming = page.waitForEvent('download')
      await page.getByRole('link', { name, exact: true }).click()
      const file = await coming
      expect(file.suggestedFilename()).toMatch(new RegExp(`^humber-plan-draft-\\d+\\.${ending}$`))
      const bytes = await readFile(await file.path())
      expect(bytes.subarray(0, start.length).toString('latin1')).toBe(start)
      expect(bytes.length).toBeGreaterThan(10_000)
    })

  await test.step('a member of another cluster finds nothing at either address', async () => {
    const other = await atOwnComputer(browser)
    const stranger = demoPerson('alcoa')
    await signIn(other, stranger.email, stranger.password)
    for (const query of ['', '?format=xlsx', '?version=1']) {
      const answer = await other.request.get(`/cluster/humber/roadmap/plan${query}`)
      expect(answer.status()).toBe(404)
      expect((await answer.body()).subarray(0, 5).toString('latin1')).not.toMatch(/%PDF|^PK/)
    }
  })
})
