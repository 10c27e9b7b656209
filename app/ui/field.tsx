'use client'
/**
 * Inputs with label, hint and error. Inside an ActionForm errors and typed values arrive by `name`; `error` overrides.
 * TextInput    { name, label, hint?, unit?, error?, optional?, wide?, …input attributes (type, defaultValue, autoComplete…) }
 * NumberInput  the same; a text field with a decimal keypad and right-aligned figures (a figure is typed as text, checked by the action)
 * Textarea     { name, label, rows?, … }
 * Select       { name, label, options: {value,label}[] (or children), defaultValue?, … }
 * Checkbox     { name, label, value? ('on'), defaultChecked?, hint? }
 * RadioGroup   { name, label, options: {value,label,hint?}[], defaultValue? }
 * A control of one's own stands in Field from #ui/field-frame: { name, label, hint?, error?, children(control, typed) }, in client code
 */
import type { ComponentProps } from 'react'
import { classNames } from './class-names.ts'
import { Field, type FieldFrame } from './field-frame.tsx'
import { useField } from './form-context.ts'

type InputProps = FieldFrame & Omit<ComponentProps<'input'>, 'name'> & { readonly unit?: string }

export function TextInput({ label, hint, error, optional, wide, bare, unit, name, className, ...rest }: InputProps) {
  return (
    <Field {...{ name, label, hint, error, optional, wide, bare }}>
      {(given, typed) => (
        <span className="flex items-center gap-2">
          <input
            type="text"
            {...rest}
            {...given}
            defaultValue={typed ?? rest.defaultValue}
            className={classNames(given.className, 'h-8 read-only:bg-wash', className)}
          />
          {unit && <span className="text-sm whitespace-nowrap text-faint">{unit}</span>}
        </span>
      )}
    </Field>
  )
}

export function NumberInput(props: InputProps) {
  return (
    <TextInput
      inputMode="decimal"
      autoComplete="off"
      size={12}
      {...props}
      className={classNames('figures text-right', props.className)}
    />
  )
}

export function Textarea({
  label,
  hint,
  error,
  optional,
  wide = true,
  bare,
  name,
  className,
  rows = 4,
  ...rest
}: FieldFrame & Omit<ComponentProps<'textarea'>, 'name'>) {
  return (
    <Field {...{ name, label, hint, error, optional, wide, bare }}>
      {(given, typed) => (
        <textarea
          rows={rows}
          {...rest}
          {...given}
          defaultValue={typed ?? rest.defaultValue}
          className={classNames(given.className, 'max-w-prose py-1', className)}
        />
      )}
    </Field>
  )
}

export type Option = { readonly value: string; readonly label: string; readonly hint?: string }

export function Select({
  label,
  hint,
  error,
  optional,
  wide,
  bare,
  name,
  options,
  children,
  className,
  ...rest
}: FieldFrame & Omit<ComponentProps<'select'>, 'name'> & { readonly options?: readonly Option[] }) {
  return (
    <Field {...{ name, label, hint, error, optional, wide, bare }}>
      {(given, typed) => (
        <select
          {...rest}
          {...given}
          defaultValue={typed ?? rest.defaultValue}
          className={classNames(given.className, 'h-8 cursor-pointer pr-1', className)}
        >
          {options?.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
          {children}
        </select>
      )}
    </Field>
  )
}

export function Checkbox({
  name,
  label,
  hint,
  error,
  value = 'on',
  defaultChecked,
  ...rest
}: Pick<FieldFrame, 'name' | 'label' | 'hint' | 'error'> & Omit<ComponentProps<'input'>, 'name' | 'type'>) {
  const field = useField(name, error)
  // A box left open is not posted at all, so after a refusal its absence says "not ticked".
  const checked = field.refused ? field.typed === String(value) : defaultChecked
  return (
    <div>
      {field.error && (
        <p id={`${field.id}-error`} className="mb-1 text-sm font-medium text-bad">
          <span className="sr-only">Error: </span>
          {field.error}
        </p>
      )}
      <label className="flex cursor-pointer items-start gap-2">
        <input
          {...rest}
          type="checkbox"
          id={field.id}
          name={name}
          value={value}
          defaultChecked={checked}
          aria-invalid={field.error ? true : undefined}
          aria-describedby={field.error ? `${field.id}-error` : undefined}
          className="mt-0.5 size-4 shrink-0"
        />
        <span>
          {label}
          {hint && <span className="block max-w-prose text-xs text-faint">{hint}</span>}
        </span>
      </label>
    </div>
  )
}

export function RadioGroup({
  name,
  label,
  hint,
  error,
  options,
  defaultValue,
}: Pick<FieldFrame, 'name' | 'label' | 'hint' | 'error'> & {
  readonly options: readonly Option[]
  readonly defaultValue?: string
}) {
  const field = useField(name, error)
  return (
    <fieldset
      id={field.id}
      tabIndex={-1}
      aria-describedby={classNames(hint != null && `${field.id}-hint`, field.error && `${field.id}-error`) || undefined}
    >
      <legend className="text-sm font-medium">{label}</legend>
      {hint && (
        <p id={`${field.id}-hint`} className="text-xs text-faint">
          {hint}
        </p>
      )}
      {field.error && (
        <p id={`${field.id}-error`} className="mt-1 text-sm font-medium text-bad">
          <span className="sr-only">Error: </span>
          {field.error}
        </p>
      )}
      <div className="mt-1 space-y-1">
        {options.map((option) => (
          <label
            key={option.value}
            className="flex cursor-pointer items-start gap-2 rounded-md px-1 py-1 hover:bg-wash"
          >
            <input
              type="radio"
              name={name}
              value={option.value}
              defaultChecked={(field.typed ?? defaultValue) === option.value}
              className="mt-0.5 size-4 shrink-0"
            />
            <span>
              {option.label}
              {option.hint && <span className="block max-w-prose text-xs text-faint">{option.hint}</span>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
