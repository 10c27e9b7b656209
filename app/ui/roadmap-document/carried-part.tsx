import type { CarriedTotals } from '#lib/domain/roadmap/document'
import { Notice } from '../notice.tsx'

/** CarriedPart { carried }   in which totals an earlier draft stands, since when, why, and what would have the newer figures count */
export function CarriedPart({ carried }: { readonly carried: readonly CarriedTotals[] }) {
  return (
    <Notice tone="info" title="Some confidential figures count as in an earlier draft">
      {carried.map(({ totals, sentence }) => (
        <p key={totals} className="mt-1">
          {sentence}
        </p>
      ))}
    </Notice>
  )
}
