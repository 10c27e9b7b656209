/** ChangeList { changes, currency }   what differs from the submission before, in sentences that open to before and after */
import type { ItemDifference } from '#lib/domain/submission/diff-submissions'
import { fieldList, fieldName } from '#lib/domain/submission/field-names'
import { classNames as circleNames } from '#lib/domain/submission/words'
import { valueText } from './field-value.tsx'

const verbs = { added: 'is new', removed: 'is no longer there', changed: 'changed' } as const

/** More than these are counted rather than listed. */
const listed = 40

export function ChangeList({
  changes,
  currency,
}: {
  readonly changes: readonly ItemDifference[]
  readonly currency: string
}) {
  if (changes.length === 0) return <p className="text-soft">Nothing changed.</p>
  return (
    <>
      <ul className="border-t border-line text-sm">
        {changes.slice(0, listed).map((change) => (
          <li key={change.key} className="border-b border-line">
            {change.fields.length === 0 ? (
              <p className="py-1.5 pl-4">
                <b className="font-medium">{change.title}</b> {verbs[change.kind]}
              </p>
            ) : (
              <details>
                <summary className="cursor-pointer py-1.5 hover:bg-wash">
                  <b className="font-medium">{change.title}</b> {verbs[change.kind]}: {fieldList(change.fields)}
                </summary>
                <dl className="figures grid grid-cols-[minmax(96px,auto)_minmax(0,1fr)] gap-x-4 pb-2 pl-4">
                  {change.fields.map((field) => (
                    <div key={`${field.field} ${field.of}`} className="col-span-2 grid grid-cols-subgrid">
                      <dt className="text-faint">{fieldName(field.field, field.of)}</dt>
                      <dd>
                        {valueText(field.before, currency)} → {valueText(field.after, currency)}
                        {field.classes && (
                          <span className="block text-xs text-faint">
                            seen by: {circleNames[field.classes.before].toLowerCase()} →{' '}
                            {circleNames[field.classes.after].toLowerCase()}
                          </span>
                        )}
                      </dd>
                    </div>
                  ))}
                </dl>
              </details>
            )}
          </li>
        ))}
      </ul>
      {changes.length > listed && (
        <p className="mt-2 text-sm text-faint">And {changes.length - listed} more, each marked below.</p>
      )}
    </>
  )
}
