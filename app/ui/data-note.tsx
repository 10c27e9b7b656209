/** DataNote { note }   where a cluster's published figures come from: publisher and licence in sight, the caveats on a click */
export function DataNote({ note }: { readonly note: string | null }) {
  if (note === null) return null
  // The first sentence names the publisher, the second the licence.
  const end = note.indexOf('. ', note.indexOf('. ') + 1)
  if (end < 0) return <p className="mt-4 max-w-prose text-sm text-soft">{note}</p>
  return (
    <details className="mt-4 max-w-prose text-sm text-soft">
      <summary className="cursor-pointer">
        <b className="font-medium text-ink">Source of the figures:</b> {note.slice(0, end + 1)}
      </summary>
      <p className="mt-1">{note.slice(end + 2)}</p>
    </details>
  )
}
