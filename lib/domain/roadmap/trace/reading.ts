import type { Decimal } from '../../decimal.ts'
import { shown, withheld, withheldBecause } from '../../disclosure/show.ts'
import { sourceOf, countedTonnes } from '../../inventory/line-tonnes.ts'
import { isRemoval } from '../../inventory/line.ts'
import { isBiogenic } from '../../inventory/figures.ts'
import { at, type Path } from '../../pathway/path.ts'
import type { FieldClass, Scope } from '../../submission/document.ts'
import { byText } from '../../text-order.ts'
import type { Source } from '../asset-ledger.ts'
import type { Figure, RoadmapDocument, Series } from '../document.ts'
import type { Tally } from '../tally.ts'
import type { TracedLine, TraceReader } from './trace.ts'

/** What a figure is opened in: the numbers of a merge, what of them everybody reads, and who reads. */
export type Reading = {
  readonly tally: Tally
  readonly document: RoadmapDocument
  readonly reader: TraceReader
}

/** Whether the reader may see a field of a company's submission (METHODS 8). */
export const maySee = ({ reader }: Reading, organisationId: string, fieldClass: FieldClass): boolean =>
  reader.kind === 'steward' || reader.organisationId === organisationId || fieldClass !== 'confidential'

/** Whether the reader may see what rests on a company's confidential fields. */
export const maySeeSecrets = (reading: Reading, organisationId: string): boolean =>
  maySee(reading, organisationId, 'confidential')

export const figureFor = (may: boolean, value: number): Figure =>
  may ? shown(value) : withheld(withheldBecause.member)

export const decimalFor = (may: boolean, value: Decimal): Figure =>
  may ? { state: 'shown', value } : withheld(withheldBecause.member)

/** A common total in a year: as released to members, and as it is to a steward. */
export function totalIn({ tally, reader }: Reading, series: Series, path: Path, year: number): Figure {
  const value = at(path, tally.years, year) ?? 0
  if (reader.kind === 'steward' && series.state === 'withheld') return shown(value)
  const released = series.state === 'shown' ? series.values[year - (tally.years[0] ?? 0)] : undefined
  if (series.state === 'withheld') return withheld(series.reason)
  return released === undefined ? shown(value) : { state: 'shown', value: released }
}

/** The lines of a site behind its base-year figure of a scope, and whether some are kept from the reader. */
export function linesOf(
  reading: Reading,
  { claim, organisationId }: Source,
  scope: Scope,
): { readonly lines: readonly TracedLine[]; readonly partly: boolean } {
  const { site, participant } = claim
  const year = reading.tally.cluster.baseYear
  const document = participant.submission?.document
  const here = { organisationId, siteId: site.id, year }
  const all: readonly TracedLine[] =
    document?.schema === 'concord/submission/2'
      ? document.lines
          .filter((line) => line.siteId === site.id && line.year === year && line.scope === scope && !isRemoval(line))
          .flatMap((line) => {
            const tonnes = countedTonnes(line)
            if (tonnes === null) return []
            const gas = line.content.kind === 'reported' ? line.content.gas : null
            const { id: lineId, stream, class: fieldClass } = line
            return [{ ...here, lineId, stream, gas, tonnes, source: sourceOf(line) ?? '', class: fieldClass }]
          })
      : (document?.emissions ?? [])
          .filter((row) => row.siteId === site.id && row.year === year && row.scope === scope && !isBiogenic(row.gas))
          .map(({ gas, tonnes, source, class: fieldClass }) => ({
            ...here,
            lineId: null,
            stream: null,
            gas,
            tonnes,
            source,
            class: fieldClass,
          }))
  const lines = all.filter((line) => maySee(reading, organisationId, line.class))
  return {
    lines: lines.toSorted((a, b) => byText(a.lineId ?? '', b.lineId ?? '') || byText(a.gas ?? '', b.gas ?? '')),
    partly: lines.length < all.length,
  }
}
