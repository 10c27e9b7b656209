/** The answer of a rule: a value, or an expected refusal. Faults are thrown instead. */
export type Result<T, E> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: E }

export const ok = <T>(value: T): Result<T, never> => ({ ok: true, value })
export const no = <E>(refusal: E): Result<never, E> => ({ ok: false, refusal })
