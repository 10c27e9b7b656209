import type { EvidenceRef } from '#lib/domain/inventory/line'
import { assurances, conclusions, standards } from '#lib/domain/verification/opinion'
import { assuranceNames, conclusionNames, standardNames } from '#lib/domain/verification/words'
import { ActionForm } from '#ui/action-form'
import { Button } from '#ui/button'
import { Checkbox, NumberInput, RadioGroup, Select, Textarea, TextInput } from '#ui/field'
import { FileInput } from '#ui/file-input'
import { FileLink, FileOutcome, takenFiles, takenHint } from '../../submission-parts/file-parts.tsx'

const hints = {
  limited: 'Nothing came to your attention that speaks against the figures.',
  reasonable: 'The figures are right in all material respects.',
  positive: 'Without reservation.',
  modified: 'With a reservation, which the text says.',
  negative: 'The figures are not right.',
} as const

/** First the signed statement as a file, then what it says, recorded once under a fresh proof of who one is. */
export function OpinionForm({
  here,
  engagementId,
  submission,
  statement,
  said,
}: {
  readonly here: string
  readonly engagementId: string
  readonly submission: { readonly number: number; readonly digest: string }
  readonly statement: EvidenceRef | null
  readonly said: unknown
}) {
  return (
    <div className="max-w-prose space-y-6">
      <div>
        <FileOutcome said={said} />
        {!statement && (
          <p className="mb-3 text-soft">First the signed statement as a file; then you record what it says.</p>
        )}
        {statement && (
          <p className="mb-2">
            Statement: <FileLink file={statement} href={`${here}/evidence/${statement.digest}`} />
          </p>
        )}
        <form
          action={`${here}/statement`}
          method="post"
          encType="multipart/form-data"
          aria-label="Upload the statement"
          className="space-y-3"
        >
          <FileInput
            name="file"
            label={statement ? 'Another file in its place' : 'Signed statement'}
            hint={takenHint}
            accept={takenFiles}
          />
          <Button type="submit">{statement ? 'Exchange statement' : 'Upload statement'}</Button>
        </form>
      </div>
      {statement && (
        <ActionForm
          name="verification.record-opinion"
          hidden={{ engagementId, digest: submission.digest }}
          submitLabel="Record opinion"
          label="Record your opinion"
        >
          <TextInput name="body" label="Firm or body" hint="Who stands behind the opinion." wide maxLength={200} />
          <RadioGroup
            name="assurance"
            label="Level of assurance"
            options={assurances.map((value) => ({ value, label: assuranceNames[value], hint: hints[value] }))}
          />
          <Select
            name="standard"
            label="Standard"
            options={standards.map((value) => ({ value, label: standardNames[value] }))}
          />
          <TextInput name="standardName" label="Name of another standard" optional wide maxLength={200} />
          <RadioGroup
            name="conclusion"
            label="Conclusion"
            options={conclusions.map((value) => ({ value, label: conclusionNames[value], hint: hints[value] }))}
          />
          <Textarea name="text" label="Opinion" rows={6} />
          <NumberInput name="materialityPercent" label="Materiality" unit="%" optional />
          <Checkbox
            name="confirmed"
            label={`This is my opinion on submission ${submission.number}, whose digest begins ${submission.digest.slice(0, 8)}. It is recorded once and never changed.`}
          />
          <TextInput
            name="password"
            type="password"
            label="Your password"
            hint="Asked for once more, because others rely on what you state."
            autoComplete="current-password"
            wide
            maxLength={200}
          />
        </ActionForm>
      )}
    </div>
  )
}
