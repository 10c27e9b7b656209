import { unknown } from '../../disclosure/show.ts'
import { at } from '../../pathway/path.ts'
import { toDecimal } from '../../decimal.ts'
import type { MemberTally } from '../member-tally.ts'
import { input, withInputs } from './inputs.ts'
import { decimalFor, figureFor, maySee, type Reading } from './reading.ts'
import type { FigurePath, Trace, TraceInput } from './trace.ts'

type Path = Extract<FigurePath, { of: 'member-reference' | 'member-roadmap' | 'member-committed' }>

/** One member's own figures, over the sites that count as its own. */
export function memberTrace(reading: Reading, path: Path): Trace | null {
  const { tally } = reading
  const member = tally.members.find((one) => one.participant.member.organisationId === path.organisationId)
  if (member === undefined) return null
  const { base, reference, roadmap, committed } = member
  const made = { path, unit: 't', lines: [] } as const
  if (base === null)
    return { ...made, formula: 'register-figure', value: unknown('Nothing is known of it.'), inputs: [], partly: false }
  const see = (secret: boolean, tonnes: Float64Array) =>
    figureFor(
      maySee(reading, path.organisationId, secret ? 'confidential' : 'members'),
      at(tonnes, tally.years, path.year) ?? 0,
    )
  if (member.participant.submission === null) {
    const inputs = [input('Public register', see(false, reference), null)]
    return { ...made, formula: 'register-figure', value: see(false, reference), ...withInputs(inputs) }
  }
  if (path.of === 'member-committed') {
    const secret = member.secretCommitted.some((tonnes) => tonnes !== 0)
    const value = see(secret, committed ?? reference)
    return { ...made, formula: 'committed-line', value, ...withInputs(committedInputs(reading, member)) }
  }
  const ofRoadmap = path.of === 'member-roadmap'
  return {
    ...made,
    formula: ofRoadmap ? 'reference-less-measures' : 'reference-sum',
    value: see(ofRoadmap ? member.secretRoadmap : member.secretBase, ofRoadmap ? roadmap : reference),
    ...withInputs(siteInputs(reading, path)),
  }
}

function siteInputs(reading: Reading, path: Path): readonly TraceInput[] {
  const { ledger, counting, years } = reading.tally
  const ofRoadmap = path.of === 'member-roadmap'
  return ledger.sources
    .filter((source) => source.organisationId === path.organisationId)
    .map((source) => {
      const secret = source.confidential || (ofRoadmap && counting.secretClaims.has(source))
      const values = ofRoadmap ? (counting.left.get(source) ?? source.reference) : source.reference
      const may = maySee(reading, path.organisationId, secret ? 'confidential' : 'members')
      return input(source.claim.site.name, figureFor(may, at(values, years, path.year) ?? 0), {
        of: ofRoadmap ? 'site-roadmap' : 'site-reference',
        organisationId: path.organisationId,
        siteId: source.id,
        year: path.year,
      })
    })
}

function committedInputs(reading: Reading, member: MemberTally): readonly TraceInput[] {
  const { organisationId } = member.participant.member
  return member.commitments.flatMap(({ commitment, promised, open: drawn }) => {
    const may = maySee(reading, organisationId, commitment.class)
    if (!may) return []
    if (!promised.ok) return [input(commitment.title, unknown(promised.refusal), null)]
    const { target } = promised.value
    const open = maySee(reading, organisationId, member.secretBase || !drawn ? 'confidential' : 'members')
    return [input(`${commitment.title}, ${target.year}`, decimalFor(open, toDecimal(target.tonnes)), null)]
  })
}
