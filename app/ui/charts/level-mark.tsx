import { firmLevels, levels, type Level } from '#lib/domain/submission/document'

/**
 * How far a measure is committed, as a shape: a ring that fills quarter by quarter up to the permit, then solid, since what is
 * decided is firm: diamond (decided), square (building), disc (operating). Drawn around 0,0; the words stand beside it.
 */
export function LevelMark({ level, className }: { readonly level: Level; readonly className: string }) {
  if (level === 'decision') return <path d="M0-6L6 0L0 6L-6 0Z" className={className} />
  if (level === 'building') return <rect x="-5" y="-5" width="10" height="10" className={className} />
  if (firmLevels.includes(level)) return <circle r="5.5" className={className} />
  const share = levels.indexOf(level) / 4
  const angle = share * 2 * Math.PI
  const end = `${(5 * Math.sin(angle)).toFixed(2)} ${(-5 * Math.cos(angle)).toFixed(2)}`
  return (
    <g className={className}>
      <circle r="5" className="fill-paper" />
      {share > 0 && <path d={`M0 0L0-5A5 5 0 ${share > 0.5 ? 1 : 0} 1 ${end}Z`} />}
      <circle r="5" fill="none" stroke="currentColor" strokeWidth="1.5" />
    </g>
  )
}
