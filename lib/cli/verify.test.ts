import { expect, test } from 'vitest'
import { canonicalText } from '#lib/domain/canonical'
import { digestOf } from '#lib/domain/digest'
import { anOpinion } from '#lib/domain/verification/make-opinion'
import { runConcord } from './run.ts'

const verified = async (opinion: ReturnType<typeof anOpinion>, ...more: readonly string[]) => {
  const bytes = new TextEncoder().encode(canonicalText(opinion))
  return runConcord(['verify', 'opinion.json', ...more], { readFile: async () => bytes, pathOf: (path) => path })
}

test('An opinion is told with the digest of the submission that it names, and with its own', async () => {
  const outcome = await verified(anOpinion())
  expect(outcome.ok && outcome.value.split('\n').slice(0, 2)).toEqual([
    `Opinion on submission 1 of Hanson, whose SHA-256 is ${'a'.repeat(64)}: Limited assurance, positive, by Example Assurance Ltd (ISO 14064-3).`,
    `SHA-256 ${digestOf(anOpinion())}`,
  ])
})

test('An opinion of which a word was changed is not the one of its digest', async () => {
  const outcome = await verified(anOpinion({ conclusion: 'negative' }), digestOf(anOpinion()))
  expect(outcome.ok ? '' : outcome.refusal.join()).toMatch(/another digest/)
})
