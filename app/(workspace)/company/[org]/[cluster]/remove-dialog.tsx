/** RemoveDialog { what, name, action, hidden, from?, children?, small? }   asks once before something leaves the draft; small in a list */
import type { ReactNode } from 'react'
import type { ActionName } from '#lib/actions/registry'
import { ActionForm } from '#ui/action-form'
import { Dialog, DialogClose } from '#ui/dialog'

export function RemoveDialog({
  what,
  name,
  action,
  hidden,
  from = 'the draft',
  children,
  small = false,
}: {
  readonly what: string
  readonly name: string
  readonly action: ActionName
  readonly hidden: Readonly<Record<string, string | number>>
  readonly from?: string
  readonly children?: ReactNode
  readonly small?: boolean
}) {
  return (
    <Dialog
      label={small ? 'Remove…' : `Remove ${what}…`}
      title={`Remove “${name}” from ${from}?`}
      tone={small ? 'plain' : 'danger'}
      size={small ? 'sm' : 'md'}
    >
      <div className="mb-4 max-w-prose text-soft">
        {children ?? <p>What was submitted before stays as it was sent.</p>}
      </div>
      <ActionForm name={action} hidden={hidden} submitLabel={`Remove ${what}`} tone="danger" beside={<DialogClose />} />
    </Dialog>
  )
}
