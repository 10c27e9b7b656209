/** ClassChoice { label, chosen?, rule?, bare? }   who sees a figure: by the rule for its source (which says `rule`), or as its owner chose */
import type { FieldClass } from '#lib/domain/submission/document'
import { classNames } from '#lib/domain/submission/words'
import { Select } from '#ui/field'
import { fieldClassOptions } from '../../form-place.ts'

export const ClassChoice = ({
  label,
  chosen,
  rule = null,
  bare = false,
}: {
  readonly label: string
  readonly chosen?: FieldClass | null
  readonly rule?: FieldClass | null
  readonly bare?: boolean
}) => (
  <Select
    name="class"
    label={label}
    bare={bare}
    defaultValue={chosen ?? ''}
    options={[
      { value: '', label: rule ? `By its source: ${classNames[rule].toLowerCase()}` : 'By its source' },
      ...fieldClassOptions,
    ]}
  />
)
