/** TracePart { seen, href(path) }   how a figure came about: its formula, what went into it and the lines behind it, each leading on */
import type { ReactNode } from 'react'
import { formulas } from '#lib/domain/roadmap/trace/formulas'
import { pathText } from '#lib/domain/roadmap/trace/path-text'
import type { FigurePath, TraceInput, TracedLine, TraceUnit } from '#lib/domain/roadmap/trace/trace'
import type { Decimal } from '#lib/domain/decimal'
import type { Figure } from '#lib/domain/roadmap/document'
import { hubUnitNames } from '#lib/domain/infrastructure/words'
import { dash, formatNumber, formatTonnes, tonnesScale, type TonnesScale } from '#lib/format'
import { figureWords } from '#lib/domain/roadmap/trace/figure-words'
import type { figureTrace } from '#lib/views/figure-trace'
import { TextLink } from '#ui/button'
import { DataTable } from '#ui/data-table'
import { Withheld } from '#ui/withheld'

type Seen = NonNullable<Awaited<ReturnType<typeof figureTrace.run>>>

export function TracePart({ seen, href }: { readonly seen: Seen; readonly href: (path: FigurePath) => string }) {
  if (seen.state === 'none') return <p className="text-soft">{seen.sentence}</p>
  if (seen.state === 'changed')
    return (
      <p className="max-w-prose text-soft">
        What this draft was merged from has changed since, so its figures can no longer be opened. Those of the newest
        draft can.
      </p>
    )
  const { trace, names } = seen
  return (
    <div className="max-w-3xl space-y-4 rounded-md border border-line bg-paper p-4">
      <p className="max-w-prose">
        <span className="font-medium">
          {figureWords(trace.path, names)}: {valueOf(trace.value, trace.unit)}
        </span>
        . {formulas[trace.formula].says}
      </p>
      {trace.inputs.length > 0 && <Inputs inputs={trace.inputs} here={pathText(trace.path)} href={href} />}
      {trace.lines.length > 0 && <Lines lines={trace.lines} names={names} />}
      {trace.partly && (
        <p className="max-w-prose text-xs text-faint">
          Part of what stands behind this figure is confidential to its company and does not stand here.
        </p>
      )}
    </div>
  )
}

function Inputs({
  inputs,
  here,
  href,
}: {
  readonly inputs: readonly TraceInput[]
  readonly here: string
  readonly href: (path: FigurePath) => string
}) {
  const scale = finestScale(inputs.flatMap(({ value, unit }) => (unit === 't' && isShown(value) ? value.value : [])))
  return (
    <DataTable
      caption="Made of"
      rows={inputs.map((input, at) => ({ ...input, key: `${at}` }))}
      rowKey={(row) => row.key}
      columns={[
        {
          key: 'label',
          head: 'What goes in',
          cell: ({ opens, label }) =>
            opens !== null && pathText(opens) !== here ? <TextLink href={href(opens)}>{label}</TextLink> : label,
        },
        { key: 'value', head: 'Value', figures: true, cell: ({ value, unit }) => valueOf(value, unit, scale.withUnit) },
      ]}
    />
  )
}

const Lines = ({
  lines,
  names,
}: {
  readonly lines: readonly TracedLine[]
  readonly names: Readonly<Record<string, string>>
}) => {
  const scale = finestScale(lines.map(({ tonnes }) => tonnes))
  return (
    <DataTable
      caption="Lines of the submission"
      rows={lines.map((line, at) => ({ ...line, key: `${at}` }))}
      rowKey={(row) => row.key}
      columns={[
        { key: 'site', head: 'Site', rowHead: true, cell: (line) => names[line.siteId] ?? line.siteId },
        { key: 'stream', head: 'Stream or gas', cell: (line) => line.stream ?? line.gas ?? dash },
        { key: 'year', head: 'Year', figures: true, cell: (line) => line.year },
        {
          key: 'tonnes',
          head: 'Emissions',
          unit: `${scale.unit} CO₂e`,
          figures: true,
          cell: (line) => scale.format(Number(line.tonnes)),
        },
        { key: 'source', head: 'Source', cell: (line) => line.source },
      ]}
    />
  )
}

/** One unit for all tonnes of a table, fine enough for the least of them: whoever opens a figure adds up what it is made of. */
function finestScale(tonnes: readonly Decimal[]): TonnesScale {
  const sizes = tonnes.map((each) => Math.abs(Number(each))).filter((size) => size > 0)
  return tonnesScale(sizes.length === 0 ? [] : [Math.min(...sizes)])
}

const isShown = (figure: Figure) => figure.state === 'shown'

function valueOf(figure: Figure, unit: TraceUnit, inTonnes = formatTonnes): ReactNode {
  if (figure.state === 'withheld') return <Withheld reason={figure.reason} />
  if (figure.state === 'unknown') return <span className="text-faint">{figure.reason}</span>
  const value = Number(figure.value)
  if (unit === 't') return inTonnes(value)
  if (unit === 'year') return String(value)
  return `${formatNumber(value, Number.isInteger(value) ? 0 : 1)} ${unit === 'm3' ? hubUnitNames[unit] : unit}`
}
