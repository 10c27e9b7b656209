'use client'

import Link from 'next/link'
import { buttonClass } from '#ui/button'

/** A fault inside a page. The message of the fault stays on the server; its digest finds it in the log. */
export default function PageError({
  error,
  reset,
}: {
  readonly error: Error & { readonly digest?: string }
  readonly reset: () => void
}) {
  return (
    <main id="content" tabIndex={-1} className="mx-auto max-w-page px-4 py-16 outline-none sm:px-6">
      <h1 className="text-xl tracking-tight sm:text-2xl">This page could not be shown</h1>
      <p className="mt-2 max-w-prose text-soft">
        Nothing you had saved is lost. The fault is in Concord, not in what you did, and it has been written to the log.
        Try again; if it stays, send the reference below to your administrator.
      </p>
      {error.digest && (
        <p className="mt-4 text-sm text-faint">
          Reference <code className="font-mono text-ink select-all">{error.digest}</code>
        </p>
      )}
      <p className="mt-6 flex gap-3">
        <button type="button" onClick={reset} className={buttonClass('primary')}>
          Try again
        </button>
        <Link href="/" className={buttonClass()}>
          Go to my home page
        </Link>
      </p>
    </main>
  )
}
