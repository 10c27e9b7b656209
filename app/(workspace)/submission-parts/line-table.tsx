/** LineTable { site, lines, fileHref? }   what stands behind the figures of a site: each line with how it comes to its tonnes, and who sees it */
import type { InventoryLine } from '#lib/domain/inventory/line'
import { lineName, lineSentence } from '#lib/domain/inventory/line-sentence'
import { scopeNames } from '#lib/domain/submission/words'
import { amountText } from './field-value.tsx'
import { FileLinks, type FileHref } from './file-parts.tsx'
import { ReaderCells, ReaderHeads } from './readers.tsx'

const heads = ['Year', 'Scope', 'Line', 'How it is known'] as const

export function LineTable({
  site,
  lines,
  fileHref,
}: {
  readonly site: string
  readonly lines: readonly InventoryLine[]
  readonly fileHref?: FileHref
}) {
  return (
    <table className="figures mt-3 w-full border-collapse text-sm">
      <caption className="pb-1 text-left text-xs font-medium text-faint">Lines behind the figures of {site}</caption>
      <thead>
        <tr className="border-b border-edge text-left text-xs text-faint">
          {heads.map((head) => (
            <th key={head} scope="col" className="py-1.5 pr-4 font-medium">
              {head}
            </th>
          ))}
          <th scope="col" className="py-1.5 pr-4 text-right font-medium">
            t CO₂e
          </th>
          <ReaderHeads />
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.id} className="border-b border-line align-top">
            <td className="py-1 pr-4">{line.year}</td>
            <td className="py-1 pr-4 whitespace-nowrap">{scopeNames[line.scope]}</td>
            <th scope="row" className="py-1 pr-4 text-left font-normal">
              {lineName(line)}
            </th>
            <td className="py-1 pr-4 text-soft">
              {lineSentence(fileHref ? { ...line, evidence: [] } : line)}
              {fileHref && line.evidence.length > 0 && (
                <FileLinks files={line.evidence} hrefOf={fileHref} label={`Evidence for ${lineName(line)}`} />
              )}
            </td>
            <td className="py-1 pr-4 text-right whitespace-nowrap">{tonnes(line)}</td>
            <ReaderCells of={line.class} />
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function tonnes({ content }: InventoryLine): string {
  if (content.kind === 'noted') return '–'
  return amountText(content.kind === 'reported' ? content.tonnes : content.result.tonnes)
}
