/** RegisterMatch { register, place, mayEdit }   which accounts of a register are which sites, and what could not be told */
import { formatNumber } from '#lib/format'
import type { companyImportPreview } from '#lib/views/company-import'
import { ActionForm } from '#ui/action-form'
import { DataTable } from '#ui/data-table'
import { Select } from '#ui/field'

type Plan = NonNullable<(Awaited<ReturnType<typeof companyImportPreview.run>> & object)['plan']>

export function RegisterMatch({
  register: { matched, unmatched, ambiguous },
  place,
  belongs,
  mayEdit,
}: {
  readonly register: NonNullable<Plan['register']>
  readonly place: Readonly<Record<string, string | number>>
  readonly belongs: Readonly<Record<string, string>>
  readonly mayEdit: boolean
}) {
  return (
    <>
      {ambiguous.length > 0 && (
        <section className="mt-8">
          <h2 className="text-lg">Which site is this account?</h2>
          <p className="mb-3 max-w-prose text-soft">
            Several of your sites share the id by which it was found. Until you say which it is, its figures are left
            out.
          </p>
          {mayEdit && (
            <ActionForm
              name="import.choose"
              hidden={{ ...place, ...kept(belongs) }}
              tone="quiet"
              submitLabel="Use these sites"
            >
              {ambiguous.map(({ account, name, sites }) => (
                <Select
                  key={account}
                  // An account may be a number, which a form would take for a place in a list.
                  name={`belongs.account-${account}`}
                  label={`Account ${account}, ${name}`}
                  defaultValue=""
                  options={[
                    { value: '', label: 'Leave it out' },
                    ...sites.map((site) => ({ value: site.key, label: site.name })),
                  ]}
                />
              ))}
            </ActionForm>
          )}
        </section>
      )}
      <section className="mt-8">
        <DataTable
          caption="Accounts that are your sites"
          columns={[
            { key: 'site', head: 'Site', cell: (each) => each.site },
            { key: 'account', head: 'Account', cell: (each) => each.account },
            { key: 'name', head: 'Name in the register', cell: (each) => each.name },
            { key: 'by', head: 'Found by', cell: (each) => each.by },
            { key: 'years', head: 'Years', figures: true, cell: (each) => formatNumber(each.years) },
          ]}
          rows={matched}
          rowKey={(each) => each.account}
          empty={
            <p className="max-w-prose text-soft">
              No account of this register is one of your sites. An account is found by its id or permit alone: add the
              permit to the site, and read the register again.
            </p>
          }
        />
      </section>
      {unmatched.length > 0 && (
        <section className="mt-8">
          <DataTable
            caption="Sites that the register does not know"
            columns={[
              { key: 'name', head: 'Site', cell: (each) => each.name },
              { key: 'permits', head: 'Permits', cell: (each) => each.permits.join('; ') || '–' },
            ]}
            rows={unmatched}
            rowKey={(each) => each.key}
          />
        </section>
      )}
    </>
  )
}

const kept = (belongs: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(belongs).map(([account, key]) => [`belongs.account-${account}`, key]))
