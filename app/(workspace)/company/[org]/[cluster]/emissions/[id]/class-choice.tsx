/** ClassChoice { label, chosen?, bare? }   who sees a figure: by the rule for its source, or as its owner chose */
import { Select } from '#ui/field'
import { fieldClassOptions } from '../../form-place.ts'

export const ClassChoice = ({
  label,
  chosen,
  bare = false,
}: {
  readonly label: string
  readonly chosen?: string | null
  readonly bare?: boolean
}) => (
  <Select
    name="class"
    label={label}
    bare={bare}
    defaultValue={chosen ?? ''}
    options={[{ value: '', label: 'By its source' }, ...fieldClassOptions]}
  />
)
