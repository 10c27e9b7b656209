/**
 * ChoiceForm  { seen }   GWP set and consolidation of a year, with what becomes of lines that cannot follow, and the reason
 * RestateForm { seen }   why the figures of a year differ from those that were accepted last
 */
import { gwpSets } from '#lib/domain/factors/factor'
import { consolidations } from '#lib/domain/inventory/corporate-ledger'
import { consolidationText } from '#lib/domain/inventory/reports/report-input'
import { restatementCauses } from '#lib/domain/inventory/restatement'
import { causeNames } from '#lib/domain/inventory/statement-words'
import { ActionForm } from '#ui/action-form'
import { Select, Textarea } from '#ui/field'
import { formPlace } from '../../form-place.ts'
import type { YearSeen } from './page.tsx'

export function ChoiceForm({ seen }: { readonly seen: YearSeen }) {
  const { year, chosen } = seen
  return (
    <section aria-labelledby="choices" className="min-w-0">
      <h2 id="choices" className="mb-3 text-lg">
        Choices for {year}
      </h2>
      <ActionForm
        name="inventory.choose-year"
        label={`Choices for ${year}`}
        hidden={{ ...formPlace(seen), year, rowVersion: chosen.rowVersion }}
        submitLabel="Save choices"
      >
        <Select
          name="gwp"
          label="GWP set"
          hint="Another set recomputes every line of the year."
          defaultValue={chosen.gwp}
          options={gwpSets.map((value) => ({ value, label: value }))}
        />
        <Select
          name="consolidation"
          label="Consolidated by"
          hint="Shares come from the owner shares of your sites."
          defaultValue={chosen.consolidation}
          options={consolidations.map((value) => ({ value, label: consolidationText[value] }))}
        />
        <Select
          name="leftover"
          label="Lines that cannot be recomputed"
          hint="A tonnage that was reported ready-made does not say which gases are in it."
          options={[
            { value: '', label: 'Name them to me and change nothing' },
            { value: 'keep', label: 'Keep them as they stand, with a note' },
            { value: 'open', label: 'Leave them open until their source gives them anew' },
          ]}
        />
        <Textarea
          name="reason"
          label="Reason"
          hint="Needed where a figure moves. It stands beside the old and the new figure."
          optional
          rows={3}
        />
      </ActionForm>
    </section>
  )
}

export function RestateForm({ seen }: { readonly seen: YearSeen }) {
  const { year } = seen
  return (
    <section aria-labelledby="restate" className="min-w-0">
      <h2 id="restate" className="mb-3 text-lg">
        Say why {year} moved
      </h2>
      <ActionForm
        name="inventory.restate"
        label={`Restate ${year}`}
        hidden={{ ...formPlace(seen), year }}
        submitLabel={`Restate ${year}`}
      >
        <Select
          name="cause"
          label="What changed"
          hint="Growth and closures of a plant are no restatement: they belong to their own years."
          options={restatementCauses.map((value) => ({ value, label: causeNames[value] }))}
        />
        <Textarea name="reason" label="Reason" rows={3} />
      </ActionForm>
    </section>
  )
}
