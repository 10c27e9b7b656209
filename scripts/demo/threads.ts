/** `by` is the cluster's lead, or the contributor of a company. */
export type Spoken = { readonly by: string; readonly text: string }

export type Thread = Spoken & {
  /** The key of a figure, or a measure by its company and title. */
  readonly about: string | { readonly company: string; readonly measure: string }
  readonly replies: readonly Spoken[]
  readonly resolved: boolean
}

// Invented talk between invented people; it says nothing about the companies beyond what the demo's measures say.
export const threads: Readonly<Record<string, readonly Thread[]>> = {
  dunkirk: [
    {
      about: 'figure:gap:2030',
      by: 'lead',
      text: 'Most of the gap in 2030 is the furnace, which starts in 2029 and needs two years to ramp up. Has anybody tonnes before 2030 that are not in the draft yet?',
      replies: [
        {
          by: 'Aluminium Dunkerque',
          text: 'The pot-line work of 2026 is in. The capture plant is the next step and waits for the terminal.',
        },
      ],
      resolved: false,
    },
    {
      about: { company: 'Engie Thermique', measure: 'Less works gas to burn as the blast furnace closes' },
      by: 'lead',
      text: 'The furnace ramps up over two years. Does the gas fall in the same two years, or later?',
      replies: [
        { by: 'Engie Thermique', text: 'We entered three years from 2030, one more than the furnace, to be careful.' },
        { by: 'lead', text: 'Good. That stands as it is.' },
      ],
      resolved: true,
    },
    {
      about: { company: 'ArcelorMittal', measure: 'Capture at the remaining blast furnaces' },
      by: 'Engie Thermique',
      text: 'If direct reduction replaces these furnaces from 2032, how long does the capture plant run? Our gas supply hangs on the answer.',
      replies: [],
      resolved: false,
    },
  ],
  'houston-ship-channel': [
    {
      about: 'figure:gap:2030',
      by: 'lead',
      text: 'The gap in 2030 closes only if the trunk line is there in time. If you plan capture before 2031, please say here which year of the line you count on.',
      replies: [
        { by: 'Air Liquide', text: '2028 for La Porte. A year later would move our start by a year, not more.' },
        { by: 'Occidental Petroleum', text: '2029, and the ramp of two years has room for some months.' },
      ],
      resolved: false,
    },
    {
      about: { company: 'Celanese', measure: 'Captured CO2 turned into methanol' },
      by: 'Enterprise Products',
      text: 'CO2 that goes into a product comes back out later. Is it counted here in full?',
      replies: [
        {
          by: 'Celanese',
          text: 'Only as far as it replaces fossil feed. The note beside the measure says so.',
        },
      ],
      resolved: true,
    },
    {
      about: 'figure:roadmap:2050',
      by: 'Channelview Cogeneration',
      text: 'What is left in 2050 is mostly the share that capture does not reach. Shall the next cycle ask for removals?',
      replies: [{ by: 'lead', text: 'Yes, as a question to all members. It is on the list for the opening.' }],
      resolved: false,
    },
  ],
  humber: [
    {
      about: 'figure:gap:2030',
      by: 'lead',
      text: 'The target falls in a straight line to 2040, the measures come in steps: the arc furnace and the capture plants between 2029 and 2031. Please check your start years before I freeze.',
      replies: [
        { by: 'VPI Immingham', text: 'Start in 2029 and a ramp of two years, as submitted.' },
        {
          by: 'Phillips 66',
          text: '2030 stands. It has moved twice; both earlier years are shown beside the measure.',
        },
      ],
      resolved: true,
    },
    {
      about: { company: 'Saltend Cogeneration', measure: 'Thirty per cent hydrogen in the turbines' },
      by: 'Keadby Generation',
      text: 'Do you count on the same pipeline along the Humber as we do? Then our years should fit together.',
      replies: [{ by: 'Saltend Cogeneration', text: 'The same one. We need it in 2031, you in 2034.' }],
      resolved: false,
    },
  ],
  'rotterdam-moerdijk': [
    {
      about: 'figure:gap:2030',
      by: 'lead',
      text: 'The two coal stations decide 2030. Everything else moves the gap by less than a tenth.',
      replies: [
        { by: 'Enecogen', text: 'Fewer hours on gas depend on offshore wind in the same years; see our note.' },
      ],
      resolved: false,
    },
    {
      about: { company: 'Air Products', measure: 'Capture at the hydrogen plant' },
      by: 'Gunvor Energy Rotterdam',
      text: 'Does this start with the pipeline, or can it start before?',
      replies: [{ by: 'Air Products', text: 'With the pipeline: before that there is nowhere to take the CO2.' }],
      resolved: true,
    },
  ],
}
