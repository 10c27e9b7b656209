/** The sum of the values, the same to the last bit in whatever order they stand: smallest first, with the lost bits carried along. */
export function orderFreeSum(values: readonly number[]): number {
  let sum = 0
  let lost = 0
  for (const value of Float64Array.from(values).toSorted()) {
    const next = sum + value
    lost += Math.abs(sum) >= Math.abs(value) ? sum - next + value : value - next + sum
    sum = next
  }
  return sum + lost
}
