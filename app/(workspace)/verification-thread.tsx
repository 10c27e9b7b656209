/** VerificationThread { messages, children? }   what verifier and company said to each other, and a form for more */
import type { ReactNode } from 'react'
import { formatInstant } from '#lib/format'

type Message = {
  readonly id: string
  readonly side: 'verifier' | 'company'
  readonly body: string
  readonly authorName: string
  readonly at: Date
}

const sides = { verifier: 'verifier', company: 'for the company' } as const

export function VerificationThread({
  messages,
  children,
}: {
  readonly messages: readonly Message[]
  readonly children?: ReactNode
}) {
  return (
    <div className="max-w-prose space-y-4">
      {messages.length === 0 ? (
        <p className="text-soft">Nothing was asked yet.</p>
      ) : (
        <ol className="space-y-4">
          {messages.map((message) => (
            <li
              key={message.id}
              className={`border-l-2 pl-3 ${message.side === 'verifier' ? 'border-accent' : 'border-line'}`}
            >
              <p className="text-sm text-soft">
                <b className="font-medium text-ink">{message.authorName}</b>, {sides[message.side]}
                <span className="text-faint"> · {formatInstant(message.at)}</span>
              </p>
              <p className="mt-0.5 break-words whitespace-pre-line">{message.body}</p>
            </li>
          ))}
        </ol>
      )}
      {children}
    </div>
  )
}
