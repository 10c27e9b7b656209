import { expect, test } from 'vitest'
import { sha256 } from '#lib/domain/digest'
import { evidenceAttachment } from './evidence-attachment.ts'

const sent = (name: string) =>
  evidenceAttachment({ name, type: 'pdf', digest: sha256('%PDF-') }, new TextEncoder().encode('%PDF-'))

test('A file comes as an attachment that nothing shows in place and no cache keeps', async () => {
  const answer = sent('Bill 2024.pdf')
  expect(Object.fromEntries(answer.headers)).toMatchObject({
    'content-type': 'application/pdf',
    'content-disposition': `attachment; filename="Bill 2024.pdf"; filename*=UTF-8''Bill%202024.pdf`,
    'content-security-policy': `sandbox; default-src 'none'`,
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-store',
  })
  expect(await answer.text()).toBe('%PDF-')
})

test('A name of other letters, or one that would break the header, keeps the header whole', () => {
  expect(sent('Zähler "Köln" 北.pdf').headers.get('content-disposition')).toBe(
    `attachment; filename="Zahler _Koln_ .pdf"; filename*=UTF-8''Z%C3%A4hler%20%22K%C3%B6ln%22%20%E5%8C%97.pdf`,
  )
})
