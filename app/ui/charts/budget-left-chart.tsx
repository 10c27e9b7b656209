/** BudgetLeftChart { left: Result<BudgetLeft, string>, id }   what of the target's budget is emitted and what is left, as a bar and as a table */
import type { BudgetLeft } from '#lib/domain/goals/budget-left'
import type { Result } from '#lib/domain/result'
import { formatNumber, tonnesScale } from '#lib/format'
import { DataTable } from '../data-table.tsx'

const width = 320

export function BudgetLeftChart({ left, id }: { readonly left: Result<BudgetLeft, string>; readonly id: string }) {
  const title = 'Carbon budget left'
  return (
    <figure className="mt-8">
      <figcaption className="mb-3">
        <h2 className="text-lg">{title}</h2>
        {left.ok ? (
          <p className="figures mt-0.5 max-w-prose text-sm text-soft">
            {sentenceOf(left.value)} {left.value.notWhole}
          </p>
        ) : (
          <p className="mt-0.5 max-w-prose text-sm text-soft">It cannot be told. {left.refusal}</p>
        )}
      </figcaption>
      {left.ok && <Drawing of={left.value} id={id} title={title} />}
    </figure>
  )
}

const scaleOf = ({ total, used, left }: BudgetLeft) => tonnesScale([total, used, left])

function sentenceOf(of: BudgetLeft): string {
  const scale = scaleOf(of)
  if (of.left < 0)
    return `The target’s budget to ${of.horizon} was overdrawn by ${scale.withUnit(-of.left)} at the end of ${of.until}.`
  const lasts =
    of.yearsLeft === null
      ? 'Nothing was emitted in the last year.'
      : `At the rate of ${of.until} it lasts ${formatNumber(of.yearsLeft, 1)} years, to ${Math.floor(of.until + of.yearsLeft)}.`
  return `Of ${scale.withUnit(of.total)} to ${of.horizon}, ${scale.withUnit(of.left)} are left after ${of.until}. ${lasts}`
}

function Drawing({ of, id, title }: { readonly of: BudgetLeft; readonly id: string; readonly title: string }) {
  const scale = scaleOf(of)
  const most = Math.max(of.total, of.used, 1)
  const to = (tonnes: number): number => (tonnes / most) * (width - 2)
  const rows = [
    { key: 'total', name: `Target, ${of.from}–${of.horizon}`, value: scale.format(of.total) },
    { key: 'used', name: `Emitted, ${of.from}–${of.until}`, value: scale.format(of.used) },
    { key: 'left', name: of.left < 0 ? 'Overdrawn' : 'Left', value: scale.format(Math.abs(of.left)) },
    { key: 'rate', name: `A year at the rate of ${of.until}`, value: scale.format(of.rate) },
  ]
  return (
    <>
      <svg
        role="img"
        aria-labelledby={`${id}-title ${id}-desc`}
        viewBox={`0 0 ${width} 44`}
        className="figures mb-3 h-auto w-full max-w-96 overflow-visible font-sans text-[12px]"
      >
        <title id={`${id}-title`}>{title}</title>
        <desc id={`${id}-desc`}>{sentenceOf(of)}</desc>
        <rect x={0.5} y={18.5} width={to(of.total)} height={13} className="fill-accent-wash stroke-accent" />
        <rect x={0.5} y={18.5} width={to(of.used)} height={13} className={of.left < 0 ? 'fill-bad' : 'fill-accent'} />
        <text x={0} y={12} className="fill-soft">
          <tspan>Emitted</tspan>
          <tspan dx="6" className="fill-ink font-semibold">
            {scale.withUnit(of.used)}
          </tspan>
        </text>
        <text x={width} y={12} textAnchor="end" className="fill-soft">
          <tspan>{of.left < 0 ? 'Overdrawn' : 'Left'}</tspan>
          <tspan dx="6" className="fill-ink font-semibold">
            {scale.withUnit(Math.abs(of.left))}
          </tspan>
        </text>
      </svg>
      <DataTable
        id={id}
        caption={title}
        captionHidden
        columns={[
          { key: 'name', head: 'Budget', cell: (row) => row.name },
          { key: 'value', head: 'Tonnes', unit: scale.unit, figures: true, cell: (row) => row.value },
        ]}
        rows={rows}
        rowKey={(row) => row.key}
      />
    </>
  )
}
