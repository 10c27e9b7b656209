/**
 * ShareBar { share (0 to 1, null when unknown), threshold?, words? }   a signed share as a bar with its figure; the threshold is a tick
 *   words: instead of the percentage ("12 of 17")
 */
import { dash, formatPercent } from '#lib/format'

export function ShareBar({
  share,
  threshold,
  words,
}: {
  readonly share: number | null
  readonly threshold?: number
  readonly words?: string
}) {
  if (share === null) return <span className="text-faint">{dash}</span>
  const filled = Math.min(1, Math.max(0, share)) * 100
  const met = threshold !== undefined && share >= threshold
  return (
    <span className="figures inline-flex items-center gap-2 whitespace-nowrap">
      <svg
        aria-hidden="true"
        viewBox="0 0 100 10"
        preserveAspectRatio="none"
        className="h-2.5 w-12 overflow-visible 2xl:w-20"
      >
        <rect y="2" width="100" height="6" className="fill-sunk" />
        <rect y="2" width={filled} height="6" className={met ? 'fill-good' : 'fill-accent'} />
        {threshold !== undefined && (
          <line
            x1={threshold * 100}
            x2={threshold * 100}
            y1="0"
            y2="10"
            className="stroke-ink"
            strokeWidth="2"
            vectorEffect="non-scaling-stroke"
          />
        )}
      </svg>
      <span className="min-w-10 text-right">{words ?? formatPercent(share)}</span>
    </span>
  )
}
