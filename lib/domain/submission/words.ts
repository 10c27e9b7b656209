import type {
  Carrier,
  CommitmentStatus,
  CommitmentType,
  EnablerKind,
  FieldClass,
  Level,
  Pillar,
  Scope,
} from './document.ts'

/** Short names for screens; the glossary says what they mean. */
export const pillarNames: Readonly<Record<Pillar, string>> = {
  efficiency: 'Efficiency',
  electrification: 'Electrification',
  hydrogen: 'Hydrogen',
  capture: 'Carbon capture',
  removals: 'Removals',
  other: 'Other measures',
}

export const levelNames: Readonly<Record<Level, string>> = {
  idea: 'Idea',
  feasibility: 'Feasibility',
  engineering: 'Engineering design',
  permit: 'Permit',
  decision: 'Investment decision',
  building: 'Building',
  operating: 'Operating',
}

export const commitmentTypeNames: Readonly<Record<CommitmentType, string>> = {
  absolute: 'Absolute',
  intensity: 'Intensity',
  'business-as-usual': 'Against business as usual',
  peak: 'Peak year',
  'net-zero': 'Net zero',
}

export const commitmentStatusNames: Readonly<Record<CommitmentStatus, string>> = {
  announced: 'Announced',
  adopted: 'Adopted',
  validated: 'Validated',
}

export const scopeNames: Readonly<Record<Scope, string>> = {
  '1': 'Scope 1',
  '2-location': 'Scope 2, location-based',
  '2-market': 'Scope 2, market-based',
  '3': 'Scope 3',
}

export const classNames: Readonly<Record<FieldClass, string>> = {
  public: 'Public',
  members: 'Members',
  confidential: 'Confidential',
}

export const enablerNames: Readonly<Record<EnablerKind, string>> = {
  policy: 'Policy',
  finance: 'Finance',
  partnership: 'Partnership',
  technology: 'Technology',
}

export const carrierNames: Readonly<Record<Carrier, string>> = {
  power: 'Power',
  hydrogen: 'Hydrogen',
  heat: 'Heat',
  'natural-gas': 'Natural gas',
  biomass: 'Biomass',
  oil: 'Oil',
  coal: 'Coal',
}
