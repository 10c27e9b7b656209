import { formatDate } from '#lib/format'
import type { signOffPage } from '#lib/views/sign-off'
import { ActionForm } from '#ui/action-form'
import { LinkButton, TextLink } from '#ui/button'
import { EmptyState } from '#ui/empty-state'
import { NumberInput, RadioGroup, TextInput } from '#ui/field'

type Freezing = NonNullable<Awaited<ReturnType<typeof signOffPage.run>>>['freezing']

/** For the lead: what freezing will mean, and the rule under which it is signed. */
export function FreezePanel({
  clusterId,
  slug,
  freezing,
}: {
  readonly clusterId: string
  readonly slug: string
  readonly freezing: Freezing
}) {
  const { draft, blocking } = freezing
  if (!draft) {
    return (
      <EmptyState
        title="There is no draft to freeze"
        action={<LinkButton href={`/cluster/${slug}`}>To the overview</LinkButton>}
      >
        <p>Merge the accepted submissions first.</p>
      </EmptyState>
    )
  }
  if (blocking > 0) {
    return (
      <EmptyState
        title={`Draft ${draft.number} cannot be frozen yet`}
        action={
          <LinkButton tone="primary" href={`/cluster/${slug}/conflicts`}>
            Look at the conflicts
          </LinkButton>
        }
      >
        <p>
          {blocking} blocking {blocking === 1 ? 'conflict is' : 'conflicts are'} open. Settle{' '}
          {blocking === 1 ? 'it' : 'them'}, and freeze the draft that follows.
        </p>
      </EmptyState>
    )
  }
  return (
    <section aria-labelledby="freeze" className="max-w-prose">
      <h2 id="freeze" className="text-lg">
        Freeze draft {draft.number}
      </h2>
      <ul className="mt-2 mb-4 list-disc space-y-1.5 pl-4 text-soft marker:text-faint">
        <li>
          <TextLink href={`/cluster/${slug}/roadmap`}>Draft {draft.number}</TextLink>, merged{' '}
          {formatDate(draft.mergedAt)}, becomes one fixed text with a digest. Nobody can change it afterwards.
        </li>
        <li>Members, rule, deadline and who may read it are part of that text.</li>
        <li>Every signatory is asked by mail for their stance.</li>
        {freezing.open !== null && (
          <li className="font-medium text-warn">
            Version {freezing.open} is replaced. Stances taken on it become void, and those who took them are told why.
          </li>
        )}
      </ul>
      <ActionForm
        name="roadmap.freeze"
        label="Freeze the draft"
        hidden={{ clusterId, draftId: draft.id }}
        submitLabel={`Freeze draft ${draft.number}`}
        tone="primary"
      >
        <RadioGroup
          name="ruleKind"
          label="When it counts as agreed"
          defaultValue="all"
          options={[
            { value: 'all', label: 'Every member endorses it' },
            {
              value: 'share',
              label: 'A share of members and of emissions endorses it',
              hint: 'Both shares must be reached.',
            },
          ]}
        />
        <div className="flex flex-wrap items-end gap-4">
          <NumberInput name="headPercent" label="Share of members" unit="%" size={5} optional />
          <NumberInput name="emissionsPercent" label="Share of base-year emissions" unit="%" size={5} optional />
        </div>
        <TextInput
          name="deadline"
          type="date"
          label="Sign-off until"
          hint="The end of that day, UTC."
          defaultValue={freezing.suggestedDeadline}
        />
        <RadioGroup
          name="publication"
          label="Who may read the adopted version"
          hint="It stands in the signed text, so it cannot be chosen later."
          defaultValue="public"
          options={[
            { value: 'public', label: 'Everybody, once you publish it', hint: 'The whole text and the stances.' },
            { value: 'members', label: 'The members alone' },
          ]}
        />
      </ActionForm>
    </section>
  )
}
