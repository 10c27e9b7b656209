import type { DemoCluster } from './demo-cluster.ts'
import { basque } from './clusters/basque.ts'
import { dunkirk } from './clusters/dunkirk.ts'
import { houstonShipChannel } from './clusters/houston-ship-channel.ts'
import { humber } from './clusters/humber.ts'
import { kwinana } from './clusters/kwinana.ts'
import { rotterdamMoerdijk } from './clusters/rotterdam-moerdijk.ts'

/** The six clusters of the demo, in the order of the way: each stands one stage further than the one before. */
export const demoClusters: readonly DemoCluster[] = [
  kwinana,
  basque,
  dunkirk,
  houstonShipChannel,
  humber,
  rotterdamMoerdijk,
]
