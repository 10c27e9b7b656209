import { expect, test } from 'vitest'
import { checkSubmission } from './checks.ts'
import type { FiguresDocument } from './document.ts'
import { aCommitment, aDocument, aMeasure, anEmission, aSite, aStatedCommitment } from './make-document.ts'

const found = (over: Partial<FiguresDocument>) =>
  checkSubmission(aDocument(over), { baseYear: 2021, horizonYear: 2050, thisYear: 2026 }).map(
    ({ severity, item, sentence }) => ({
      at: `${severity} ${item}`,
      sentence,
    }),
  )
const at = (over: Partial<FiguresDocument>) => found(over).map((each) => each.at)
const rulesOf = (over: Partial<FiguresDocument>) =>
  checkSubmission(aDocument(over), { baseYear: 2021, horizonYear: 2050, thisYear: 2026 }).map((check) => check.rule)

test('A complete and plausible submission has nothing against it', () => {
  expect(found({})).toEqual([])
})

test('Tees Valley claims 8.8 Mt of a 4.6 Mt baseline: an error', () => {
  const all = found({
    emissions: [anEmission({ tonnes: '4600000' })],
    measures: [
      aMeasure({ id: 'a', tonnesPerYear: '4400000' }),
      aMeasure({ id: 'b', title: 'Hydrogen', tonnesPerYear: '4400000', pillar: 'hydrogen' }),
    ],
  })
  expect(all[0]?.at).toBe('error submission')
  expect(all[0]?.sentence).toContain('8\u202f800\u202f000 t a year, more than the 4\u202f600\u202f000 t')
})

test('Of measures that exclude each other only the largest is claimed', () => {
  const exclusive = { tonnesPerYear: '500000', exclusiveGroup: 'kiln' }
  expect(at({ measures: [aMeasure({ id: 'a', ...exclusive }), aMeasure({ id: 'b', ...exclusive })] })).toEqual([])
})

test('Several measures may claim more than their site has, because the merge counts them in sequence, but it is pointed out', () => {
  const sites = [aSite(), aSite({ id: 'site-2', name: 'Ketton' })]
  const emissions = [anEmission(), anEmission({ siteId: 'site-2' })]
  const measures = [aMeasure({ id: 'a' }), aMeasure({ id: 'b' })]
  expect(at({ sites, emissions, measures })).toEqual(['warning site:site-1'])
})

test('A removal is not bounded by what its site emits', () => {
  expect(at({ measures: [aMeasure({ pillar: 'removals', tonnesPerYear: '9000000' })] })).toEqual([])
})

test('A company without a site cannot send', () => {
  const nothing = { sites: [], emissions: [], measures: [] }
  expect(at(nothing)).toEqual(['error submission'])
})

test('A site without a base year is pointed out, and so is the measure that would reduce it', () => {
  expect(at({ emissions: [anEmission({ year: 2022 })] })).toEqual(['warning site:site-1', 'warning measure:measure-1'])
})

test('A measure at a site without any figure has nothing to reduce', () => {
  expect(at({ emissions: [] })).toEqual(['error measure:measure-1', 'warning site:site-1'])
})

test('A step of a thousand between two years asks whether the unit slipped', () => {
  const emissions = [anEmission(), anEmission({ year: 2022, tonnes: '600' })]
  expect(rulesOf({ emissions })).toEqual(['unit-slip'])
})

test('A figure that moves by more than half in a year asks what happened', () => {
  const after = (tonnes: string) => rulesOf({ emissions: [anEmission(), anEmission({ year: 2022, tonnes })] })
  expect(after('6000')).toEqual(['year-on-year'])
  expect(after('900001')).toEqual(['year-on-year'])
  expect(after('900000')).toEqual([])
  expect(after('300000')).toEqual([])
})

test('A step of a few tonnes is nobody’s concern, however large its share', () => {
  const emissions = [anEmission({ tonnes: '50' }), anEmission({ year: 2022, tonnes: '140' })]
  expect(rulesOf({ emissions, measures: [] })).toEqual([])
})

test('A CO2e that is the sum of the gases beside it is asked about, another source is not', () => {
  const beside = (tonnes: string) => [
    anEmission({ gas: 'CO2', tonnes: '590000' }),
    anEmission({ gas: 'CH4', tonnes: '5000' }),
    anEmission({ tonnes }),
  ]
  expect(rulesOf({ emissions: beside('595000') })).toEqual(['sum-beside-gases'])
  expect(rulesOf({ emissions: beside('40000') })).toEqual([])
})

test('An open site that says nothing for a year in which others report is asked for it', () => {
  const sites = [aSite(), aSite({ id: 'site-2', name: 'Ketton' })]
  const emissions = [anEmission(), anEmission({ siteId: 'site-2' }), anEmission({ year: 2022 })]
  const missing = (over: Partial<FiguresDocument> = {}) =>
    found({ sites, emissions, ...over }).map((each) => each.sentence)
  expect(missing()).toEqual([
    'Ketton says nothing for 2022, though it was open. Give a figure, or a reason why there is none.',
  ])
  expect(missing({ sites: [aSite(), aSite({ id: 'site-2', name: 'Ketton', closesIn: 2022 })] })).toEqual([])
})

test('Emissions of a year that is still to come are asked about, once for a site and year', () => {
  const ahead = [anEmission(), anEmission({ year: 2042 }), anEmission({ year: 2042, gas: 'CH4' })]
  const asked = (emissions: FiguresDocument['emissions']) =>
    found({ emissions })
      .filter(({ sentence }) => sentence.includes('still to come'))
      .map((each) => each.at)
  expect(asked(ahead)).toEqual(['warning emissions:site-1:2042'])
  expect(asked([anEmission(), anEmission({ year: 2026 })])).toEqual([])
})

test('An emission below zero is refused', () => {
  expect(at({ measures: [], emissions: [anEmission({ tonnes: '-1' })] })).toContain('error emissions:site-1:2021')
})

test('An absolute target needs the year it reduces from', () => {
  expect(at({ commitments: [aCommitment({ baseYear: null })] })).toEqual(['error commitment:commitment-1'])
  expect(at({ commitments: [aCommitment({ type: 'net-zero', baseYear: null, reductionPercent: null })] })).toEqual([])
})

test('A claim of net zero that leaves 40 % is refused, and so is a base that covers something else than the target', () => {
  const claim = aCommitment({ type: 'net-zero', reductionPercent: '60' })
  expect(at({ commitments: [claim] })).toEqual(['error commitment:commitment-1'])
  const mixed = aStatedCommitment({}, { boundary: 'The kiln', baseBoundary: 'All sites' })
  expect(at({ commitments: [mixed] })).toEqual(['error commitment:commitment-1'])
})

test('A base year of which nobody knows the emissions is asked about', () => {
  expect(at({ commitments: [aCommitment({ baseYear: 1990 })] })).toEqual(['warning commitment:commitment-1'])
  expect(at({ commitments: [aCommitment({ baseYear: 1990, baseTonnes: '700000' })] })).toEqual([])
})

test('Two numbers for one year stay both, and the owner is asked once which holds', () => {
  const [low, high] = [aStatedCommitment({ id: 'a', reductionPercent: '30' }), aStatedCommitment({ id: 'b' })]
  expect(at({ commitments: [low, high] })).toEqual(['warning commitment:a'])
  const answered = [
    { ...low, terms: { ...low.terms, ownersWord: 'given-up' as const } },
    { ...high, terms: { ...high.terms, ownersWord: 'holds' as const } },
  ]
  expect(at({ commitments: answered })).toEqual([])
})

test('A reduction is between 0 and 100 per cent, in interim targets too', () => {
  expect(at({ commitments: [aCommitment({ reductionPercent: '101' })] })).toEqual(['error commitment:commitment-1'])
  const interim = [{ year: 2028, reductionPercent: '-5' }]
  expect(at({ commitments: [aCommitment({ interim })] })).toEqual(['error commitment:commitment-1'])
})

test('A measure that starts before its lead time allows is pointed out, unless it is being built', () => {
  const early = { start: 2029, leadYears: 4 }
  expect(at({ measures: [aMeasure(early)] })).toEqual(['warning measure:measure-1'])
  expect(at({ measures: [aMeasure({ ...early, level: 'building' })] })).toEqual([])
})

test('A growth that makes of a figure what no site emits keeps a submission back, with the year and the limit', () => {
  const grown = (growthPercent: string | null, tonnes: string, closesIn: number | null = null) =>
    found({ sites: [aSite({ growthPercent, closesIn })], emissions: [anEmission({ tonnes })] }).filter(({ sentence }) =>
      sentence.includes('too large to be meant'),
    )
  expect(grown('100', '4600000')).toEqual([
    {
      at: 'error site:site-1',
      sentence:
        'Padeswood: its figures of 2021 and a growth of 100 % a year come to 1e15 t or more in 2049, which is too large to be meant.',
    },
  ])
  expect(grown('100', '4600000', 2040)).toEqual([])
  expect(grown('20', '4600000')).toEqual([])
  expect(grown(null, '999999999999999')).toEqual([])
})
