import type { Metadata } from 'next'
import { ActionForm } from '#ui/action-form'
import { TextLink } from '#ui/button'
import { TextInput } from '#ui/field'

export const metadata: Metadata = { title: 'Choose a new password' }

export default function AskResetPage() {
  return (
    <>
      <h1 className="mb-3 text-xl tracking-tight">Choose a new password</h1>
      <p className="mb-6 text-soft">
        Enter the address of your account. A link to a new password is sent there; until you use it, nothing changes.
      </p>
      <ActionForm
        name="password.ask-reset"
        submitLabel="Send the link"
        beside={<TextLink href="/sign-in">Back to signing in</TextLink>}
      >
        <TextInput name="email" type="email" label="E-mail" autoComplete="username" wide maxLength={254} />
      </ActionForm>
    </>
  )
}
