import { actorsFromTracker } from '../public/net-zero-tracker.ts'
import type { PublicActor, TableRow } from '../public/public-actor.ts'

/** Columns of the table below, as the Net Zero Tracker names them. */
const columns = [
  'id_code',
  'name',
  'country',
  'actor_type',
  'end_target',
  'end_target_percentage_reduction',
  'end_target_baseline_year',
  'end_target_year',
  'end_target_status',
  'interim_target',
  'interim_target_percentage_reduction',
  'interim_target_baseline_year',
  'interim_target_year',
  'gasses_coverage',
  'has_plan',
  'reporting_mechanism',
  'carbon_credit_offsets',
  'population',
  'ghg',
  'inventory_year',
  'source_url',
]

// Net Zero Tracker, edition of 20 December 2022, CC BY 4.0: the demo's nations and regions, as published.
const table = [
  'COU-0043|United Kingdom|GBR|Country|Net zero|||2050|In law|Emissions reduction target|68|1990|2030|Carbon dioxide and other GHGs|Yes|Annual reporting|Yes|67281040|429130000|2019|https://unfccc.int/sites/default/files/NDC/2022-09/UK%20NDC%20ICTU%202022.pdf',
  'COU-0166|Netherlands|NLD|Country|Emissions reduction target|95|1990|2050|In law|Emissions reduction target|49|1990|2030|Carbon dioxide and other GHGs|Yes|Annual reporting|Yes|17501696|173590000|2019|https://www.cbs.nl/en-gb/news/2022/06/urgenda-reduction-target-for-ghg-emissions-achieved-in-2020',
  'COU-0112|United States of America|USA|Country|Net zero|||2050|In policy document|Emissions reduction target|52|2005|2030|Carbon dioxide and other GHGs|Yes|Annual reporting|No|336997624|5771000000|2019|https://www.whitehouse.gov/wp-content/uploads/2021/10/US-Long-Term-Strategy.pdf',
  'COU-0040|France|FRA|Country|Net zero|||2050|In law|Emissions reduction target|55|1990|2030|Carbon dioxide and other GHGs|Yes|Annual reporting|No|64531444|352100000|2019|https://www.climatewatchdata.org/countries/FRA',
  'COU-0035|Spain|ESP|Country|Climate neutral|||2050|In law|Emissions reduction target|23|1990|2030|Carbon dioxide and other GHGs|Yes|Annual reporting|Not Specified|47486935|293080000|2019|https://boe.es/buscar/act.php?id=BOE-A-2021-8447#top',
  'COU-0123|Australia|AUS|Country|Net zero|||2050|In policy document|Emissions reduction target|43|2005|2030|Carbon dioxide and other GHGs|Yes|Annual reporting|Not Specified|25921089|608490000|2019|https://unfccc.int/sites/default/files/NDC/2022-06/Australias%20NDC%20June%202022%20Update%20%283%29.pdf',
  'COU-0197|European Union|XXX|Country|Climate neutral|||2050|In law|Emissions reduction target|55|1990|2030|Carbon dioxide and other GHGs|Yes|Annual reporting|No||3330000000|2019|https://ec.europa.eu/clima/eu-action/climate-strategies-targets/2050-long-term-strategy_en',
  'REG-0068|Scotland|GBR|Region|Net zero|||2045|In law|Emissions reduction target|75|1990|2030|Carbon dioxide and other GHGs|Yes|Annual reporting|Yes|5463300|54668826|2018|https://www.legislation.gov.uk/asp/2019/15/contents/enacted',
  'REG-0070|Wales|GBR|Region|Net zero|||2050|In law|Emissions reduction target|63|1990|2030|Carbon dioxide and other GHGs|Yes|Less than annual reporting|Yes|3152879|39335276.54|2018|https://gov.wales/sites/default/files/publications/2021-10/net-zero-wales-summary-document.pdf',
  'REG-0578|England|GBR|Region|Net zero|||2050|In law|Emissions reduction target|68|1990|2030|Carbon dioxide and other GHGs|Yes|Annual reporting|Yes|56286961|||https://www.gov.uk/government/news/uk-enshrines-new-target-in-law-to-slash-emissions-by-78-by-2035',
  'REG-0584|Basque Autonomous Community|ESP|Region|Emissions reduction target|80|1990|2050|In policy document|Emissions reduction target|40|2005|2030|Carbon dioxide and other GHGs|No||Not Specified|2207776|||https://www.theclimategroup.org/states-and-regions-under2-coalition',
  'REG-0006|Western Australia|AUS|Region|Net zero|||2050|In policy document|Other|||2030|Carbon dioxide and other GHGs|Yes|No reporting mechanism|Not Specified|2474410|||https://www.wa.gov.au/system/files/2020-12/Western_Australian_Climate_Policy.pdf',
  'CIT-0119|Rotterdam|NLD|City|Climate neutral|||2050|Proposed / in discussion|Emissions reduction target|49|1990|2030|Carbon dioxide and other GHGs|Yes|Annual reporting|Yes|1009000|16664532|2018|https://www.010duurzamestad.nl/wat-wij-doen/Rotterdamse-klimaataanpak-mei-2019.pdf',
]

/** The actors the product begins with, read by the same rule as a whole table is. Staff keep later editions beside it. */
export const starterActors: readonly PublicActor[] = actorsFromTracker(
  table.map((line): TableRow => {
    const cells = line.split('|')
    return Object.fromEntries(columns.map((column, index) => [column, cells[index] ?? '']))
  }),
).actors
