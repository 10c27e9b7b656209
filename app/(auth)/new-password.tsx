import { passwordLength } from '#lib/domain/access/password'
import { TextInput } from '#ui/field'

/** The field in which a password is chosen, with what makes a good one. */
export function NewPassword() {
  return (
    <TextInput
      name="newPassword"
      type="password"
      label="New password"
      hint={`At least ${passwordLength.min} characters. Four or five unrelated words are easy to keep and hard to guess.`}
      autoComplete="new-password"
      wide
      maxLength={passwordLength.max}
    />
  )
}
