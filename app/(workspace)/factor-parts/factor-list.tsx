/** FactorList { table, question, here, beside?, empty }   search and filters in the address, and one page of the factors that fit */
import type { ReactNode } from 'react'
import { placeName } from '#lib/domain/factors/factor-list'
import { factorPageSize, type FactorOrigin, type FactorQuestion, type FactorTable } from '#lib/views/factor-table'
import { buttonClass, LinkButton } from '#ui/button'
import { DataTable, type Column } from '#ui/data-table'
import { EmptyState } from '#ui/empty-state'
import { Pagination } from '#ui/pagination'
import { Co2e, Gases, Per } from './factor-figures.tsx'
import { questionAddress } from './factor-question.ts'

const origins: Readonly<Record<FactorOrigin, string>> = {
  own: 'Your own',
  company: 'Loaded by you',
  cluster: 'Loaded by the lead',
  starter: 'Starter library',
}

export function FactorList({
  table,
  question,
  here,
}: {
  readonly table: FactorTable
  readonly question: FactorQuestion
  readonly here: string
}) {
  const columns: readonly Column<FactorTable['rows'][number]>[] = [
    {
      key: 'name',
      head: 'Factor',
      className: 'min-w-40 sm:min-w-56',
      cell: ({ factor, origin }) => (
        <>
          {factor.name}
          <Beside>
            {origins[origin]}: {factor.source}
          </Beside>
        </>
      ),
    },
    {
      key: 'co2e',
      head: 'kg CO₂e',
      unit: table.gwp,
      figures: true,
      cell: ({ factor, co2e }) => <Co2e factor={factor} co2e={co2e} gwp={table.gwp} />,
    },
    { key: 'per', head: 'Per', className: 'whitespace-nowrap', cell: ({ factor }) => <Per factor={factor} /> },
    {
      key: 'region',
      head: 'Region',
      className: 'min-w-28',
      cell: ({ factor }) => (
        <>
          {placeName(factor.region)}
          <Beside>{yearsOf(factor.validFrom, factor.validTo)}</Beside>
        </>
      ),
    },
    { key: 'gases', head: 'Gases', unit: 'kg', className: 'min-w-36', cell: ({ factor }) => <Gases factor={factor} /> },
    {
      key: 'published',
      head: 'Published',
      className: 'min-w-64',
      cell: ({ factor }) => (
        <>
          {factor.publisher}, {factor.year}
          <Beside>
            {factor.dataset}. {factor.licence}
          </Beside>
        </>
      ),
    },
  ]
  return (
    <>
      <Filters table={table} question={question} here={here} />
      <DataTable
        caption="Factors that fit"
        captionHidden
        columns={columns}
        rows={table.rows}
        rowKey={({ factor, origin }) => `${origin} ${factor.id}`}
        empty={
          <EmptyState title="No factor fits" action={<LinkButton href={here}>Show all factors</LinkButton>}>
            <p>
              Every word has to begin a word of the factor’s name. Try fewer or shorter words, or take a filter away;
              what no publication has can be entered as a factor of your own.
            </p>
          </EmptyState>
        }
      />
      {table.total > 0 && (
        <Pagination
          page={table.page}
          pageSize={factorPageSize}
          total={table.total}
          href={(page) => questionAddress(here, question, page)}
          noun={['factor', 'factors']}
        />
      )}
    </>
  )
}

const Beside = ({ children }: { readonly children: ReactNode }) => (
  <span className="block text-xs font-normal text-faint">{children}</span>
)

function yearsOf(from: number | null, to: number | null): string {
  if (from === null && to === null) return 'for any year'
  if (from === null) return `up to ${to}`
  if (to === null) return `from ${from}`
  return from === to ? `for ${from}` : `for ${from}–${to}`
}

const field = 'h-8 max-w-full rounded-md border border-edge bg-paper px-2 hover:border-ink'

function Filters({
  table: { choices },
  question,
  here,
}: {
  readonly table: FactorTable
  readonly question: FactorQuestion
  readonly here: string
}) {
  return (
    <search className="mb-5 print:hidden">
      <form method="get" action={here} className="flex max-w-full flex-wrap items-end gap-x-3 gap-y-2">
        <label className="min-w-0 text-xs text-faint">
          Words
          <input
            type="search"
            name="q"
            defaultValue={question.query}
            placeholder="natural gas uk kwh"
            className={`${field} block w-56 text-base text-ink placeholder:text-faint`}
          />
        </label>
        <Choice
          name="publisher"
          label="Publisher"
          chosen={question.publisher}
          options={choices.publishers.map(plain)}
        />
        <Choice
          name="country"
          label="Country"
          chosen={question.country}
          options={choices.countries.map(({ code, name }) => ({ value: code, label: name }))}
        />
        <Choice
          name="year"
          label="Year"
          chosen={question.year === null ? null : String(question.year)}
          options={choices.years.map((year) => plain(String(year)))}
        />
        <Choice name="unit" label="Unit" chosen={question.unit} options={choices.units.map(plain)} />
        <button type="submit" className={buttonClass()}>
          Search
        </button>
      </form>
    </search>
  )
}

const plain = (value: string) => ({ value, label: value })

function Choice({
  name,
  label,
  chosen,
  options,
}: {
  readonly name: string
  readonly label: string
  readonly chosen: string | null
  readonly options: readonly { readonly value: string; readonly label: string }[]
}) {
  return (
    <label className="min-w-0 text-xs text-faint">
      {label}
      <select
        // A search that leaves the page where it is has to show what was asked.
        key={chosen}
        name={name}
        defaultValue={chosen ?? ''}
        className={`${field} block w-36 cursor-pointer pr-1 text-base text-ink`}
      >
        <option value="">All</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </label>
  )
}
