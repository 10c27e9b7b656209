/** FileInput { label, name? ('file'), hint?, accept? }   chooses one file, in a plain form that posts to a route of its own */
import { useId } from 'react'

export function FileInput({
  name = 'file',
  label,
  hint,
  accept,
}: {
  readonly name?: string
  readonly label: string
  readonly hint?: string
  readonly accept?: string
}) {
  const id = useId()
  return (
    <div className="min-w-0">
      <label htmlFor={id} className="block text-sm font-medium text-ink">
        {label}
      </label>
      {hint && (
        <p id={`${id}-hint`} className="max-w-prose text-xs text-faint">
          {hint}
        </p>
      )}
      <input
        id={id}
        type="file"
        name={name}
        accept={accept}
        required
        aria-describedby={hint ? `${id}-hint` : undefined}
        className="block w-full max-w-prose rounded-md border border-edge bg-paper text-sm file:mr-3 file:h-8 file:border-0 file:border-r file:border-edge file:bg-wash file:px-3"
      />
    </div>
  )
}
