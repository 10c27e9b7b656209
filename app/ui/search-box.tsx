/** SearchBox { label, defaultValue?, name? ('q'), keep? }   a GET form: the search stands in the URL; `keep` carries sort and filters along */
import { buttonClass } from './button.tsx'

export function SearchBox({
  label,
  defaultValue,
  name = 'q',
  keep = {},
}: {
  readonly label: string
  readonly defaultValue?: string
  readonly name?: string
  readonly keep?: Readonly<Record<string, string>>
}) {
  return (
    <search className="print:hidden">
      <form method="get" className="flex max-w-full gap-2">
        {Object.entries(keep).map(([key, value]) => (
          <input key={key} type="hidden" name={key} value={value} />
        ))}
        <input
          type="search"
          name={name}
          defaultValue={defaultValue}
          aria-label={label}
          placeholder={label}
          className="h-8 w-64 min-w-0 rounded-md border border-edge bg-paper px-2 placeholder:text-faint hover:border-ink"
        />
        <button type="submit" className={buttonClass()}>
          Search
        </button>
      </form>
    </search>
  )
}
