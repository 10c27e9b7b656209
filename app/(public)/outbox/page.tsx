import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { formatInstant } from '#lib/format'
import { seeOutbox } from '#lib/views/outbox'
import { EmptyState } from '#ui/empty-state'
import { PlainFrame } from '#ui/frame'
import { PageHeader } from '#ui/page-header'

export const metadata: Metadata = { title: 'Outbox of the demo' }

export default async function OutboxPage() {
  const letters = await seeOutbox()
  if (letters === null) notFound()
  return (
    <PlainFrame>
      <PageHeader
        title="Outbox of the demo"
        lead="The letters this demo has written, newest first, for anybody who tries it without a mail server. Nowhere else does this page exist."
      />
      {letters.length === 0 && (
        <EmptyState title="No letters yet">Invitations and links to new passwords will stand here.</EmptyState>
      )}
      <ol>
        {letters.map((letter) => (
          <li key={letter.id} className="border-b border-line py-4 first:pt-0">
            <article aria-label={letter.subject}>
              <h2 className="text-base font-semibold">{letter.subject}</h2>
              <p className="figures text-sm text-faint">
                To {letter.to}, {formatInstant(letter.createdAt)}
                {letter.sentAt ? ', sent' : ''}
              </p>
              <div className="mt-2 max-w-prose text-sm break-words whitespace-pre-line text-soft">
                <Linked text={letter.body} />
              </div>
            </article>
          </li>
        ))}
      </ol>
    </PlainFrame>
  )
}

const address = /(https?:\/\/[^\s]+)/

/** A letter's text with its addresses as links. Addresses lead to this very site, so only their path is followed. */
function Linked({ text }: { readonly text: string }) {
  return text.split(address).map((part, index) =>
    address.test(part) ? (
      <a key={index} href={new URL(part).pathname} className="text-accent underline underline-offset-3">
        {part}
      </a>
    ) : (
      part
    ),
  )
}
