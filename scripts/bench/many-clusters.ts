import type postgres from 'postgres'

/** Keeps the number of clusters in the Forum's table at what a measurement asks for, beside the six of the demo. */
export async function prepareManyClusters(owner: postgres.Sql): Promise<(total: number) => Promise<void>> {
  // Nobody but staff may release figures, not even the owner, and nobody may take them back. This database is thrown away.
  await owner`create policy bench on released_figures to current_user using (true) with check (true)`
  const [office] = await owner<{ id: string }[]>`
    insert into organisation (id, name, kind) values (gen_random_uuid(), 'Bench office', 'cluster-office') returning id`
  const [demo] = await owner<{ clusters: number }[]>`select count(*)::integer as clusters from cluster`
  if (!office || !demo) throw new Error('The bench could not count the clusters')
  return async (total) => {
    await owner`delete from released_figures where cluster_id in (select id from cluster where office_id = ${office.id})`
    await owner`delete from cluster where office_id = ${office.id}`
    await insertClusters(owner, office.id, total - demo.clusters)
    // What the planner learns by itself within a minute.
    await owner`vacuum analyze cluster`
    await owner`vacuum analyze released_figures`
  }
}

async function insertClusters(owner: postgres.Sql, officeId: string, count: number): Promise<void> {
  await owner`
    insert into cluster (id, slug, name, country, region, boundary, base_year, horizon_year, currency, target, office_id)
    select gen_random_uuid(), 'bench-' || n, 'Aire Valley ' || n, (array['GB', 'NL', 'US', 'FR', 'ES', 'AU'])[n % 6 + 1],
      'Region ' || n % 40, 'Generated', 2021, 2050, 'EUR', '[{"year": 2040, "tonnes": "0"}]'::jsonb, ${officeId}
    from generate_series(1, ${count}::integer) n`
  await owner`
    insert into released_figures (cluster_id, members, submitted, stage, base_tonnes, latest_year, latest_tonnes, target_year,
      target_tonnes, gap_2030_tonnes, signed, signatories, history, data_at, updated_at)
    select id, 8, 5, 'submitted', 9000000 + abs(hashtext(slug)) % 9000000, 2024, 8000000, 2040, 0, 1500000, 3, 8,
      (select jsonb_agg(jsonb_build_array(year, 9000000 - (year - 2015) * 100000)) from generate_series(2015, 2024) year),
      now(), now()
    from cluster where office_id = ${officeId}`
}
