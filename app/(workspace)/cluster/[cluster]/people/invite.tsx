import { ActionForm } from '#ui/action-form'
import { Select, TextInput } from '#ui/field'

type Company = { readonly organisationId: string; readonly name: string; readonly status: string | null }

/** Brings a company in through its first admin. */
export function InviteCompany({
  clusterId,
  companies,
}: {
  readonly clusterId: string
  readonly companies: readonly Company[]
}) {
  return (
    <section aria-labelledby="invite-company" className="max-w-md">
      <h2 id="invite-company" className="text-base font-semibold">
        Invite a company
      </h2>
      <p className="mt-1 mb-3 text-sm text-soft">
        Through its first admin, who then invites colleagues. It counts as a member when the admin accepts.
      </p>
      <ActionForm
        name="invitation.company"
        hidden={{ clusterId }}
        submitLabel="Invite the company"
        label="Invite a company"
      >
        {companies.length > 0 && (
          <Select
            name="organisationId"
            label="Company"
            wide
            options={[
              { value: '', label: 'A company that is new here' },
              ...companies.map((company) => ({
                value: company.organisationId,
                label: company.status === 'invited' ? `${company.name} (invited before)` : company.name,
              })),
            ]}
          />
        )}
        <TextInput
          name="company"
          label="Name of the new company"
          wide
          maxLength={120}
          optional={companies.length > 0}
        />
        <TextInput
          name="ownerGroup"
          label="Group it belongs to"
          hint="Companies of one group count once where figures are protected."
          wide
          maxLength={120}
          optional
        />
        <TextInput
          name="email"
          type="email"
          label="E-mail of its first admin"
          autoComplete="off"
          wide
          maxLength={254}
        />
      </ActionForm>
    </section>
  )
}

/** Brings somebody into the cluster's office as steward. */
export function InviteSteward({ clusterId }: { readonly clusterId: string }) {
  return (
    <section aria-labelledby="invite-steward" className="max-w-md">
      <h2 id="invite-steward" className="text-base font-semibold">
        Invite a steward
      </h2>
      <p className="mt-1 mb-3 text-sm text-soft">
        Somebody of the cluster’s office who reads confidential submissions. Every member sees the name.
      </p>
      <ActionForm
        name="invitation.steward"
        hidden={{ clusterId }}
        submitLabel="Send the invitation"
        label="Invite a steward"
      >
        <TextInput name="email" type="email" label="E-mail" autoComplete="off" wide maxLength={254} />
      </ActionForm>
    </section>
  )
}
