/** SubmissionState { state, number }   where a submission stands, in words, sign and colour */
import { Status, type StatusTone } from '#ui/status'

const states = {
  submitted: { tone: 'info', words: 'waits for a steward', mark: '◐' },
  returned: { tone: 'warn', words: 'returned with reasons', mark: '↺' },
  accepted: { tone: 'good', words: 'accepted', mark: '●' },
  superseded: { tone: 'plain', words: 'replaced by a newer one', mark: '–' },
} as const satisfies Record<string, { tone: StatusTone; words: string; mark: string }>

export function SubmissionState({ state, number }: { readonly state: keyof typeof states; readonly number?: number }) {
  const { tone, words, mark } = states[state]
  return <Status tone={tone} mark={mark} words={number === undefined ? words : `Submission ${number} ${words}`} />
}
