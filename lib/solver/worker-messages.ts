/** What the solver's thread is given: a program as compressed rows, its options, and values to begin with. */
export type SolveTask = {
  readonly model: {
    readonly numCols: number
    readonly numRows: number
    readonly offset: number
    readonly colCost: Float64Array
    readonly colLower: Float64Array
    readonly colUpper: Float64Array
    readonly rowLower: Float64Array
    readonly rowUpper: Float64Array
    readonly matrix: {
      readonly format: 'csr'
      readonly numRows: number
      readonly numCols: number
      readonly starts: Int32Array
      readonly indices: Int32Array
      readonly values: Float64Array
    }
    /** 1 for a binary; absent where the linear relaxation is asked for. */
    readonly integrality?: Int32Array
  }
  readonly options: Readonly<Record<string, number | boolean | string>>
  readonly start: { readonly indices: Int32Array; readonly values: Float64Array } | null
  readonly megabytes: number
  /** The solver as an earlier thread compiled it; null in the first. */
  readonly compiled: WebAssembly.Module | null
}

export type SolveMessage =
  | { readonly kind: 'progress'; readonly best: number; readonly bound: number }
  | {
      readonly kind: 'solved'
      readonly end: 'optimal' | 'time-limit' | 'other'
      /** By column. */
      readonly values: Float64Array
      /** By row; they mean something of a linear program alone. */
      readonly duals: Float64Array
      readonly objective: number
      readonly bound: number
      readonly version: string
    }
  | { readonly kind: 'improved'; readonly values: Float64Array }
  | { readonly kind: 'compiled'; readonly module: WebAssembly.Module }
  | { readonly kind: 'nothing-found' }
  | { readonly kind: 'out-of-memory' }
  /** A figure of the program is beyond what the solver reckons with. */
  | { readonly kind: 'not-taken' }
