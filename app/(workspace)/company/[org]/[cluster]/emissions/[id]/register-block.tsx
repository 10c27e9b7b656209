/** RegisterBlock { registers, scope, mayEdit, place }   what public registers say of a site and year, beside what was typed */
import { registerNames } from '#lib/domain/inventory/register-figure'
import type { RegisterBeside } from '#lib/domain/inventory/register-beside'
import { dash, formatNumber, formatSigned } from '#lib/format'
import { ActionForm } from '#ui/action-form'
import { Status } from '#ui/status'

export function RegisterBlock({
  registers,
  mayEdit,
  hasLines,
  place,
}: {
  readonly registers: readonly RegisterBeside[]
  readonly mayEdit: boolean
  readonly hasLines: boolean
  readonly place: Readonly<Record<string, string | number>>
}) {
  if (registers.length === 0) return null
  return (
    <section aria-labelledby="register-block" className="mb-4 border-y border-line py-3">
      <h2 id="register-block" className="sr-only">
        Public registers beside scope 1
      </h2>
      {registers.map((each) => (
        <div key={each.source} className="flex flex-wrap items-center gap-x-6 gap-y-2">
          <dl className="figures flex flex-wrap gap-x-6 gap-y-2 text-sm">
            <Term name="Register">{registerNames[each.source]}</Term>
            <Term name="Permit">{each.permits.join(', ')}</Term>
            <Term name="Register, t">
              {each.register === null ? (each.status ?? dash) : formatNumber(each.register)}
            </Term>
            <Term name="Typed, scope 1, t">{each.typed === null ? dash : formatNumber(each.typed)}</Term>
            <Term name="Difference, t">
              {each.difference === null ? dash : formatSigned(each.difference)}
              {each.percent !== null && <span className="text-faint"> ({formatSigned(each.percent, 1)} %)</span>}
            </Term>
          </dl>
          <Verdict agrees={each.agrees} />
          {mayEdit && !hasLines && each.register !== null && (
            <ActionForm
              name="import.from-register"
              hidden={{ ...place, register: each.source }}
              tone="quiet"
              size="sm"
              submitLabel="Take the register’s figure into the inventory"
            />
          )}
        </div>
      ))}
    </section>
  )
}

function Verdict({ agrees }: { readonly agrees: boolean | null }) {
  if (agrees === null) return null
  return agrees ? (
    <Status tone="good" words="Agrees with the register" />
  ) : (
    <Status tone="warn" words="Differs from the register" />
  )
}

function Term({ name, children }: { readonly name: string; readonly children: React.ReactNode }) {
  return (
    <div>
      <dt className="text-xs text-faint">{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}
