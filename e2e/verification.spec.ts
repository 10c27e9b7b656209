import { expect, type Page } from '@playwright/test'
import { atOwnComputer, demoPerson, newestLinkTo, passphrase, signIn, takeUpInvitation } from './people.ts'
import { test } from './test.ts'

const mark = Math.random().toString(36).slice(2, 8)
const pdf = (text: string) => ({
  name: `${text} ${mark}.pdf`,
  mimeType: 'application/pdf',
  buffer: Buffer.from(`%PDF-1.7\n${text} ${mark}\n`),
})

test('A company attaches evidence, a verifier asks about it and states an opinion, and the steward reads it', async ({
  browser,
  baseURL,
}) => {
  test.setTimeout(600_000)
  const origin = new URL(baseURL ?? '').origin
  const company = await arrive(await atOwnComputer(browser), 'adelaide-brighton')
  // No other story works in this room, where what is read has to be what is sent.
  const home = await roomOf(company)

  await test.step('The company attaches a bill to a line, and it is there to be downloaded', async () => {
    await company.goto(`${home}/emissions`)
    await company.locator('main a[href*="/emissions/"]').first().click()
    await company.waitForURL(/\/emissions\/[0-9a-f-]{36}/)
    await attach(company, pdf('bill'))
    await expect(company.getByText('The file is attached.')).toBeVisible()
    const row = company.getByRole('row').filter({ hasText: `bill ${mark}.pdf` })
    await expect(row).toContainText('PDF')
    const answer = await company.request.get((await row.getByRole('link').getAttribute('href')) ?? '')
    expect(await answer.text()).toContain(`bill ${mark}`)
    expect(answer.headers()['content-disposition']).toMatch(/^attachment; /)
    expect(answer.headers()).toMatchObject({
      'content-security-policy': `sandbox; default-src 'none'`,
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
      'content-type': 'application/pdf',
    })
  })

  await test.step('A web page and a file too large are turned away, and say why', async () => {
    const page = { name: 'bill.pdf', mimeType: 'application/pdf', buffer: Buffer.from('<html><script>1</script>') }
    await attach(company, page)
    await expect(company.getByRole('main').getByRole('alert')).toContainText('web page')
    const large = { name: 'large.pdf', mimeType: 'application/pdf', buffer: Buffer.alloc(10_000_001, '%PDF-1.7 ') }
    await attach(company, large)
    await expect(company.getByRole('main').getByRole('alert')).toContainText('larger than 10 MB')
    const foreign = await company.request.post(`${home}/evidence/upload`, {
      headers: { origin: 'https://elsewhere.example' },
      multipart: { file: pdf('smuggled') },
      maxRedirects: 0,
    })
    expect(foreign.status()).toBe(403)
  })

  await test.step('A file for the whole submission is attached, taken off, and attached again', async () => {
    await company.goto(`${home}/review`)
    await attach(company, pdf('report'))
    await expect(company.getByText('The file is attached.')).toBeVisible()
    await company
      .getByRole('form', { name: `Remove report ${mark}.pdf` })
      .getByRole('button')
      .click()
    await expect(company.getByRole('form', { name: `Remove report ${mark}.pdf` })).toHaveCount(0)
    await attach(company, pdf('report'))
    await expect(company.getByRole('form', { name: `Remove report ${mark}.pdf` })).toBeVisible()
  })

  const verifierEmail = `verifier-${mark}@example.org`
  let submission = ''
  await test.step('It sends, and invites a verifier to exactly this submission', async () => {
    await company.goto(`${home}/review`)
    await company.getByRole('button', { name: 'Send submission' }).click()
    await company.waitForURL(/\/submissions\/\d+$/)
    submission = new URL(company.url()).pathname
    await company.getByRole('link', { name: 'Verification' }).click()
    await company.getByLabel('E-mail').fill(verifierEmail)
    await company.getByRole('button', { name: 'Send the invitation' }).click()
    await expect(company.getByText('is on its way')).toBeVisible()
    await expect(company.getByText('invited, not here yet')).toBeVisible()
  })

  const verifier = await atOwnComputer(browser)
  let room = ''
  await test.step('The verifier comes in, and has this one submission and nothing else', async () => {
    await verifier.goto(await newestLinkTo(verifier, verifierEmail, '/invitation/'))
    await expect(verifier.getByText(/^Submission \d+$/)).toBeVisible()
    await expect(verifier.getByText('Verifier', { exact: true })).toBeVisible()
    await takeUpVerification(verifier, verifierEmail)
    room = new URL(verifier.url()).pathname
    await expect(verifier.getByRole('heading', { level: 1 })).toContainText('of Adelaide Brighton')
    await expect(verifier.getByRole('link', { name: `report ${mark}.pdf` })).toBeVisible()
    await verifier.goto('/home')
    await expect(verifier.getByRole('link', { name: 'State your opinion' })).toBeVisible()
    for (const address of [
      home,
      `${home}/review`,
      submission,
      '/cluster/kwinana',
      '/forum',
      '/cluster/kwinana/members',
    ])
      expect((await verifier.request.get(address)).status(), address).toBe(404)
  })

  await test.step('The verifier downloads the evidence, and a rival with the same address gets nothing', async () => {
    await verifier.goto(room)
    const href = (await verifier.getByRole('link', { name: `report ${mark}.pdf` }).getAttribute('href')) ?? ''
    expect(await (await verifier.request.get(href)).text()).toContain(`report ${mark}`)
    const digest = href.split('/').at(-1)
    const rival = await arrive(await atOwnComputer(browser), 'admin.singleton-birch')
    for (const address of [href, room, `${home}/evidence/${digest}`]) {
      const answer = await rival.request.get(address)
      expect(answer.status(), address).toBe(404)
      expect(await answer.text()).not.toContain(`report ${mark}`)
    }
    const post = async (address: string) => {
      const sent = { headers: { origin }, multipart: { file: pdf('planted') }, maxRedirects: 0 }
      const answer = await rival.request.post(address, sent)
      return `${answer.status()} ${await answer.text()}`
    }
    const nowhere = crypto.randomUUID()
    const foreign = await post(`${home}/evidence/upload`)
    expect(foreign).toMatch(/^404 /)
    expect(foreign).toBe(await post(`/company/${nowhere}/kwinana/evidence/upload`))
    expect(await post(`${room}/statement`)).toBe(await post(`/verification/${nowhere}/statement`))
    await rival.context().close()
  })

  await test.step('The verifier asks, and the company answers from what waits for it', async () => {
    await verifier.getByRole('textbox', { name: 'Ask the company' }).fill(`Which meter is this, ${mark}?`)
    await verifier.getByRole('button', { name: 'Send question' }).click()
    await expect(verifier.getByText(`Which meter is this, ${mark}?`)).toBeVisible()
    await company.goto('/home')
    await company.getByRole('link', { name: /^Answer Vera Example on submission/ }).click()
    await company.getByRole('textbox', { name: 'Your answer' }).fill(`Meter 4711, ${mark}.`)
    await company.getByRole('button', { name: 'Send', exact: true }).click()
    await expect(company.getByText(`Meter 4711, ${mark}.`)).toBeVisible()
    await verifier.goto('/home')
    await verifier.getByRole('link', { name: 'Read the answer and state your opinion' }).click()
    await expect(verifier.getByText(`Meter 4711, ${mark}.`)).toBeVisible()
  })

  await test.step('The verifier uploads the statement and records the opinion, with the password once more', async () => {
    await verifier
      .getByRole('form', { name: 'Upload the statement' })
      .getByLabel('Signed statement')
      .setInputFiles(pdf('statement'))
    await verifier.getByRole('button', { name: 'Upload statement' }).click()
    const form = verifier.getByRole('form', { name: 'Record your opinion' })
    await form.getByLabel('Firm or body').fill('Example Assurance Ltd')
    await form.getByLabel('Limited assurance').check()
    await form.getByLabel('Standard', { exact: true }).selectOption('isae-3410')
    await form.getByLabel('Positive').check()
    await form.getByLabel('Opinion', { exact: true }).fill(`Nothing came to our attention, ${mark}.`)
    await form.getByLabel('Materiality').fill('5')
    await form.getByLabel('This is my opinion').check()
    await form.getByLabel('Your password').fill('not the password')
    await form.getByRole('button', { name: 'Record opinion' }).click()
    await expect(form.getByRole('alert')).toContainText('password')
    await form.getByLabel('Your password').fill(passphrase)
    await form.getByRole('button', { name: 'Record opinion' }).click()
    await expect(verifier.getByText('Your opinion is recorded').first()).toBeVisible()
  })

  await test.step('The steward and the company read it beside the submission, and its bytes name the submission', async () => {
    const steward = await arrive(await atOwnComputer(browser), 'lead.kwinana')
    await steward.goto(`/cluster/kwinana/members/${home.split('/')[2]}`)
    const article = steward.getByRole('article', { name: 'Opinion by Example Assurance Ltd' })
    await expect(article).toContainText('Limited assurance, positive, by Example Assurance Ltd (ISAE 3410)')
    await expect(steward.getByText(`Meter 4711, ${mark}.`)).toHaveCount(0)
    const bill = await steward
      .getByRole('link', { name: `bill ${mark}.pdf` })
      .first()
      .getAttribute('href')
    expect((await steward.request.get(bill ?? '')).status()).toBe(200)
    await company.goto(submission)
    const own = company.getByRole('article', { name: 'Opinion by Example Assurance Ltd' })
    const bytes = await company.request.get(
      (await own.getByRole('link', { name: 'these bytes' }).getAttribute('href')) ?? '',
    )
    const opinion = (await bytes.json()) as { submission: { digest: string } }
    const sent = await company.request.get(`${submission}/document`)
    expect(opinion.submission.digest).toBe(await sha256(await sent.body()))
    await company.goto(home)
    await expect(company.getByText('Vera Example').first()).toBeVisible()
    await steward.context().close()
  })

  await test.step('The company withdraws, and the verifier is out at the next click', async () => {
    await company.goto(`${submission}/verification`)
    await company.getByRole('article', { name: 'Vera Example' }).getByRole('button', { name: 'Withdraw…' }).click()
    await company.getByRole('dialog').getByRole('button', { name: 'Withdraw', exact: true }).click()
    await expect(company.getByText(/^–?\s*withdrawn/).first()).toBeVisible()
    expect((await verifier.request.get(room)).status()).toBe(404)
    const late = await verifier.request.post(`${room}/statement`, {
      headers: { origin },
      multipart: { file: pdf('late') },
      maxRedirects: 0,
    })
    expect(late.status()).toBe(404)
    await expect(company.getByRole('article', { name: 'Opinion by Example Assurance Ltd' })).toBeVisible()
  })
})

async function arrive(page: Page, start: string): Promise<Page> {
  const { email, password } = demoPerson(start)
  await signIn(page, email, password)
  return page
}

/** The room of one's own company, as /home links to it. */
async function roomOf(page: Page): Promise<string> {
  const href = await page.locator('main a[href^="/company/"]').first().getAttribute('href')
  const home = /^\/company\/[0-9a-f-]{36}\/[a-z-]+/.exec(href ?? '')?.[0]
  if (!home) throw new Error('/home links to no company')
  return home
}

async function attach(page: Page, file: { name: string; mimeType: string; buffer: Buffer }): Promise<void> {
  const form = page.getByRole('form', { name: 'Attach a file' })
  await form.getByLabel('File').setInputFiles(file)
  await form.getByRole('button', { name: 'Attach file' }).click()
  await page.waitForLoadState()
}

async function takeUpVerification(page: Page, email: string): Promise<void> {
  await takeUpInvitation(page, email, 'Vera Example')
  await expect(page).toHaveURL(/\/verification\/[0-9a-f-]{36}$/)
}

const sha256 = async (bytes: Buffer): Promise<string> =>
  Buffer.from(await crypto.subtle.digest('SHA-256', Uint8Array.from(bytes))).toString('hex')
