/**
 * FundingStackChart { stack: FundingStack, need, currency, id }   money by how sure it is, each step on the one below
 *   need: what it is for, as a line across the steps with what is missing; null where the reader may not know it
 *   id: of the table with the same figures
 */
import { fundingStates, type FundingStack } from '#lib/domain/economics/funding'
import { fundingStateNames } from '#lib/domain/economics/funding-words'
import { formatMoney } from '#lib/format'

type Step = { readonly name: string; readonly from: number; readonly to: number; readonly fill: string }

const fills = {
  secured: 'fill-accent',
  'granted-conditionally': 'fill-plain',
  applied: 'fill-edge',
  expected: 'fill-sunk stroke-edge',
} as const

const width = 360
const rowHeight = 44

export function FundingStackChart({
  stack,
  need,
  currency,
  id,
}: {
  readonly stack: FundingStack
  readonly need: number | null
  readonly currency: string
  readonly id: string
}) {
  const steps = stepsOf(stack, need)
  const most = Math.max(...steps.map(({ to }) => to), need ?? 0)
  if (!(most > 0)) return null
  const x = (amount: number): number => (amount / most) * (width - 2) + 1
  const height = steps.length * rowHeight + (need === null ? 0 : 18)
  const money = (amount: number) => formatMoney(amount, currency)
  const title = need === null ? 'Money by how sure it is' : `Money against the need of ${money(need)}`
  return (
    <svg
      role="img"
      aria-labelledby={`${id}-stack-title`}
      aria-describedby={id}
      viewBox={`0 0 ${width} ${height}`}
      className="figures h-auto w-full max-w-96 overflow-visible font-sans text-[12px]"
    >
      <title id={`${id}-stack-title`}>{title}</title>
      {steps.map(({ name, from, to, fill }, row) => (
        <g key={name}>
          <text x={0} y={row * rowHeight + 13} className="fill-soft">
            <tspan>{name}</tspan>
            <tspan dx="6" className="fill-ink font-semibold">
              {money(to - from)}
            </tspan>
          </text>
          <rect x={1} y={row * rowHeight + 20} width={width - 2} height={14} className="fill-wash" />
          <rect
            x={x(from)}
            y={row * rowHeight + 20}
            width={Math.max(1, x(to) - x(from))}
            height={14}
            className={fill}
          />
        </g>
      ))}
      {need !== null && (
        <>
          <line x1={x(need)} x2={x(need)} y1={16} y2={height - 14} className="stroke-ink" strokeWidth="2" />
          <text
            x={x(need)}
            y={height - 2}
            textAnchor={need > most / 2 ? 'end' : 'start'}
            className="fill-ink font-semibold"
          >
            Need {money(need)}
          </text>
        </>
      )}
    </svg>
  )
}

/** One step for each state that has money, and what would be missing of the need if all of it came. */
function stepsOf({ layers, gapIfAllCame }: FundingStack, need: number | null): readonly Step[] {
  const steps = fundingStates.flatMap((state): readonly Step[] => {
    const own = layers.filter((layer) => layer.state === state)
    const [first, last] = [own[0], own.at(-1)]
    if (first === undefined || last === undefined) return []
    return [{ name: fundingStateNames[state], from: first.from, to: last.to, fill: fills[state] }]
  })
  if (need === null || gapIfAllCame === 0) return steps
  return [...steps, { name: 'Nobody gives yet', from: need - gapIfAllCame, to: need, fill: 'fill-bad-wash stroke-bad' }]
}
