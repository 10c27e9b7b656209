import type { StatusTone } from '#ui/status'

/** How the state of a frozen version looks and reads. */
export const stateLooks: Readonly<
  Record<'in-signature' | 'agreed' | 'adopted' | 'replaced', { readonly tone: StatusTone; readonly words: string }>
> = {
  'in-signature': { tone: 'info', words: 'In signature' },
  agreed: { tone: 'good', words: 'Agreed, waits for approval' },
  adopted: { tone: 'good', words: 'Adopted' },
  replaced: { tone: 'plain', words: 'Replaced' },
}
