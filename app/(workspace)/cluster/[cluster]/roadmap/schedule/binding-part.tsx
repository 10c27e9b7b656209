/** BindingPart { proposal, whole }   what binds, in words: with what it is worth for stewards, by its years for everybody else */
import { yearsInWords } from '#lib/domain/schedule/difference'
import type { ScheduleProposal, WholeProposal } from '#lib/domain/schedule/proposal'

/** So many are read at a glance; the others follow on a click. */
const atFirst = 8

export function BindingPart({
  proposal,
  whole,
}: {
  readonly proposal: ScheduleProposal
  readonly whole: WholeProposal | null
}) {
  const sentences = whole ? sentencesOf(whole) : openSentences(proposal)
  const named = (ids: readonly string[]) =>
    ids.map((id) => whole?.measures.find((measure) => measure.id === id)?.title ?? id).join('; ')
  return (
    <section aria-labelledby="binding">
      <h2 id="binding" className="mb-1 text-lg">
        What binds
      </h2>
      {sentences.length === 0 && (
        <p className="text-soft">
          {whole ? 'No limit that members share binds.' : 'Neither the target nor the capital budget binds.'}
        </p>
      )}
      {whole === null && (
        <p className="mt-2 text-sm text-soft">What binds at hubs, and what it is worth, stewards read.</p>
      )}
      <Sentences sentences={sentences.slice(0, atFirst)} />
      {sentences.length > atFirst && (
        <details className="mt-1">
          <summary className="cursor-pointer text-sm text-accent">{sentences.length - atFirst} more</summary>
          <Sentences sentences={sentences.slice(atFirst)} />
        </details>
      )}
      {whole && whole.document.dropped.length > 0 && (
        <p className="mt-3 max-w-prose">Decided, yet not to be kept: {named(whole.document.dropped)}.</p>
      )}
      {whole && whole.document.uncosted.length > 0 && (
        <p className="mt-3 max-w-prose text-sm text-soft">
          Nobody gave the whole cost of these, so they count as free: {named(whole.document.uncosted)}.
        </p>
      )}
    </section>
  )
}

export function Sentences({ sentences }: { readonly sentences: readonly string[] }) {
  return (
    <ul className="max-w-prose list-disc space-y-1 pl-5">
      {sentences.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  )
}

const sentencesOf = ({ document: { binding } }: WholeProposal): readonly string[] => [
  ...new Set(binding.map(({ sentence }) => sentence)),
]

function openSentences({ bindingYears: { target, capitalBudget } }: ScheduleProposal): readonly string[] {
  return [
    ...(target.length > 0 ? [`The target binds in ${yearsInWords(target)}.`] : []),
    ...(capitalBudget.length > 0 ? [`The capital budget binds in ${yearsInWords(capitalBudget)}.`] : []),
  ]
}
