/** LadderVerdict { row: { verdict, gap, reason } }   ▼ short by 1.2 Mt, or – not comparable with the reason */
import type { Verdict as VerdictOf } from '#lib/domain/goals/verdict'
import { Verdict, type VerdictKind } from '../status.tsx'

export function LadderVerdict({
  row: { verdict, gap, reason },
}: {
  readonly row: { readonly verdict: VerdictOf; readonly gap: number | null; readonly reason: string | null }
}) {
  const kind: VerdictKind = verdict === 'not comparable' ? 'not-comparable' : verdict
  return <Verdict verdict={kind} {...(gap === null ? {} : { tonnes: gap })} {...(reason === null ? {} : { reason })} />
}
