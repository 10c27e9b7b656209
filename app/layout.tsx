import './globals.css'
import type { Metadata, Viewport } from 'next'
import { cookies } from 'next/headers'
import { connection } from 'next/server'
import type { ReactNode } from 'react'
import { SoftLinks } from '#ui/soft-links'

export const metadata: Metadata = {
  title: { default: 'Concord', template: '%s · Concord' },
  description: 'Where the companies of an industrial cluster agree on one net-zero roadmap.',
}

export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#ffffff' },
    { media: '(prefers-color-scheme: dark)', color: '#16181b' },
  ],
}

/** The theme a person chose; without a choice the page follows their system. */
async function chosenTheme(): Promise<'light' | 'dark' | undefined> {
  const value = (await cookies()).get('theme')?.value
  return value === 'light' || value === 'dark' ? value : undefined
}

export default async function RootLayout({ children }: { readonly children: ReactNode }) {
  // A prerendered page could not carry the nonce of the content security policy.
  await connection()
  return (
    <html lang="en-GB" data-theme={await chosenTheme()}>
      <body>
        <a
          href="#content"
          className="sr-only z-50 rounded-sm bg-accent px-3 py-2 font-medium text-on-accent focus:not-sr-only focus:fixed focus:top-2 focus:left-2 print:hidden"
        >
          Skip to content
        </a>
        {children}
        <SoftLinks />
      </body>
    </html>
  )
}
