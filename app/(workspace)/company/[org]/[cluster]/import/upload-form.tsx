'use client'
/**
 * UploadForm { action, children }   posts one file, dropped or chosen; with script it says how much is sent and that reading goes on
 * Works without script as a plain form. `children` are the other fields.
 */
import { useState, type ReactNode } from 'react'
import { Button } from '#ui/button'
import { classNames } from '../../../../../ui/class-names.ts'

type Progress = { readonly sent: number } | 'reading' | null

export function UploadForm({ action, children }: { readonly action: string; readonly children: ReactNode }) {
  const [over, setOver] = useState(false)
  const [progress, setProgress] = useState<Progress>(null)
  const [fault, setFault] = useState<string | null>(null)
  return (
    <form
      action={action}
      method="post"
      encType="multipart/form-data"
      onSubmit={(event) => {
        event.preventDefault()
        if (progress !== null) return
        setFault(null)
        send(action, new FormData(event.currentTarget), setProgress, (sentence) => {
          setProgress(null)
          setFault(sentence)
        })
      }}
    >
      <label className="block">
        <span className="block text-base font-medium">
          Drop a file: our template, a CSV, your own sheet, or a register
        </span>
        <span className="block text-sm text-soft">
          Or choose one. What it is, is seen from what it holds: its name does not matter.
        </span>
        {/* The field takes a dropped file by itself, with or without script. */}
        <input
          type="file"
          name="file"
          accept=".xlsx,.csv,.gz,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
          required
          onDragEnter={() => setOver(true)}
          onDragLeave={() => setOver(false)}
          onDrop={() => setOver(false)}
          className={classNames(
            'mt-2 block w-full cursor-pointer rounded-md border border-dashed px-4 py-8 text-sm file:mr-3 file:h-8 file:cursor-pointer file:rounded-md file:border file:border-edge file:bg-paper file:px-3',
            over ? 'border-accent bg-accent-wash' : 'border-edge bg-wash hover:border-ink',
          )}
        />
      </label>
      {children}
      <div className="mt-4 flex flex-wrap items-center gap-x-4 gap-y-2">
        <Button type="submit" tone="primary" aria-disabled={progress !== null}>
          Read the file
        </Button>
        <p role="status" className="figures text-sm text-soft">
          {progress === 'reading' && 'It has arrived, and is being read and checked.'}
          {progress !== null && progress !== 'reading' && `${progress.sent} % sent`}
        </p>
      </div>
      {fault !== null && (
        <p role="alert" className="mt-2 max-w-prose text-sm font-medium text-bad">
          {fault}
        </p>
      )}
    </form>
  )
}

/** `fetch` does not tell how much of a body was sent, so this is the older way. */
function send(
  action: string,
  form: FormData,
  onProgress: (progress: Progress) => void,
  onFault: (sentence: string) => void,
): void {
  const request = new XMLHttpRequest()
  request.open('POST', action)
  request.setRequestHeader('accept', 'application/json')
  onProgress({ sent: 0 })
  request.upload.addEventListener('progress', ({ loaded, total }) =>
    onProgress(loaded >= total ? 'reading' : { sent: Math.round((loaded / total) * 100) }),
  )
  request.addEventListener('load', () => {
    if (request.status !== 200) return onFault(request.responseText)
    const { next } = JSON.parse(request.responseText) as { readonly next: string }
    window.location.assign(next)
  })
  request.addEventListener('error', () =>
    onFault('Nothing was saved: the file did not arrive. Check the connection and send it again.'),
  )
  request.send(form)
}
