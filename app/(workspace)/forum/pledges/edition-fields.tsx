/** EditionFields { edition }   publisher, data set, day and licence: a figure nobody can trace is none */
import type { Edition } from '#lib/domain/goals/goal'
import { TextInput } from '#ui/field'

export function EditionFields({ edition }: { readonly edition: Edition | null }) {
  return (
    <>
      <div className="flex flex-wrap items-end gap-4">
        <TextInput name="publisher" label="Publisher" size={40} defaultValue={edition?.publisher} />
        <TextInput name="dataset" label="Data set or document" size={40} defaultValue={edition?.dataset} />
      </div>
      <div className="flex flex-wrap items-end gap-4">
        <TextInput
          name="asOf"
          label="Day of the data"
          hint="2022-12-20, or a year."
          size={10}
          defaultValue={edition?.asOf}
        />
        <TextInput
          name="licence"
          label="Licence"
          hint="For non-commercial use or tests alone: clusters see nothing of it."
          size={32}
          defaultValue={edition?.licence}
        />
      </div>
    </>
  )
}
