import type { Metadata } from 'next'
import { seeSignIn } from '#lib/views/sign-in'
import { Button, TextLink } from '#ui/button'
import { ErrorSummary, FormNotice } from '#ui/error-summary'
import { TextInput } from '#ui/field'

export const metadata: Metadata = { title: 'Sign in' }

export default async function SignInPage({ searchParams }: PageProps<'/sign-in'>) {
  const asked = await searchParams
  const seen = await seeSignIn({ next: one(asked.next), error: one(asked.error), notice: one(asked.notice) })
  return (
    <>
      <h1 className="mb-6 text-xl tracking-tight">Sign in</h1>
      {seen.problem && (
        <div className="mb-5">
          <ErrorSummary title={seen.problem} />
        </div>
      )}
      {seen.notice && (
        <div className="mb-5">
          <FormNotice tone="good">{seen.notice}</FormNotice>
        </div>
      )}
      <form method="post" action="/api/auth/callback/credentials" className="flex flex-col gap-4">
        <input type="hidden" name="csrfToken" value={seen.csrfToken} />
        <input type="hidden" name="callbackUrl" value={seen.next} />
        <TextInput name="email" type="email" label="E-mail" autoComplete="username" wide required maxLength={254} />
        <TextInput
          name="password"
          type="password"
          label="Password"
          autoComplete="current-password"
          wide
          required
          maxLength={200}
        />
        <div className="flex items-center justify-between gap-4">
          <Button type="submit" tone="primary">
            Sign in
          </Button>
          <TextLink href="/reset">Forgot your password</TextLink>
        </div>
      </form>
      <p className="mt-8 text-sm text-soft">
        Accounts come by invitation: a cluster’s lead invites companies, and a company’s admin invites colleagues.
      </p>
      {seen.demo && (
        <p className="mt-3 text-sm text-soft">
          This is the demo. Its accounts were printed where it was started; letters it would have sent are in the{' '}
          <TextLink href="/outbox">outbox</TextLink>.
        </p>
      )}
    </>
  )
}

const one = (value: string | string[] | undefined): string | undefined => (Array.isArray(value) ? value[0] : value)
