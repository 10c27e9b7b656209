/** OpenChecks { checks, seen }   what stands against the draft: errors with the way to mend them, warnings with their explanation */
import { isError } from '#lib/domain/submission/checks'
import type { ExplainedCheck } from '#lib/domain/submission/explanations'
import type { companyReview } from '#lib/views/company-review'
import { ActionForm } from '#ui/action-form'
import { TextLink } from '#ui/button'
import { Textarea } from '#ui/field'
import { formPlace } from '../form-place.ts'
import { itemHref } from '../item-href.ts'

type Seen = Awaited<ReturnType<typeof companyReview.run>> & object

export function OpenChecks({ checks, seen }: { readonly checks: readonly ExplainedCheck[]; readonly seen: Seen }) {
  if (checks.length === 0) return <p className="text-soft">None: nothing looks wrong.</p>
  return (
    <ul className="border-t border-line text-sm">
      {checks.map((check) => (
        <li key={check.key} className="flex gap-2 border-b border-line py-1.5">
          <span aria-hidden="true" className={isError(check) ? 'text-bad' : 'text-warn'}>
            {isError(check) ? '■' : '◆'}
          </span>
          <div className="min-w-0 grow">
            <span className="sr-only">{isError(check) ? 'Keeps it back: ' : 'To look at: '}</span>
            {check.sentence}{' '}
            {check.item !== 'submission' && <TextLink href={itemHref(seen.home, check.item)}>Open</TextLink>}
            {check.explanation !== null && (
              <p className="mt-1 border-l-2 border-edge pl-2 whitespace-pre-line text-soft">{check.explanation}</p>
            )}
            {!isError(check) && seen.mayEdit && <Explain check={check} seen={seen} />}
          </div>
        </li>
      ))}
    </ul>
  )
}

function Explain({ check, seen }: { readonly check: ExplainedCheck; readonly seen: Seen }) {
  return (
    <details className="mt-1">
      <summary className="cursor-pointer text-soft hover:text-ink">
        {check.explanation === null ? 'Explain' : 'Change the explanation'}
      </summary>
      <ActionForm
        name="submission.explain"
        label={`Explain: ${check.sentence}`}
        hidden={{ ...formPlace(seen), key: check.key }}
        submitLabel="Save explanation"
        tone="quiet"
        size="sm"
        className="mt-2"
      >
        <Textarea
          name="text"
          label="Explanation"
          hint="It goes to the stewards with your submission."
          rows={2}
          defaultValue={check.explanation ?? ''}
        />
      </ActionForm>
    </details>
  )
}
