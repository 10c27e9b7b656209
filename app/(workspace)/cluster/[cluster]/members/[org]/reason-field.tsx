/** ReasonField { item, label? }   a steward's reason at one item; left empty it says nothing */
import { TextInput } from '#ui/field'

export function ReasonField({
  item,
  label = 'Reason to return it',
}: {
  readonly item: string
  readonly label?: string
}) {
  return (
    <div className="my-2 max-w-prose print:hidden">
      <TextInput
        name={`reasons.${item}`}
        label={label}
        bare={item !== 'submission'}
        placeholder="Reason to return it"
        maxLength={2000}
        wide
        className="w-full"
      />
    </div>
  )
}
