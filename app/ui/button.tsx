/**
 * Button      { tone?: 'primary'|'quiet'|'danger'|'plain', size?: 'md'|'sm', …button attributes }   default tone quiet, type button
 * LinkButton  { href, tone?, size?, children }                   looks like a button, is a link
 * TextLink    { href, children, quiet? }                         a link in running text
 */
import Link from 'next/link'
import type { ComponentProps, ReactNode } from 'react'
import { classNames } from './class-names.ts'

export type Tone = 'primary' | 'quiet' | 'danger' | 'plain'
export type Size = 'md' | 'sm'

const tones = {
  primary:
    'border-accent bg-accent text-on-accent hover:border-accent-strong hover:bg-accent-strong aria-disabled:opacity-60',
  quiet: 'border-edge bg-paper text-ink hover:border-ink hover:bg-wash aria-disabled:opacity-60',
  danger: 'border-bad bg-paper text-bad hover:bg-bad-wash aria-disabled:opacity-60',
  plain: 'border-transparent text-accent hover:bg-accent-wash aria-disabled:opacity-60',
} satisfies Record<Tone, string>

const sizes = { md: 'h-8 px-3 text-base', sm: 'h-7 px-2 text-sm' } satisfies Record<Size, string>

export const buttonClass = (tone: Tone = 'quiet', size: Size = 'md', more?: string): string =>
  classNames(
    'inline-flex shrink-0 cursor-pointer items-center justify-center gap-2 rounded-md border font-medium whitespace-nowrap no-underline transition-colors duration-100 aria-disabled:cursor-default print:hidden',
    tones[tone],
    sizes[size],
    more,
  )

export function Button({
  tone,
  size,
  className,
  type = 'button',
  ...rest
}: ComponentProps<'button'> & { readonly tone?: Tone; readonly size?: Size }) {
  return <button type={type} className={buttonClass(tone, size, className)} {...rest} />
}

export function LinkButton({
  tone,
  size,
  className,
  ...rest
}: ComponentProps<typeof Link> & { readonly tone?: Tone; readonly size?: Size }) {
  return <Link className={buttonClass(tone, size, className)} {...rest} />
}

export function TextLink({
  href,
  quiet = false,
  children,
}: {
  readonly href: string
  readonly quiet?: boolean
  readonly children: ReactNode
}) {
  return (
    <a
      href={href}
      // A table has one in every row. What is marked so is followed by SoftLinks.
      data-soft=""
      className={classNames(
        'underline decoration-1 underline-offset-3 hover:decoration-2',
        quiet ? 'text-ink decoration-line hover:decoration-ink' : 'text-accent',
      )}
    >
      {children}
    </a>
  )
}
