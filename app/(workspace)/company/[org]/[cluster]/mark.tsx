/** Mark { item, checks, reasons }   the signs beside an item in a list: ↺ a steward wrote about it, ■ it keeps the submission back, ◆ look */
import type { Check } from '#lib/domain/submission/check'

export function Mark({
  item,
  checks,
  reasons,
}: {
  readonly item: string
  readonly checks: readonly Check[]
  readonly reasons: readonly { readonly item: string; readonly reason: string }[]
}) {
  const own = checks.filter((check) => check.item === item)
  const asked = reasons.find((each) => each.item === item)
  const worst = own.find((check) => check.severity === 'error') ?? own[0]
  return (
    <>
      {asked && <Sign sign="↺" colour="text-warn" says={`Returned: ${asked.reason}`} />}
      {worst && (
        <Sign
          sign={worst.severity === 'error' ? '■' : '◆'}
          colour={worst.severity === 'error' ? 'text-bad' : 'text-warn'}
          says={worst.sentence}
        />
      )}
    </>
  )
}

function Sign({ sign, colour, says }: { readonly sign: string; readonly colour: string; readonly says: string }) {
  return (
    <span title={says} className={`ml-1.5 text-xs ${colour}`}>
      <span aria-hidden="true">{sign}</span>
      <span className="sr-only">{says}</span>
    </span>
  )
}
