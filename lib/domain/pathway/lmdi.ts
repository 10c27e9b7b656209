/**
 * The logarithmic mean `L(a, b) = (a - b) / ln(a / b)` (METHODS 2.4) with its limits: `a` where both are equal, 0 where one
 * is zero. Both zero or more.
 */
export function logarithmicMean(a: number, b: number): number {
  if (a === b) return a
  if (a === 0 || b === 0) return 0
  const apart = (a - b) / b
  // Close to each other the logarithms lose their digits, and far from each other log1p does.
  return (a - b) / (Math.abs(apart) < 0.5 ? Math.log1p(apart) : Math.log(a) - Math.log(b))
}

/**
 * Splits the change of a product of factors among them: `Δ_k = L(E1, E0) · ln(x1_k / x0_k)`, and the parts always add up to
 * `E1 - E0` (LMDI-I, additive; Ang 2015). Where factors become or begin as zero the analytical limit is taken (Ang and Liu
 * 2007): the whole change falls to them, in equal parts. Factors are zero or more; both lists in one order.
 */
export function splitChange(before: readonly number[], after: readonly number[]): readonly number[] {
  const was = product(before)
  const is = product(after)
  if (was === 0 && is === 0) return before.map(() => 0)
  if (was === 0 || is === 0) {
    const zero = was === 0 ? before : after
    const count = zero.filter((factor) => factor === 0).length
    return zero.map((factor) => (factor === 0 ? (is - was) / count : 0))
  }
  const weight = logarithmicMean(is, was)
  return before.map((factor, index) => weight * Math.log((after[index] ?? factor) / factor))
}

const product = (factors: readonly number[]): number => factors.reduce((all, factor) => all * factor, 1)
