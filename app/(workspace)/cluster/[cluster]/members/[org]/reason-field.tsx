/** ReasonField { item, label? }   a steward's reason at one item, folded away until it is needed; left empty it says nothing */
import { TextInput } from '#ui/field'

export function ReasonField({ item, label }: { readonly item: string; readonly label?: string }) {
  const field = (
    <TextInput
      name={`reasons.${item}`}
      label={label ?? 'Reason to return it'}
      bare={label === undefined}
      placeholder="Reason to return it"
      maxLength={2000}
      wide
      className="w-full"
    />
  )
  if (label !== undefined) return <div className="my-2 max-w-prose print:hidden">{field}</div>
  return (
    <details className="my-1 max-w-prose print:hidden">
      <summary className="w-fit cursor-pointer text-sm text-accent hover:underline">Give a reason to return it</summary>
      <div className="mt-1">{field}</div>
    </details>
  )
}
