import { textColumn, type ReportCell, type ReportTable } from './table.ts'

export type GriRow = readonly ReportCell[]

const columns = [
  textColumn('Requirement'),
  textColumn('Disclosure'),
  { name: 'Figure', kind: 'number', unit: null },
  textColumn('Unit'),
  textColumn('Text'),
] as const

export const figure = (
  requirement: string,
  name: string,
  value: number | null,
  unit = 't CO2e',
  words: string | null = null,
): GriRow => [requirement, name, value, unit, value === null ? 'Not known' : words]

export const told = (requirement: string, name: string, words: string): GriRow => [requirement, name, null, null, words]

export const griTable = (title: string, rows: readonly GriRow[], notes: readonly string[] = []): ReportTable => ({
  title,
  columns,
  rows,
  notes,
})
