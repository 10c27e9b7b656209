/**
 * FlowDrawing { links: {from,to,amount}[] by name, unit, titleId, title }   who gives on the left, who takes on the right, as wide as the amount
 *   Drawn twice, for wide and for narrow screens. No script.
 */
import { sankey, sankeyLinkHorizontal, type SankeyLink, type SankeyNode } from 'd3-sankey'
import { formatNumber } from '#lib/format'

type Node = { readonly id: string; readonly name: string }
type Link = { readonly source: string; readonly target: string; readonly value: number }
type Laid = SankeyNode<Node, Link>

type Layout = { readonly width: number; readonly labels: number; readonly letters: number }
const wide: Layout = { width: 880, labels: 190, letters: 28 }
const narrow: Layout = { width: 360, labels: 112, letters: 15 }

const rowHeight = 52
/** Room above and below for the two lines of a thin node's name. */
const edge = 20

type Drawn = {
  readonly links: readonly { readonly from: string; readonly to: string; readonly amount: number }[]
  readonly unit: string
  readonly title: string
  readonly titleId: string
}

export const FlowDrawing = (drawn: Drawn) => (
  <>
    <Drawing {...drawn} layout={wide} className="hidden sm:block" />
    <Drawing {...drawn} layout={narrow} titleId={`${drawn.titleId}-narrow`} className="sm:hidden" />
  </>
)

function Drawing({
  links,
  unit,
  title,
  titleId,
  layout: { width, labels, letters },
  className,
}: Drawn & { readonly layout: Layout; readonly className: string }) {
  // Somebody who gives and takes stands on both sides: the picture has no circle, whatever the flows have.
  const ends = (side: 'from' | 'to') => [...new Set(links.map((link) => link[side]))]
  const nodes: Node[] = (['from', 'to'] as const).flatMap((side) =>
    ends(side).map((name) => ({ id: `${side} ${name}`, name })),
  )
  const height = Math.max(ends('from').length, ends('to').length) * rowHeight + edge
  const lay = sankey<Node, Link>()
    .nodeId(({ id }) => id)
    .nodeWidth(8)
    .nodePadding(rowHeight - edge)
    .extent([
      [labels, edge],
      [width - labels, height - edge],
    ])
  const laid = lay({
    nodes: nodes.map((node) => ({ ...node })),
    links: links.map(({ from, to, amount }) => ({ source: `from ${from}`, target: `to ${to}`, value: amount })),
  })
  const path = sankeyLinkHorizontal<Node, Link>()
  return (
    <svg
      role="img"
      aria-labelledby={titleId}
      viewBox={`0 0 ${width} ${height}`}
      className={`figures h-auto w-full font-sans text-[12px] ${className}`}
    >
      <title id={titleId}>{title}</title>
      {laid.links.map((link) => (
        <path
          key={`${end(link.source)} ${end(link.target)}`}
          d={path(link) ?? undefined}
          strokeWidth={Math.max(1, link.width ?? 1)}
          className="fill-none stroke-accent opacity-35"
        />
      ))}
      {laid.nodes.map((node) => {
        const { id, name, x0 = 0, x1 = 0, y0 = 0, y1 = 0, value = 0 } = node
        const isLeft = id.startsWith('from ')
        return (
          <g key={id}>
            <rect x={x0} y={y0} width={x1 - x0} height={Math.max(1, y1 - y0)} className="fill-accent" />
            <text
              x={isLeft ? x0 - 8 : x1 + 8}
              y={(y0 + y1) / 2}
              textAnchor={isLeft ? 'end' : 'start'}
              className="fill-ink"
            >
              <tspan dy="-0.1em">{name.length > letters ? `${name.slice(0, letters - 1)}…` : name}</tspan>
              <tspan x={isLeft ? x0 - 8 : x1 + 8} dy="1.25em" className="fill-faint">
                {formatNumber(value)} {unit}
              </tspan>
            </text>
          </g>
        )
      })}
    </svg>
  )
}

const end = (of: SankeyLink<Node, Link>['source']): string => (typeof of === 'object' ? (of as Laid).id : String(of))
