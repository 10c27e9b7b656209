import { expect, test } from 'vitest'
import { canonicalText } from './canonical.ts'
import { digestOf, sha256 } from './digest.ts'

// The known answer of METHODS 7.
const known = {
  schema: 'roadmap-version/1',
  version_no: 3,
  cluster_id: '0c1d0000-0000-4000-8000-000000000001',
  aggregates: [{ value: '900', suppressed: false, rounded_to: '50', period: '2030', metric: 'scope1_kt' }],
  actions: [{ title: 'Shared H₂ pipeline', start: '2028', reduction_kt: '120.0', id: 'A1' }],
}

test('a roadmap version has the canonical text and digest that were agreed', () => {
  const text =
    '{"actions":[{"id":"A1","reduction_kt":"120.0","start":"2028","title":"Shared H₂ pipeline"}],"aggregates":[{"metric":"scope1_kt","period":"2030","rounded_to":"50","suppressed":false,"value":"900"}],"cluster_id":"0c1d0000-0000-4000-8000-000000000001","schema":"roadmap-version/1","version_no":3}'
  const digest = 'feaec5df8c6674fccaf033c6786d7d628e4c47dfe2b7eebf565c773934140797'
  expect(canonicalText(known)).toBe(text)
  expect(digestOf(known)).toBe(digest)
  expect(sha256(text)).toBe(digest)
})

test('keys stand in the order of UTF-16 code units, and numbers as ECMAScript writes them', () => {
  // The sorting sample of RFC 8785, 3.2.3.
  const sample = { '\u20ac': 1, '\r': 2, '\ufb33': 3, '1': 4, '\ud83d\ude00': 5, '\u0080': 6, '\u00f6': 7 }
  expect(Object.values(JSON.parse(canonicalText(sample)) as object)).toHaveLength(7)
  expect(canonicalText(sample).match(/:\d/g)?.join('')).toBe(':2:4:6:7:1:5:3')
  expect(canonicalText([333333333.3333333, 1e30, 4.5, 2e-3, 1e-27, -0])).toBe(
    '[333333333.3333333,1e+30,4.5,0.002,1e-27,0]',
  )
})

test('what has no canonical form is refused', () => {
  expect(() => canonicalText('\ud800')).toThrow('lone surrogate')
  expect(() => canonicalText({ '\udc00': 1 })).toThrow('lone surrogate')
  expect(() => canonicalText(Number.NaN)).toThrow('NaN')
})
