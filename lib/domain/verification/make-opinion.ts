import type { OpinionDocument } from './opinion.ts'

/** An opinion for tests: sensible where a test does not care, overridden where it does. */
export const anOpinion = (over: Partial<OpinionDocument> = {}): OpinionDocument => ({
  schema: 'concord/opinion/1',
  id: 'opinion-1',
  submission: {
    digest: 'a'.repeat(64),
    clusterId: 'cluster-1',
    organisation: { id: 'company-1', name: 'Hanson' },
    number: 1,
  },
  verifier: { name: 'Vera Verifier', body: 'Example Assurance Ltd' },
  assurance: 'limited',
  standard: { kind: 'iso-14064-3', name: null },
  conclusion: 'positive',
  text: 'Nothing came to our attention.',
  materialityPercent: '5',
  statement: { digest: 'b'.repeat(64), name: 'statement.pdf' },
  recordedAt: '2026-03-02T09:00:00.000Z',
  ...over,
})
