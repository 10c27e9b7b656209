import { expect, test } from 'vitest'
import { ownFactorId } from '../factors/own-factor.ts'
import { aCalculation, aLine } from '../submission/make-document.ts'
import { factorEvidence } from './factor-evidence.ts'

const factorId = '0c1d0000-0000-4000-8000-000000000001'
const line = (id: string, factor: string) =>
  aLine({ id, content: aCalculation({ factor: { ...aCalculation().factor, id: factor, name: 'Lime kiln gas' } }) })
const file = (digest: string) => ({ factorId, digest: digest.repeat(64), name: `${digest}.pdf` })

test('The files of an own factor go with each of its versions that a line took, once, in the order of their digests', () => {
  const lines = [
    line('1', ownFactorId(factorId, 2)),
    line('2', ownFactorId(factorId, 1)),
    line('3', ownFactorId(factorId, 1)),
  ]
  const files = [
    { digest: 'a'.repeat(64), name: 'a.pdf' },
    { digest: 'b'.repeat(64), name: 'b.pdf' },
  ]
  expect(factorEvidence(lines, [file('b'), file('a')])).toEqual([
    { factor: ownFactorId(factorId, 1), name: 'Lime kiln gas', files },
    { factor: ownFactorId(factorId, 2), name: 'Lime kiln gas', files },
  ])
})

test('The files of a factor that no line took stay with the company', () => {
  expect(factorEvidence([line('1', 'uk-2024/natural-gas')], [file('a')])).toEqual([])
})
