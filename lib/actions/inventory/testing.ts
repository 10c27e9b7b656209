import { emptyCells, type GridCells } from '#lib/domain/inventory/grid-cells'

type Row = {
  readonly siteId: string
  readonly year?: number
  readonly id?: string
  readonly seen?: number
  readonly place?: number
  readonly cells?: Partial<GridCells>
}

/** What the grid posts to save one row: for tests, a reported tonnage of scope 1 unless its cells say otherwise. */
export const gridPost = ({ siteId, year = 2021, id = crypto.randomUUID(), seen, place = 0, cells = {} }: Row) => ({
  siteId,
  year,
  rows: [
    {
      id,
      seen: seen ?? null,
      place,
      cells: { ...emptyCells, scope: '1', gas: 'CO2e', tonnes: '1000', source: 'UK ETS', ...cells },
    },
  ],
  removed: [],
})
