import { test as base } from '@playwright/test'

/** Closes what a test opened of its own: whoever sat at a computer of their own has left it when the test is over. */
export const test = base.extend<{ readonly leaving: void }>({
  leaving: [
    async ({ browser }, use) => {
      const there = new Set(browser.contexts())
      await use()
      for (const context of browser.contexts()) if (!there.has(context)) await context.close()
    },
    { auto: true },
  ],
})
