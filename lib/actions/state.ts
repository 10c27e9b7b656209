/** What a form knows after its last post. `fields` and `values` are keyed by the name of the input. */
export type ActionState =
  | { readonly status: 'idle' }
  | { readonly status: 'done'; readonly message: string | null }
  | {
      readonly status: 'refused'
      /** What happened to the data, and what to do next. */
      readonly message: string
      readonly fields: Readonly<Record<string, string>>
      /** What was typed, so that a page that comes back without script shows it again. */
      readonly values: Readonly<Record<string, string>>
    }

export const idle: ActionState = { status: 'idle' }
