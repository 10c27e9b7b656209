import type { ReactNode } from 'react'
import { PlainFrame } from '#ui/frame'

/** One narrow column for the few forms one meets before being let in. */
export default function AuthLayout({ children }: { readonly children: ReactNode }) {
  return (
    <PlainFrame>
      <div className="mx-auto w-full max-w-md pt-10 sm:pt-16">{children}</div>
    </PlainFrame>
  )
}
