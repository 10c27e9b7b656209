import fc from 'fast-check'
import { expect, test } from 'vitest'
import { carriers, pillars, scopes } from '../../submission/document.ts'
import { pathOfText, pathText } from './path-text.ts'
import type { FigurePath } from './trace.ts'

const year = fc.integer({ min: 1990, max: 2100 })
const id = fc.stringMatching(/^[0-9a-f-]{1,36}$/)
const scope = fc.constantFrom(...scopes)
const path: fc.Arbitrary<FigurePath> = fc.oneof(
  fc.record({
    of: fc.constantFrom('reference', 'roadmap', 'committed', 'target', 'gap-measures', 'gap-commitments'),
    year,
  }),
  fc.record({ of: fc.constant('wedge'), pillar: fc.constantFrom(...pillars), firm: fc.boolean(), year }),
  fc.record({ of: fc.constant('measure'), id, year }),
  fc.record({
    of: fc.constantFrom('member-reference', 'member-roadmap', 'member-committed'),
    organisationId: id,
    year,
  }),
  fc.record({ of: fc.constantFrom('site-reference', 'site-roadmap'), organisationId: id, siteId: id, year }),
  fc.record({ of: fc.constant('site-base'), organisationId: id, siteId: id, scope }),
  fc.record({ of: fc.constant('inventory'), scope }),
  fc.record({ of: fc.constantFrom('hub-capacity', 'hub-booked'), hubId: id, year }),
  fc.record({ of: fc.constant('demand'), carrier: fc.constantFrom(...carriers, 'co2-transport' as const), year }),
)

test('every figure can be carried in an address and read back', () => {
  fc.assert(
    fc.property(path, (figure) => {
      expect(pathOfText(pathText(figure))).toEqual(figure)
    }),
  )
})

test('what names no figure is none', () => {
  const texts = ['', 'roadmap', 'roadmap:30', 'roadmap:2030:x', 'wedge:wind:firm:2030', 'wedge:capture:maybe:2030']
  for (const text of [...texts, 'site-base:a:b:4', 'inventory:9', 'demand:steam:2030', 'measure:2030', 'x:2030'])
    expect(pathOfText(text)).toBeNull()
})
