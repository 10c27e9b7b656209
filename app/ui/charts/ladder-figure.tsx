/**
 * LadderFigure { model, title, description, tableId, wide, narrow, children }   lines on one axis, drawn for wide and for narrow screens
 *   tableId: id of the table with the same figures;  children: what the colours say. No script.
 */
import type { ReactNode } from 'react'
import { LadderDrawing } from './ladder-drawing.tsx'
import type { LadderModel } from './ladder-model.ts'
import type { Layout } from './wedge-drawing.tsx'

export function LadderFigure({
  model,
  title,
  description,
  tableId,
  wide,
  narrow,
  children,
}: {
  readonly model: LadderModel
  readonly title: string
  readonly description: string
  readonly tableId: string
  readonly wide: Layout
  readonly narrow: Layout
  readonly children: ReactNode
}) {
  const shared = { model, title, description }
  return (
    <figure>
      <figcaption className="mb-3">
        <h2 className="text-lg">{title}</h2>
        <p className="figures mt-0.5 max-w-prose text-sm text-soft">{description}</p>
      </figcaption>
      <LadderDrawing {...shared} layout={wide} id={`${tableId}-wide`} className="hidden sm:block" />
      <LadderDrawing {...shared} layout={narrow} id={`${tableId}-narrow`} className="sm:hidden" />
      <p className="mt-2 flex flex-wrap items-center gap-x-5 gap-y-1 text-xs text-faint">
        <span>{children}</span>
        <a href={`#${tableId}`} className="text-accent underline underline-offset-3 print:hidden">
          The same figures as a table
        </a>
      </p>
    </figure>
  )
}
