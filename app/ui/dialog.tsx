'use client'
/**
 * Dialog { label, title, children, tone?, size? }   a button that opens a native modal: it traps focus, Escape closes it, focus returns
 * Put an ActionForm inside; its `beside` may hold <DialogClose/>.
 */
import { useId, useRef, type ReactNode } from 'react'
import { buttonClass, type Size, type Tone } from './button.tsx'

export function Dialog({
  label,
  title,
  tone,
  size,
  children,
}: {
  readonly label: string
  readonly title: string
  readonly tone?: Tone
  readonly size?: Size
  readonly children: ReactNode
}) {
  const dialog = useRef<HTMLDialogElement>(null)
  const heading = useId()
  return (
    <>
      <button
        type="button"
        aria-haspopup="dialog"
        onClick={() => dialog.current?.showModal()}
        className={buttonClass(tone, size)}
      >
        {label}
      </button>
      <dialog
        ref={dialog}
        aria-labelledby={heading}
        className="m-auto max-h-[calc(100dvh-32px)] w-[560px] max-w-[calc(100vw-32px)] rounded-md border border-line bg-raised p-6 text-left text-base font-normal whitespace-normal text-ink shadow-float backdrop:bg-black/40"
      >
        <h2 id={heading} className="mb-3 text-xl tracking-tight">
          {title}
        </h2>
        {children}
      </dialog>
    </>
  )
}

export function DialogClose({ children = 'Cancel' }: { readonly children?: ReactNode }) {
  return (
    <button type="button" onClick={(event) => event.currentTarget.closest('dialog')?.close()} className={buttonClass()}>
      {children}
    </button>
  )
}
