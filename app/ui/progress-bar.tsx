/** ProgressBar { done, of, words, tone?: 'accent'|'good' }   a bar whose words carry the figures: "12 of 17 have signed" */
import { classNames } from './class-names.ts'

export function ProgressBar({
  done,
  of,
  words,
  tone = 'accent',
}: {
  readonly done: number
  readonly of: number
  readonly words: string
  readonly tone?: 'accent' | 'good'
}) {
  const share = of > 0 ? Math.min(1, Math.max(0, done / of)) : 0
  return (
    <div>
      <p className="figures text-sm">{words}</p>
      <svg
        role="progressbar"
        aria-label={words}
        aria-valuenow={done}
        aria-valuemin={0}
        aria-valuemax={of}
        viewBox="0 0 100 6"
        preserveAspectRatio="none"
        className="mt-1 h-1.5 w-full max-w-prose bg-sunk"
      >
        <rect width={share * 100} height="6" className={classNames(tone === 'good' ? 'fill-good' : 'fill-accent')} />
      </svg>
    </div>
  )
}
