/** Choices { label, choices: {href,label,on}[] }   a few ways to look at the same page, as links */
import Link from 'next/link'
import { classNames } from './class-names.ts'

export function Choices({
  label,
  choices,
}: {
  readonly label: string
  readonly choices: readonly { readonly href: string; readonly label: string; readonly on: boolean }[]
}) {
  return (
    <nav aria-label={label} className="text-sm print:hidden">
      <ul className="flex flex-wrap items-baseline gap-x-4 gap-y-1">
        <li className="text-faint" aria-hidden="true">
          {label}
        </li>
        {choices.map((choice) => (
          <li key={choice.href}>
            <Link
              href={choice.href}
              prefetch={false}
              scroll={false}
              aria-current={choice.on ? 'true' : undefined}
              className={classNames(
                'underline-offset-4 hover:underline',
                choice.on ? 'font-medium text-ink underline decoration-accent decoration-2' : 'text-accent',
              )}
            >
              {choice.label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
