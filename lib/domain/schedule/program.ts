/** A variable of a mixed-integer program; integer ones here are binaries. Infinity where a bound is not there. */
export type Column = {
  readonly name: string
  readonly cost: number
  readonly lower: number
  readonly upper: number
  readonly integer: boolean
}

/** `lower ≤ Σ coefficient x column ≤ upper`; `terms` by column index, no coefficient is zero. */
export type Row = {
  readonly name: string
  readonly lower: number
  readonly upper: number
  readonly terms: ReadonlyMap<number, number>
}

/** Minimise `offset + Σ cost x column`, subject to the rows. */
export type Program = { readonly offset: number; readonly columns: readonly Column[]; readonly rows: readonly Row[] }

/**
 * A program in the LP format that every solver reads; its lower bounds are finite. The offset stands beside a column that is
 * always one, which all of them understand. Names hold letters, digits and underscores.
 */
export function lpText({ offset, columns, rows }: Program): string {
  const nameOf = (index: number): string => columns[index]?.name ?? ''
  const termsOf = (terms: Iterable<readonly [string, number]>): string =>
    [...terms].map(([name, value]) => `${value < 0 ? '-' : '+'} ${Math.abs(value)} ${name}`).join('\n ')
  const costs = columns.flatMap(({ name, cost }) => (cost === 0 ? [] : [[name, cost] as const]))
  return [
    'Minimize',
    ` cost: ${termsOf([...costs, ['one', offset]])}`,
    'Subject To',
    ...rows.flatMap(({ name, lower, upper, terms }) => {
      const left = termsOf([...terms].map(([index, value]) => [nameOf(index), value] as const))
      if (lower === upper) return [` ${name}: ${left} = ${upper}`]
      return [
        ...(lower === -Infinity ? [] : [` ${name}_low: ${left} >= ${lower}`]),
        ...(upper === Infinity ? [] : [` ${name}: ${left} <= ${upper}`]),
      ]
    }),
    'Bounds',
    ' one = 1',
    ...columns.map(({ name, lower, upper }) => ` ${lower} <= ${name} <= ${upper === Infinity ? '+inf' : upper}`),
    'Generals',
    ...columns.filter(({ integer }) => integer).map(({ name }) => ` ${name}`),
    'End',
    '',
  ].join('\n')
}
