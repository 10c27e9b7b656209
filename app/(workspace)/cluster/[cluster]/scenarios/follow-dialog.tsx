import { ActionForm } from '#ui/action-form'
import { Dialog, DialogClose } from '#ui/dialog'
import { Textarea } from '#ui/field'

/** Asks why, and merges a draft that follows the scenario, or the plans as submitted where `rowVersion` is null. */
export function FollowDialog({
  clusterId,
  id,
  name,
  rowVersion,
}: {
  readonly clusterId: string
  readonly id: string
  readonly name: string
  readonly rowVersion: number | null
}) {
  const back = rowVersion === null
  return (
    <Dialog
      label={back ? 'Go back to these…' : 'Take into the draft…'}
      title={back ? 'Go back to the plans as submitted?' : `Take “${name}” into the draft?`}
      size="sm"
    >
      <div className="mb-4 max-w-prose space-y-2 text-soft">
        {back ? (
          <p>A new draft is merged of the plans as they were submitted.</p>
        ) : (
          <>
            <p>
              A new draft is merged that follows the scenario as it is now. Nobody’s plan is changed: the draft names
              every difference from what was submitted, and that draft is what members read and sign.
            </p>
            <p>Later merges follow it too, until you go back to the submitted plans.</p>
          </>
        )}
      </div>
      <ActionForm
        name="scenario.follow"
        hidden={back ? { clusterId, id: '' } : { clusterId, id, rowVersion }}
        submitLabel={back ? 'Merge the submitted plans' : 'Merge a draft that follows it'}
        tone="primary"
        beside={<DialogClose />}
      >
        <Textarea name="reason" label="Why" hint="Stands in the draft." rows={3} maxLength={2000} />
      </ActionForm>
    </Dialog>
  )
}
