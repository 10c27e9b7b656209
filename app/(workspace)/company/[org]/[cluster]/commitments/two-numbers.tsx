/** TwoNumbers { asked, place, mayEdit }   asks the owner which of two numbers for one year holds; both stay readable */
import type { AskedNumbers } from '#lib/domain/goals/own-goals'
import { ActionForm } from '#ui/action-form'
import { RadioGroup } from '#ui/field'
import { Notice } from '#ui/notice'

export function TwoNumbers({
  asked,
  place,
  mayEdit,
}: {
  readonly asked: readonly AskedNumbers[]
  readonly place: Readonly<Record<string, string | number>>
  readonly mayEdit: boolean
}) {
  return asked.map((pair) => {
    const holds = pair.goals.find(({ id }) => id === pair.holds)
    return (
      <Notice
        key={`${pair.year} ${pair.goals.map(({ id }) => id).join(' ')}`}
        tone={holds ? 'info' : 'warn'}
        title={`Two numbers for ${pair.year}`}
      >
        <p>{holds ? `“${holds.title}” holds, as your company said. Both stay readable.` : pair.question}</p>
        {mayEdit && (
          <ActionForm
            name="commitment.say-which-holds"
            label={`Which number holds for ${pair.year}`}
            submitLabel="This one holds"
            tone="quiet"
            size="sm"
            className="mt-2"
            hidden={{ ...place, year: pair.year }}
          >
            <RadioGroup
              name="id"
              label="The one that holds"
              defaultValue={pair.holds ?? ''}
              options={pair.goals.map(({ id, title }) => ({ value: id, label: title }))}
            />
          </ActionForm>
        )}
      </Notice>
    )
  })
}
