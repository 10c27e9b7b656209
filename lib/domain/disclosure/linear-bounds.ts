/** Least and greatest value that a reader must hold for possible; `most` is Infinity where nothing bounds it. */
export type Interval = { readonly least: number; readonly most: number }

/** Numbers smaller than this, beside amounts of about one, are what is left of rounding. */
const tiny = 1e-9

/**
 * What the equations `rows · x = totals` tell of each coordinate in `wanted`, where no `x` is negative: exact bounds by the simplex
 * method with Bland's rule, which always ends. Throws where no `x` fits, for then the equations are not those of true amounts.
 */
export function boundsOf(
  rows: readonly (readonly number[])[],
  totals: readonly number[],
  wanted: readonly number[],
): readonly Interval[] {
  const scale = Math.max(1, ...totals.map(Math.abs))
  const tableau = feasible(
    rows,
    totals.map((total) => total / scale),
  )
  return wanted.map((column) => ({
    least: scale * least(tableau, column, 1),
    most: 0 - scale * least(tableau, column, -1),
  }))
}

/** Equations solved for one basic column each; the last number of a row is its right-hand side, never negative. */
type Tableau = { readonly width: number; rows: Float64Array[]; basis: number[] }

function feasible(rows: readonly (readonly number[])[], totals: readonly number[]): Tableau {
  const width = rows[0]?.length ?? 0
  const count = rows.length
  const tableau: Tableau = {
    width: width + count,
    basis: rows.map((_, index) => width + index),
    rows: rows.map((row, index) => {
      const size = Math.max(tiny, ...row.map(Math.abs))
      const total = (totals[index] ?? 0) / size
      const sign = total < 0 ? -1 : 1
      const line = new Float64Array(width + count + 1)
      row.forEach((factor, column) => (line[column] = (sign * factor) / size))
      line[width + index] = 1
      line[width + count] = sign * total
      return line
    }),
  }
  const artificial = Float64Array.from({ length: width + count }, (_, column) => (column < width ? 0 : 1))
  if (minimise(tableau, artificial) > 1e-6) throw new Error('No amounts fit these figures')
  return withoutArtificial(tableau, width)
}

/** The tableau in its own columns: artificial ones leave the basis, and rows that say nothing new are dropped. */
function withoutArtificial(tableau: Tableau, width: number): Tableau {
  const kept: number[] = []
  tableau.basis.forEach((column, index) => {
    if (column >= width) {
      const line = tableau.rows[index] ?? new Float64Array()
      const other = line.findIndex((factor, place) => place < width && Math.abs(factor) > tiny)
      if (other === -1) return
      pivot(tableau, index, other)
    }
    kept.push(index)
  })
  const at = tableau.width
  return {
    width,
    basis: kept.map((index) => tableau.basis[index] ?? 0),
    rows: kept.map((index) => {
      const line = tableau.rows[index] ?? new Float64Array()
      return Float64Array.of(...line.subarray(0, width), Math.max(0, line[at] ?? 0))
    }),
  }
}

/** The least of `sign · x[column]`; minus infinity where there is none. */
function least(tableau: Tableau, column: number, sign: 1 | -1): number {
  const costs = new Float64Array(tableau.width)
  costs[column] = sign
  return minimise(tableau, costs)
}

function minimise(tableau: Tableau, costs: Float64Array): number {
  const { rows, basis, width } = tableau
  for (;;) {
    const entering = enteringColumn(tableau, costs)
    if (entering === -1)
      return rows.reduce((sum, line, index) => sum + (costs[basis[index] ?? 0] ?? 0) * (line[width] ?? 0), 0)
    let leaving = -1
    let closest = Infinity
    rows.forEach((line, index) => {
      const factor = line[entering] ?? 0
      if (factor <= tiny) return
      const ratio = (line[width] ?? 0) / factor
      const isFirst = (basis[index] ?? 0) < (basis[leaving] ?? Infinity)
      if (ratio < closest - tiny || (ratio <= closest + tiny && isFirst)) {
        closest = Math.min(closest, ratio)
        leaving = index
      }
    })
    if (leaving === -1) return -Infinity
    pivot(tableau, leaving, entering)
  }
}

/** The first column that would lower the cost, or -1. */
function enteringColumn({ rows, basis, width }: Tableau, costs: Float64Array): number {
  const reduced = costs.slice()
  rows.forEach((line, index) => {
    const cost = costs[basis[index] ?? 0] ?? 0
    if (cost === 0) return
    for (let column = 0; column < width; column += 1)
      reduced[column] = (reduced[column] ?? 0) - cost * (line[column] ?? 0)
  })
  return reduced.findIndex((cost) => cost < -tiny)
}

function pivot({ rows, basis }: Tableau, row: number, column: number): void {
  const line = rows[row] ?? new Float64Array()
  const factor = line[column] ?? 1
  for (let place = 0; place < line.length; place += 1) line[place] = (line[place] ?? 0) / factor
  rows.forEach((other, index) => {
    const times = other[column] ?? 0
    if (index === row || times === 0) return
    for (let place = 0; place < other.length; place += 1)
      other[place] = (other[place] ?? 0) - times * (line[place] ?? 0)
  })
  basis[row] = column
}
