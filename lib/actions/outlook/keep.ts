import { z } from 'zod'
import { findCluster } from '#db/clusters'
import { insertOutlook, listOutlooks } from '#db/outlooks'
import { canonicalText } from '#lib/domain/canonical'
import { toDecimal } from '#lib/domain/decimal'
import {
  inOutlookOrder,
  nothingKept,
  outlookFaults,
  type ClusterOutlook,
  type OutlookPoint,
} from '#lib/domain/goals/outlook'
import { yearTable } from '#lib/domain/goals/year-table'
import { wrongState, type Refusal } from '#lib/domain/refusal'
import { no, ok, type Result } from '#lib/domain/result'
import { action } from '../action.ts'
import { optionalDecimal, optionalText, ticked, uuid, whole } from '../fields.ts'

const policy = z.strictObject({
  name: optionalText('the name of the policy', 200),
  source: optionalText('where it can be read', 500),
  sectors: optionalText('the sectors', 500),
  takesOff: optionalText('years and per cents', 2000),
})
const scheme = z.strictObject({
  scheme: z.string().min(1).max(200),
  percent: optionalDecimal('how much it covers in per cent', { min: 0, max: 100 }),
  source: optionalText('who says so', 500),
})
const input = z.strictObject({
  clusterId: uuid,
  seen: whole('the version you saw', 0, 1_000_000),
  grid: optionalText('years and grid factors', 3000),
  gridUnit: optionalText('the unit', 60),
  gridSource: optionalText('where the grid factors come from', 500),
  policies: z.array(policy).max(12).optional(),
  schemes: z.array(scheme).max(6).optional(),
  illustrative: ticked,
  reason: optionalText('the reason', 1000),
})

/**
 * Keeps what moves the reference without anybody's measures: grid factor, policies in force, what trading schemes cover. Each
 * version stays with its author; the next merge reads the newest.
 */
export const keepOutlook = action({
  permission: 'cluster:edit',
  input,
  scope: ({ clusterId }) => ({ clusterId }),
  async run({ tx, grant, input: typed, now }) {
    const cluster = await findCluster(tx, grant)
    if (!cluster) return no({ kind: 'not-found' })
    const read = outlookFrom(typed)
    if (!read.ok) return read
    const { outlook, placeOf } = read.value
    const faults = outlookFaults(outlook, cluster.baseYear)
    if (faults.length > 0)
      return no({
        kind: 'invalid',
        fields: Object.fromEntries(faults.map(({ field, sentence }) => [placeOf(field), sentence])),
      })
    const [standing] = await listOutlooks(tx, grant)
    const seen = standing?.number ?? 0
    if (seen !== typed.seen) return no(changedMeanwhile)
    const content = inOutlookOrder(outlook)
    if (canonicalText(standing?.content ?? nothingKept) === canonicalText(content))
      return no(wrongState('Nothing was changed: this is what holds already.'))
    const number = await insertOutlook(tx, grant, seen, { content, reason: typed.reason }, now)
    if (number === null) return no(changedMeanwhile)
    return ok({
      audit: { type: 'outlook.kept', clusterId: grant.clusterId, subject: { number } },
      message: 'Kept. The next merge reads it.',
      next: `/cluster/${cluster.slug}/outlook`,
    })
  },
})

const changedMeanwhile = wrongState(
  'Nothing was changed: somebody kept another version since you opened the page. Look at it again first.',
)

type Typed = z.infer<typeof input>
/** `placeOf` gives a fault of a kept row the place where it was typed. */
type Read = { readonly outlook: ClusterOutlook; readonly placeOf: (field: string) => string }

/** Rows left empty are dropped; a row that is filled in part is asked about. Faults carry the place of the row as it was typed. */
function outlookFrom(typed: Typed): Result<Read, Refusal> {
  const fields: Record<string, string> = {}
  const points = (field: string, text: string | null): readonly OutlookPoint[] => {
    const table = yearTable(text ?? '')
    if (!table.ok) fields[field] = table.refusal
    return table.ok ? table.value.map(({ year, value }) => ({ year, value: toDecimal(value, 9) })) : []
  }
  const need = (field: string, value: string | null, sentence: string): string => {
    if (value === null) fields[field] = sentence
    return value ?? ''
  }
  const gridFactor =
    typed.grid === null
      ? null
      : {
          points: points('grid', typed.grid),
          unit: need('gridUnit', typed.gridUnit, 'Enter the unit, such as t CO2e/MWh.'),
          source: need('gridSource', typed.gridSource, 'Enter where the grid factors come from.'),
        }
  const rows = { policies: [] as number[], schemes: [] as number[] }
  const policies = (typed.policies ?? []).flatMap(({ name, source, sectors, takesOff }, index) => {
    if (name === null && source === null && sectors === null && takesOff === null) return []
    rows.policies.push(index)
    return [
      {
        name: need(`policies.${index}.name`, name, 'Enter the name of the policy.'),
        source: need(`policies.${index}.source`, source, 'Enter where it can be read.'),
        sectors: [...new Set((sectors ?? '').split(',').map((one) => one.trim()))].filter((one) => one !== ''),
        takesOff: points(`policies.${index}.takesOff`, takesOff),
      },
    ]
  })
  const schemes = (typed.schemes ?? []).flatMap(({ scheme: key, percent, source }, index) => {
    if (percent === null) return []
    rows.schemes.push(index)
    return [{ scheme: key, percent, source: need(`schemes.${index}.source`, source, 'Enter who says so.') }]
  })
  const placeOf = (field: string): string =>
    field.replace(/^(policies|schemes)\.(\d+)/, (_, list: 'policies' | 'schemes', at: string) => {
      return `${list}.${rows[list][Number(at)] ?? at}`
    })
  return Object.keys(fields).length > 0
    ? no({ kind: 'invalid', fields })
    : ok({ outlook: { gridFactor, policies, schemes, illustrative: typed.illustrative }, placeOf })
}
