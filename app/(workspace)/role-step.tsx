import type { ActionName } from '#lib/actions/registry'
import { ActionForm } from '#ui/action-form'
import { Dialog, DialogClose } from '#ui/dialog'
import { TextInput } from '#ui/field'

/** A step about somebody's role: says what it does, and asks who is sitting there. */
export function RoleStep({
  name,
  label,
  title,
  hidden,
  submitLabel,
  danger = false,
  children,
}: {
  readonly name: ActionName
  readonly label: string
  readonly title: string
  readonly hidden: Readonly<Record<string, string>>
  readonly submitLabel: string
  readonly danger?: boolean
  readonly children: string
}) {
  return (
    <Dialog label={label} title={title} size="sm" tone="plain">
      <p className="mb-4 max-w-prose text-soft">{children}</p>
      <ActionForm
        name={name}
        hidden={hidden}
        submitLabel={submitLabel}
        tone={danger ? 'danger' : 'primary'}
        beside={<DialogClose />}
      >
        <TextInput
          name="password"
          type="password"
          label="Your password"
          hint="Asked for once more, because this changes who may do what."
          autoComplete="current-password"
          wide
          maxLength={200}
        />
      </ActionForm>
    </Dialog>
  )
}
