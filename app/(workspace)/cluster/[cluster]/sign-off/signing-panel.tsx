import { stancesTaken } from '#lib/domain/signoff/words'
import { formatInstant, formatNumber } from '#lib/format'
import type { signOffPage } from '#lib/views/sign-off'
import { ActionForm } from '#ui/action-form'
import { Digest } from '#ui/digest'
import { Checkbox, RadioGroup, Textarea, TextInput } from '#ui/field'

type Version = NonNullable<NonNullable<Awaited<ReturnType<typeof signOffPage.run>>>['version']>

/** What signing means, what is signed, and the form for each company this person signs for. */
export function SigningPanel({ clusterId, version }: { readonly clusterId: string; readonly version: Version }) {
  return (
    <>
      <section aria-labelledby="meaning">
        <h2 id="meaning" className="text-lg">
          What signing means
        </h2>
        <ul className="mt-2 list-disc space-y-1.5 pl-4 text-soft marker:text-faint">
          <li>You endorse one frozen version: exactly the bytes that are shown here and have the digest below.</li>
          <li>It is not a contract. Each measure binds its owner only as far as its level says.</li>
          <li>A company takes one stance per version, and a stance is never changed. A newer version starts anew.</li>
          <li>
            {version.publication === 'public'
              ? 'Once the version is published, everybody can read it, with your company’s stance and its text. Your name is not published.'
              : 'Only the members read the version, your stance and its text.'}
          </li>
          <li>
            Your password proves that it is you. This is not a qualified electronic signature, and it cannot prove what
            a screen has shown: whoever doubts can download the bytes and compute the digest.
          </li>
        </ul>
      </section>
      <section aria-labelledby="digest">
        <h2 id="digest" className="mb-2 text-lg">
          Digest of these bytes
        </h2>
        <Digest value={version.digest} />
        <p className="mt-1 text-xs text-faint">
          SHA-256 over {formatNumber(version.size)} bytes of canonical JSON (RFC 8785)
        </p>
      </section>
      {version.mine.map((company, index) => (
        <section
          key={company.organisationId}
          id={index === 0 ? 'stance' : undefined}
          aria-label={`Stance of ${company.name}`}
        >
          <h2 className="mb-2 text-lg">Stance of {company.name}</h2>
          {company.stance ? (
            <p className="text-soft">
              <strong className="font-semibold text-ink">{stancesTaken[company.stance.kind]}</strong> by{' '}
              {company.stance.signerName}, {formatInstant(company.stance.signedAt)}.
              {company.stance.text && <q className="mt-1 block whitespace-pre-line">{company.stance.text}</q>}
            </p>
          ) : version.open ? (
            <StanceForm clusterId={clusterId} version={version} organisationId={company.organisationId} />
          ) : (
            <p className="text-soft">The sign-off is closed, and no stance was taken.</p>
          )}
        </section>
      ))}
    </>
  )
}

function StanceForm({
  clusterId,
  version,
  organisationId,
}: {
  readonly clusterId: string
  readonly version: Version
  readonly organisationId: string
}) {
  return (
    <ActionForm
      name="roadmap.sign"
      label="Take a stance"
      hidden={{ clusterId, organisationId, versionId: version.versionId, digest: version.digest }}
      submitLabel={`Sign version ${version.number}`}
      tone="primary"
    >
      <RadioGroup
        name="stance"
        label="Our stance"
        options={[
          { value: 'endorse', label: 'Endorse', hint: 'We stand behind this version.' },
          {
            value: 'endorse-with-reservation',
            label: 'Endorse with reservation',
            hint: 'We stand behind it, and say what we do not.',
          },
          { value: 'object', label: 'Object', hint: 'We do not agree, and say why.' },
          { value: 'abstain', label: 'Abstain', hint: 'We neither agree nor object.' },
        ]}
      />
      <Textarea
        name="text"
        label="Reservation or reason"
        hint="Needed for a reservation and an objection; every member reads it."
        optional
        rows={4}
        maxLength={4000}
      />
      {/* It says which digest was read: when a newer version takes this one's place on the page, the box stands open again. */}
      <Checkbox
        key={version.digest}
        name="confirmed"
        value={version.digest}
        label={
          <>
            I have read version {version.number}, whose digest begins{' '}
            <code className="font-mono text-xs">{version.digest.slice(0, 8)}</code> and ends{' '}
            <code className="font-mono text-xs">{version.digest.slice(-8)}</code>.
          </>
        }
      />
      <TextInput name="password" type="password" label="Your password" autoComplete="current-password" wide />
    </ActionForm>
  )
}
