import { Button } from '#ui/button'
import { Select } from '#ui/field'

type Way = { readonly of: string; readonly name: string }

/** Chooses the two ways to hold side by side; a link of its own, so that it can be sent on. */
export function CompareForm({
  home,
  ways,
  a,
  b,
}: {
  readonly home: string
  readonly ways: readonly Way[]
  readonly a: string
  readonly b: string
}) {
  const options = ways.map(({ of, name }) => ({ value: of, label: name }))
  return (
    <form action={`${home}/scenarios/compare`} className="flex flex-wrap items-end gap-x-3 gap-y-2 print:hidden">
      <Select name="a" label="Compare" options={options} defaultValue={a} className="max-w-64" />
      <Select name="b" label="with" options={options} defaultValue={b} className="max-w-64" />
      <Button type="submit">Compare</Button>
    </form>
  )
}
