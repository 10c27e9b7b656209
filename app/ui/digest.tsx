/** Digest { value, label? }   a SHA-256 in groups of four, in two lines of eight groups, with a button that copies it whole */
import { CopyButton } from './copy-button.tsx'

export function Digest({ value, label = 'SHA-256' }: { readonly value: string; readonly label?: string }) {
  const groups = value.match(/.{1,4}/g) ?? []
  return (
    <span className="relative inline-flex max-w-full flex-wrap items-center gap-x-3 gap-y-1">
      <span className="sr-only">
        {label} {value}
      </span>
      <code
        aria-hidden="true"
        className="figures grid grid-cols-[repeat(4,auto)] gap-x-2 rounded-sm bg-wash px-2 py-1 font-mono text-xs sm:grid-cols-[repeat(8,auto)]"
      >
        {groups.map((group, index) => (
          <span key={index}>{group}</span>
        ))}
      </code>
      <CopyButton text={value} label="Copy digest" />
    </span>
  )
}
