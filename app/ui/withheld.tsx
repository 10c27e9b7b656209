/** Withheld { reason }   a figure that may not be shown, with its reason for pointer, keyboard and screen reader */
export function Withheld({ reason }: { readonly reason: string }) {
  return (
    <span title={reason} className="text-faint italic underline decoration-dotted underline-offset-3">
      withheld<span className="sr-only">: {reason}</span>
    </span>
  )
}
