'use client'

import './globals.css'
import PageError from './error.tsx'

/** Stands in for the whole document when the root layout itself fails. */
export default function GlobalError(props: {
  readonly error: Error & { readonly digest?: string }
  readonly reset: () => void
}) {
  return (
    <html lang="en-GB">
      <body>
        <title>This page could not be shown · Concord</title>
        <PageError {...props} />
      </body>
    </html>
  )
}
