'use client'
/**
 * LinesOfYear { children }                        holds how many lines of the year in front are kept, while its grid is edited
 * YearTabs    { here, year, years, thisYear }     the years that have lines, the one in front, and the next one to begin; newest first
 * useTellLines(lines)                             the grid says how many lines of its year the server has
 */
import Link from 'next/link'
import { createContext, useContext, useEffect, useState, type ReactNode } from 'react'

const LinesKept = createContext<number | null>(null)
const TellLines = createContext<(lines: number) => void>(() => undefined)

export function LinesOfYear({ children }: { readonly children: ReactNode }) {
  const [kept, setKept] = useState<number | null>(null)
  return (
    <TellLines value={setKept}>
      <LinesKept value={kept}>{children}</LinesKept>
    </TellLines>
  )
}

export function useTellLines(lines: number): void {
  const tell = useContext(TellLines)
  useEffect(() => tell(lines), [tell, lines])
}

export function YearTabs({
  here,
  year,
  years,
  thisYear,
}: {
  readonly here: string
  readonly year: number
  readonly years: readonly { readonly year: number; readonly lines: number }[]
  readonly thisYear: number
}) {
  const lines = new Map(years.map((each) => [each.year, each.lines]))
  // The page was drawn before what has been saved since.
  const kept = useContext(LinesKept)
  if (kept === 0) lines.delete(year)
  else if (kept !== null) lines.set(year, kept)
  const next = Math.min(thisYear, Math.max(...(lines.size === 0 ? [thisYear - 2] : lines.keys())) + 1)
  const shown = [...new Set([...lines.keys(), year, next])].toSorted((a, b) => b - a)
  return (
    <nav aria-label="Year" className="mb-4 flex gap-x-4 gap-y-1 overflow-x-auto pb-1">
      {shown.map((each) => (
        <Link
          key={each}
          href={`${here}?year=${each}`}
          prefetch={false}
          aria-current={each === year ? 'page' : undefined}
          className={`figures shrink-0 rounded-sm ${each === year ? 'font-semibold text-ink' : 'text-soft hover:text-ink hover:underline'}`}
        >
          {each} <span className="text-xs font-normal text-faint">{lines.get(each) ?? 'new'}</span>
        </Link>
      ))}
    </nav>
  )
}
