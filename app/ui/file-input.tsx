/** FileInput { label, accept, name? ('file') }   one file of a form, with its label */
const look =
  'block w-full max-w-prose rounded-md border border-edge bg-paper text-sm file:mr-3 file:h-8 file:border-0 file:border-r file:border-edge file:bg-wash file:px-3'

export function FileInput({
  label,
  accept,
  name = 'file',
}: {
  readonly label: string
  readonly accept: string
  readonly name?: string
}) {
  return (
    <label className="block text-sm font-medium">
      {label}
      <input type="file" name={name} accept={accept} required className={look} />
    </label>
  )
}
