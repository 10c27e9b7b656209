import { describe, expect, test } from 'vitest'
import { digestOf } from '../digest.ts'
import { isBoundTo } from './bound.ts'
import { anOpinion } from './make-opinion.ts'
import { parseOpinion } from './parse-opinion.ts'
import { opinionSentence } from './words.ts'

const submission = 'a'.repeat(64)
const recorded = (document = anOpinion()) => ({ digest: digestOf(document), document })

describe('An opinion', () => {
  test('is bound to the submission that it names, and to no other', () => {
    expect(isBoundTo(recorded(), submission)).toBe(true)
    expect(isBoundTo(recorded(), 'c'.repeat(64))).toBe(false)
  })

  test('is not bound when one word of it was changed after it was recorded', () => {
    const { digest } = recorded()
    expect(isBoundTo({ digest, document: anOpinion({ conclusion: 'negative' }) }, submission)).toBe(false)
  })

  test('is read back from its file, field by field', () => {
    expect(parseOpinion(anOpinion())).toEqual({ ok: true, value: anOpinion() })
  })

  test('of another standard names it, and of a listed one does not', () => {
    const named = (kind: 'other' | 'isae-3410', name: string | null) =>
      parseOpinion(anOpinion({ standard: { kind, name } })).ok
    expect([named('other', 'Verra VCS'), named('other', null), named('isae-3410', 'ISAE 3410')]).toEqual([
      true,
      false,
      false,
    ])
  })

  test('is told in one line', () => {
    expect(opinionSentence(anOpinion())).toBe('Limited assurance, positive, by Example Assurance Ltd (ISO 14064-3)')
  })
})
