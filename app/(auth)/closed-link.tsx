import type { ReactNode } from 'react'

/** The same page for a link that was used, replaced, withdrawn, is too old or was never sent. */
export function ClosedLink({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <>
      <h1 className="mb-3 text-xl tracking-tight">{title}</h1>
      <p className="max-w-prose text-soft">{children}</p>
    </>
  )
}
