/**
 * Status     { tone: StatusTone, words, mark? }   word + sign + colour; the mark defaults to the tone's own
 * Verdict    { verdict: 'ahead'|'aligned'|'short'|'not-comparable', tonnes?, scale?, reason? }   ▼ short by 1.2 Mt
 * Illustrative { }                                 the mark † of an example figure; put <IllustrativeNote/> under the table or chart
 */
import { formatTonnes, type TonnesScale } from '#lib/format'
import { classNames } from './class-names.ts'

export type StatusTone = 'plain' | 'good' | 'warn' | 'bad' | 'info'

const tones = {
  plain: { box: 'bg-wash text-soft', mark: '○' },
  info: { box: 'bg-plain-wash text-plain', mark: '◐' },
  good: { box: 'bg-good-wash text-good', mark: '✓' },
  warn: { box: 'bg-warn-wash text-warn', mark: '◆' },
  bad: { box: 'bg-bad-wash text-bad', mark: '■' },
} satisfies Record<StatusTone, { readonly box: string; readonly mark: string }>

export function Status({
  tone,
  words,
  mark,
}: {
  readonly tone: StatusTone
  readonly words: string
  readonly mark?: string
}) {
  return (
    <span
      className={classNames(
        'inline-flex items-center gap-1.5 rounded-sm px-1.5 text-xs leading-5 font-medium whitespace-nowrap',
        tones[tone].box,
      )}
    >
      <span aria-hidden="true" className="text-[10px]">
        {mark ?? tones[tone].mark}
      </span>
      {words}
    </span>
  )
}

export type VerdictKind = 'ahead' | 'aligned' | 'short' | 'not-comparable'

const verdicts = {
  ahead: { colour: 'text-good', mark: '▲', words: (by: string) => `ahead by ${by}`, bare: 'ahead' },
  aligned: { colour: 'text-plain', mark: '●', words: () => 'aligned', bare: 'aligned' },
  short: { colour: 'text-bad', mark: '▼', words: (by: string) => `short by ${by}`, bare: 'short' },
  'not-comparable': { colour: 'text-soft', mark: '–', words: () => 'not comparable', bare: 'not comparable' },
} satisfies Record<VerdictKind, object>

export function Verdict({
  verdict,
  tonnes,
  scale,
  reason,
}: {
  readonly verdict: VerdictKind
  /** By how much; its sign does not matter. */
  readonly tonnes?: number
  /** That of a column of verdicts, which stands in one unit; without it the unit that suits the figure. */
  readonly scale?: TonnesScale
  /** Why two figures cannot be compared. */
  readonly reason?: string
}) {
  const { colour, mark, words, bare } = verdicts[verdict]
  return (
    <span className={classNames('figures', colour)}>
      <span className="font-medium whitespace-nowrap">
        <span aria-hidden="true" className="mr-1 text-xs">
          {mark}
        </span>
        {tonnes === undefined ? bare : words((scale?.withUnit ?? formatTonnes)(Math.abs(tonnes)))}
      </span>
      {reason && <span className="text-soft">: {reason}</span>}
    </span>
  )
}

export function Illustrative() {
  return (
    <sup className="ml-0.5 font-medium text-warn">
      <span aria-hidden="true">†</span>
      <span className="sr-only"> (illustrative)</span>
    </sup>
  )
}

export function IllustrativeNote() {
  return (
    <p className="mt-2 text-xs text-faint">
      <span aria-hidden="true" className="font-medium text-warn">
        †
      </span>{' '}
      Illustrative: not published by its owner, stands here as an example.
    </p>
  )
}
