/** MeasureBoxes { measures, ticked }   a box for each measure of the roadmap, company by company */
import type { clusterAsk } from '#lib/views/cluster-asks'
import { Checkbox } from '#ui/field'

type Measure = NonNullable<Awaited<ReturnType<typeof clusterAsk.run>>>['measures'][number]

export function MeasureBoxes({
  measures,
  ticked,
}: {
  readonly measures: readonly Measure[]
  readonly ticked: readonly string[]
}) {
  const companies = [...new Set(measures.map(({ company }) => company))]
  return (
    <div className="grid gap-x-8 gap-y-5 sm:grid-cols-2">
      {companies.map((company) => (
        <fieldset key={company} className="min-w-0">
          <legend className="mb-1 text-sm font-medium">{company}</legend>
          <div className="space-y-1">
            {measures
              .filter((measure) => measure.company === company)
              .map(({ id, title, start }) => (
                <Checkbox
                  key={id}
                  name="measureIds[]"
                  id={`waits-${id}`}
                  value={id}
                  label={`${title}, ${start}`}
                  defaultChecked={ticked.includes(id)}
                />
              ))}
          </div>
        </fieldset>
      ))}
    </div>
  )
}
