import { expect, test } from 'vitest'
import { canonicalText, type Json } from '../canonical.ts'
import { sha256 } from '../digest.ts'
import { verifyText } from './verify.ts'

const frozen: Json = {
  schema: 'concord/frozen-roadmap/1',
  version: 2,
  roadmap: { cluster: { id: 'c1', name: 'Humber' } },
}
const text = canonicalText(frozen)

test('a canonical text is told as such, with its digest and what it claims to be', () => {
  expect(verifyText(text)).toEqual({
    digest: sha256(text),
    form: { kind: 'canonical' },
    claims: { clusterId: 'c1', clusterName: 'Humber', version: 2 },
  })
})

test('the same content in other bytes has another digest, and names that of its content', () => {
  const spaced = JSON.stringify(frozen, null, 2)
  expect(verifyText(spaced).digest).toBe(sha256(spaced))
  const reformatted = { kind: 'reformatted', canonicalDigest: sha256(text) }
  expect(verifyText(spaced).form).toEqual(reformatted)
  const marked = `\uFEFF${text}`
  expect(verifyText(marked)).toMatchObject({ digest: sha256(marked), form: reformatted })
})

test('a text with a key twice or half a character is no document, whatever it claims', () => {
  const twice = verifyText(text.replace('"version":2', '"version":1,"version":2'))
  expect(twice.form).toEqual({ kind: 'not-json', reason: 'The key “version” stands twice in one object.' })
  expect(twice.claims).toBeNull()
  expect(verifyText(text.replace('Humber', '\\ud800')).form.kind).toBe('not-json')
  expect(verifyText('').form.kind).toBe('not-json')
})
