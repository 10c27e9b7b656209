import fc from 'fast-check'
import { expect, test } from 'vitest'
import { canonicalText, type Json } from '#lib/domain/canonical'
import type { Bundle } from '#lib/domain/roadmap/bundle'
import { draftOf } from '#lib/domain/roadmap/carry/draft-of'
import { earlierThan } from '#lib/domain/roadmap/carry/next-earlier'
import { decisionOn } from '#lib/domain/roadmap/examples'
import { parseBundle } from '#lib/domain/roadmap/parse-bundle'
import { releaseReport } from '#lib/domain/roadmap/release-report'
import { costOfScenario } from '#lib/domain/scenario/cost'
import { scheduleProblemOf, usualDiscountRate } from '#lib/domain/schedule/from-bundle'
import { tonnesAtRisk } from '#lib/domain/whatif/tonnes-at-risk'
import { whatIf } from '#lib/domain/whatif/what-if'
import { madBundles, madCompanies } from './mad-bundles.ts'

const asFile = (value: Bundle): Json => JSON.parse(JSON.stringify(value)) as Json

test(
  'whatever figures a file may hold, everything made of it can be written down and read again',
  { timeout: 120_000 },
  () => {
    let taken = 0
    fc.assert(
      fc.property(madBundles, fc.nat(3), (drawn, choice) => {
        const parsed = parseBundle(asFile(drawn))
        if (!parsed.ok) {
          for (const sentence of parsed.refusal) expect(sentence).toMatch(/too large to be meant$/)
          return
        }
        taken += 1
        const first = draftOf(parsed.value)
        const resolutions = first.conflicts.map((conflict) =>
          decisionOn(conflict, conflict.waysOut[choice % conflict.waysOut.length]?.id ?? ''),
        )
        const next = { ...parsed.value, resolutions, earlier: earlierThan(parsed.value, first, 1) }
        const again = parseBundle(asFile(next))
        expect(again.ok ? [] : again.refusal).toEqual([])
        canonicalText(draftOf(next).document)
        canonicalText(releaseReport(parsed.value, []))
        canonicalText({ members: tonnesAtRisk(parsed.value) })
        canonicalText(costOfScenario(parsed.value, usualDiscountRate))
        for (const [index, organisationId] of madCompanies.entries()) {
          whatIf(next, { kind: 'withdraw', organisationId })
          whatIf(next, { kind: 'slip', id: `${organisationId}-0`, years: index * 10 })
        }
        scheduleProblemOf(parsed.value, { decisionsFrom: 2026, discountRate: usualDiscountRate })
      }),
      { numRuns: 40 },
    )
    expect(taken).toBeGreaterThan(20)
  },
)
