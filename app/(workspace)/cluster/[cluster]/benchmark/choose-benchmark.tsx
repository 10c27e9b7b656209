/** ChooseBenchmark { clusterId, seen, standing }   the catalogue's editions, and none, for the lead */
import type { Benchmark } from '#lib/domain/goals/benchmark'
import { benchmarks } from '#lib/domain/goals/benchmarks/all'
import { ActionForm } from '#ui/action-form'
import { Select, TextInput } from '#ui/field'

export function ChooseBenchmark({
  clusterId,
  seen,
  standing,
}: {
  readonly clusterId: string
  readonly seen: number
  readonly standing: string | null
}) {
  const groups = [...Map.groupBy(benchmarks, groupOf)]
  return (
    <>
      <ActionForm
        name="benchmark.choose"
        label="Choose a benchmark"
        submitLabel="Choose this benchmark"
        hidden={{ clusterId, seen, choice: 'catalogue' }}
      >
        <Select name="benchmark" label="Benchmark" defaultValue={standing ?? 'contraction/1.5c'}>
          {groups.map(([label, own]) => (
            <optgroup key={label} label={label}>
              {own.map((benchmark) => (
                <option key={benchmark.id} value={benchmark.id}>
                  {optionOf(benchmark)}
                </option>
              ))}
            </optgroup>
          ))}
        </Select>
        <TextInput
          name="reason"
          label="Reason"
          hint="Stays in the history for every member to read."
          size={50}
          optional
        />
      </ActionForm>
      {standing !== null && (
        <ActionForm
          name="benchmark.choose"
          label="Take the benchmark back"
          submitLabel="Hold against none"
          tone="quiet"
          className="mt-4"
          hidden={{ clusterId, seen, choice: 'none' }}
        />
      )}
    </>
  )
}

const groupOf = (benchmark: Benchmark): string =>
  benchmark.kind === 'contraction' ? 'Absolute contraction' : `${benchmark.source.name}: ${benchmark.region}`

const optionOf = (benchmark: Benchmark): string =>
  benchmark.kind === 'contraction' ? benchmark.source.name : `${benchmark.sector}, scope ${benchmark.scope}`
