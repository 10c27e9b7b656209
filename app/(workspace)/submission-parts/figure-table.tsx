/**
 * FigureTable { site, figures, changed?, last? }   the emissions of one site, folded away under a line that sums them up
 *   changed: keys of site-years that differ from the submission before; last: one more cell a year (a steward's field)
 */
import { Fragment, type ReactNode } from 'react'
import type { InventoryLine } from '#lib/domain/inventory/line'
import type { EmissionEntry } from '#lib/domain/submission/document'
import { emissionsItem } from '#lib/domain/submission/item-key'
import { scopeNames } from '#lib/domain/submission/words'
import { Status } from '#ui/status'
import { still } from '#ui/still'
import type { FileHref } from './file-parts.tsx'
import { LineTable } from './line-table.tsx'
import { amountText } from './field-value.tsx'
import { ReaderCells, ReaderHeads } from './readers.tsx'

export function FigureTable({
  site,
  figures,
  changed = new Set(),
  lines = [],
  open = false,
  below,
  fileHref,
}: {
  readonly site: string
  readonly figures: readonly EmissionEntry[]
  /** What stands behind the figures, where it is more than the figures say. */
  readonly lines?: readonly InventoryLine[]
  readonly changed?: ReadonlySet<string>
  readonly open?: boolean
  /** What stands under the figures of a year, for instance the field for a reason. */
  readonly below?: (figure: EmissionEntry) => ReactNode
  /** Where the files behind a line are downloaded. */
  readonly fileHref?: FileHref
}) {
  const years = [...new Set(figures.map((figure) => figure.year))]
  const different = years.filter((year) => changed.has(emissionsItem(figures[0]?.siteId ?? '', year))).length
  return (
    <details open={open} className="group border-b border-line">
      <summary className="flex min-h-10 cursor-pointer list-none flex-wrap items-center gap-x-3 gap-y-1 py-1.5 hover:bg-wash">
        <span aria-hidden="true" className="w-4 text-faint transition-transform group-open:rotate-90">
          ›
        </span>
        <span className="font-medium">{site}</span>
        <span className="figures text-sm text-soft">{spanOf(years, figures.length)}</span>
        {different > 0 && <Status tone="info" words={`${different} changed`} mark="◐" />}
      </summary>
      <div className="relative overflow-x-auto pb-4">
        <table className="figures w-full border-collapse text-sm">
          <caption className="sr-only">Emissions of {site}</caption>
          <thead>
            <tr className="border-b border-edge text-left text-xs text-faint">
              {['Year', 'Scope', 'Gas'].map((head) => (
                <th key={head} scope="col" className="py-1.5 pr-4 font-medium">
                  {head}
                </th>
              ))}
              <th scope="col" className="py-1.5 pr-4 text-right font-medium">
                Emissions <span className="font-normal">t</span>
              </th>
              <th scope="col" className="py-1.5 pr-4 font-medium">
                Source and note
              </th>
              <ReaderHeads />
            </tr>
          </thead>
          <tbody>
            {figures.map((figure, at) => (
              <Fragment key={`${figure.year} ${figure.scope} ${figure.gas}`}>
                <tr
                  id={figures[at - 1]?.year === figure.year ? undefined : emissionsItem(figure.siteId, figure.year)}
                  className="scroll-mt-16 border-b border-line align-top"
                >
                  <th scope="row" className="py-1 pr-4 text-left font-normal">
                    {figure.year}
                    {changed.has(emissionsItem(figure.siteId, figure.year)) && (
                      <span className="ml-1 text-plain" title="changed">
                        ◐<span className="sr-only">changed</span>
                      </span>
                    )}
                  </th>
                  <td className="py-1 pr-4 whitespace-nowrap">{scopeNames[figure.scope]}</td>
                  <td className="py-1 pr-4">{figure.gas}</td>
                  <td className="py-1 pr-4 text-right whitespace-nowrap">{amountText(figure.tonnes)}</td>
                  <td className="py-1 pr-4 text-soft">
                    {figure.source}
                    {figure.note && <span className="block text-xs text-faint">{figure.note}</span>}
                  </td>
                  <ReaderCells of={figure.class} />
                </tr>
                {below && figures[at + 1]?.year !== figure.year && below(figure) && (
                  <tr className="border-b border-line">
                    <td aria-hidden="true" />
                    <td colSpan={7} className="pt-1 pb-3">
                      {below(figure)}
                    </td>
                  </tr>
                )}
              </Fragment>
            ))}
          </tbody>
        </table>
        {lines.length > 0 &&
          still(
            <div>
              <LineTable site={site} lines={lines} {...(fileHref ? { fileHref } : {})} />
            </div>,
          )}
      </div>
    </details>
  )
}

function spanOf(years: readonly number[], figures: number): string {
  const [first, last] = [years[0], years.at(-1)]
  if (first === undefined || last === undefined) return 'no figures'
  const span = first === last ? String(first) : `${first}–${last}`
  return `${span}, ${figures} ${figures === 1 ? 'figure' : 'figures'}`
}
