import { ActionForm } from '#ui/action-form'
import { TextInput } from '#ui/field'

type Props = {
  readonly clusterId: string
  readonly version: { readonly versionId: string; readonly number: number }
}

const Password = () => (
  <TextInput name="password" type="password" label="Your password" autoComplete="current-password" wide />
)

export function ApprovePanel({ clusterId, version }: Props) {
  return (
    <section aria-labelledby="approve">
      <h2 id="approve" className="text-lg">
        Approve version {version.number}
      </h2>
      <p className="mt-1 mb-3 text-soft">
        The rule is met. With your approval the version is adopted: sign-off closes, progress is held against it, and
        the version adopted before it is replaced.
      </p>
      <ActionForm
        name="roadmap.approve"
        label="Approve the version"
        hidden={{ clusterId, versionId: version.versionId }}
        submitLabel={`Adopt version ${version.number}`}
        tone="primary"
      >
        <Password />
      </ActionForm>
    </section>
  )
}

export function PublishPanel({ clusterId, version }: Props) {
  return (
    <section aria-labelledby="publish">
      <h2 id="publish" className="text-lg">
        Publish version {version.number}
      </h2>
      <p className="mt-1 mb-3 text-soft">
        Everybody can then read the whole document, download its bytes and see each company’s stance with its text. This
        cannot be taken back.
      </p>
      <ActionForm
        name="roadmap.publish"
        label="Publish the version"
        hidden={{ clusterId, versionId: version.versionId }}
        submitLabel={`Publish version ${version.number}`}
        tone="primary"
      >
        <Password />
      </ActionForm>
    </section>
  )
}
