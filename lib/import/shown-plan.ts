import type { Digest } from '#lib/domain/digest'
import type { FieldChange, ImportDiff } from '#lib/domain/inventory/import-diff'
import { flowSentence } from '#lib/domain/inventory/statement-words'
import { levelNames } from '#lib/domain/submission/words'
import { choiceText } from '#lib/domain/template/columns'
import { templateSheets, type TemplateSheetKey } from '#lib/domain/template/sheets'
import type { FoundPlan } from './find-plan.ts'
import type { DraftPlan } from './lines/plan-draft.ts'
import type { SheetProblem } from './template/read-template.ts'

/** One kind of entry in a file: how many rows are new, change something, or say what stands already. */
export type PlanPart = {
  readonly name: string
  readonly added: number
  readonly changed: number
  readonly unchanged: number
  /** In the draft and not in the file: they stay. */
  readonly kept: number
}
export type PlannedField = { readonly part: string; readonly label: string; readonly fields: readonly FieldChange[] }

/** A plan as it is shown before it is taken in, whatever the kind of the file. */
export type ShownPlan = {
  readonly parts: readonly PlanPart[]
  readonly changes: readonly PlannedField[]
  readonly problems: readonly SheetProblem[]
  readonly leftOut: number
  readonly undecided: number
  readonly digest: Digest
}

/** How many entries taking it in writes. */
export const writtenBy = ({ parts }: ShownPlan, of: 'added' | 'changed'): number =>
  parts.reduce((sum, part) => sum + part[of], 0)

export function shownPlan(found: FoundPlan): ShownPlan {
  switch (found.kind) {
    case 'sites':
      return ofOne('Sites', found.plan, ({ name }) => name)
    case 'emissions':
      return ofOne(
        'Figures',
        found.plan,
        ({ siteName, year, scope, gas }) => `${siteName}, ${year}, scope ${scope}, ${gas}`,
      )
    case 'register': {
      const { added, changed, unchanged, kept, digest } = found.plan
      return {
        parts: [{ name: 'Register figures', added: added.length, changed: changed.length, unchanged, kept }],
        changes: changed.map(({ label, fields }) => ({ part: 'Register figures', label, fields })),
        problems: [],
        leftOut: 0,
        undecided: 0,
        digest,
      }
    }
    case 'lines':
    case 'sheet':
    case 'template':
      return ofDraft(found.plan, found.kind === 'template')
  }
}

function ofOne<Entry, Row>(
  name: string,
  plan: {
    readonly diff: ImportDiff<Entry, Row>
    readonly problems: readonly Omit<SheetProblem, 'sheet'>[]
    readonly leftOut: number
    readonly undecided: number
    readonly digest: Digest
  },
  labelOf: (entry: Entry) => string,
): ShownPlan {
  const { leftOut, undecided, digest } = plan
  return {
    parts: [partOf(name, plan.diff)],
    changes: changesOf(name, plan.diff, labelOf),
    problems: plan.problems.map((problem) => ({ sheet: '', ...problem })),
    leftOut,
    undecided,
    digest,
  }
}

function ofDraft(
  {
    sites,
    lines,
    commitments,
    measures,
    flows,
    needs,
    prerequisites,
    disclosures: stated,
    owners,
    problems,
    digest,
  }: DraftPlan,
  isTemplate: boolean,
): ShownPlan {
  const name = namesOfSheets
  const { bookings, measureFlows, levelEvidence } = needs
  const { disclosures, tradingShares } = stated
  const ofLines = {
    parts: [partOf(name.lines, lines)],
    changes: lines.changed.map(({ label, fields }) => ({ part: name.lines, label, fields })),
  }
  const rest = { problems, leftOut: 0, undecided: 0, digest }
  if (!isTemplate) return { ...ofLines, ...rest }
  return {
    parts: [
      partOf(name.sites, sites),
      ...ofLines.parts,
      partOf(name.commitments, commitments),
      partOf(name.measures, measures),
      partOf(name.flows, flows.diff),
      partOf(name.bookings, bookings),
      partOf(name.measureFlows, measureFlows),
      partOf(name.levelEvidence, levelEvidence),
      partOf(name.prerequisites, prerequisites.diff),
      partOf(name.disclosures, disclosures),
      partOf(name.tradingShares, tradingShares),
      partOf(name.ownerShares, owners.diff),
    ],
    changes: [
      ...changesOf(name.sites, sites, (site) => site.name),
      ...ofLines.changes,
      ...changesOf(name.commitments, commitments, ({ title }) => title),
      ...changesOf(name.measures, measures, ({ title }) => title),
      ...changesOf(name.flows, flows.diff, flowSentence),
      ...changesOf(name.bookings, bookings, ({ measure, hub }) => `${measure}, ${hub}`),
      ...changesOf(name.measureFlows, measureFlows, ({ measure, what, member, outside }) =>
        [measure, choiceText(what), member ?? outside].join(', '),
      ),
      ...changesOf(name.levelEvidence, levelEvidence, ({ measure, level }) => `${measure}, ${levelNames[level]}`),
      ...changesOf(name.prerequisites, prerequisites.diff, ({ measure }) => measure),
      ...changesOf(name.disclosures, disclosures, ({ year }) => String(year)),
      ...changesOf(name.tradingShares, tradingShares, ({ siteKey, year }) => `${siteKey}, ${year}`),
      ...changesOf(name.ownerShares, owners.diff, ({ siteKey, owner }) => `${siteKey}, ${owner}`),
    ],
    ...rest,
  }
}

const namesOfSheets = Object.fromEntries(
  Object.entries(templateSheets).map(([key, { name }]) => [key, name]),
) as Readonly<Record<TemplateSheetKey, string>>

const partOf = (
  name: string,
  diff: {
    readonly added: readonly unknown[]
    readonly changed: readonly unknown[]
    readonly unchanged: number
    readonly kept: number
  },
): PlanPart => ({
  name,
  added: diff.added.length,
  changed: diff.changed.length,
  unchanged: diff.unchanged,
  kept: diff.kept,
})

const changesOf = <Entry, Row>(
  part: string,
  { changed }: ImportDiff<Entry, Row>,
  labelOf: (entry: Entry) => string,
): readonly PlannedField[] => changed.map(({ after, fields }) => ({ part, label: labelOf(after), fields }))
