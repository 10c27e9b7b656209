-- The second guard: who is asking is a signed text in the transaction, and every table asks it.
-- The functions run as the owner, who only migrates; the app's role owns nothing and cannot read the key.
create schema concord;
--> statement-breakpoint
create table concord.context_key (
  only_row boolean primary key default true check (only_row),
  inner_pad bytea not null,
  outer_pad bytea not null
);
alter table concord.context_key enable row level security;
alter table concord.context_key force row level security;
create policy context_key_owner on concord.context_key to current_user using (true) with check (true);
--> statement-breakpoint
-- What the context says, once its signature (HMAC-SHA-256) and expiry hold: kind, account, scope. Else null.
create function concord.context() returns text[] language plpgsql stable security definer set search_path = pg_catalog, concord as $$
declare
  said text := current_setting('concord.context', true);
  parts text[];
  body text;
  expected text;
begin
  if said is null or said = '' then return null; end if;
  parts := string_to_array(said, '|');
  if array_length(parts, 1) <> 5 then return null; end if;
  body := parts[1] || '|' || parts[2] || '|' || parts[3] || '|' || parts[4];
  select encode(sha256(k.outer_pad || sha256(k.inner_pad || convert_to(body, 'UTF8'))), 'hex') into expected from concord.context_key k;
  if expected is null or expected <> parts[5] then return null; end if;
  if parts[4]::bigint < extract(epoch from clock_timestamp()) then return null; end if;
  return parts;
end $$;
--> statement-breakpoint
create function concord.kind() returns text language sql stable security definer set search_path = pg_catalog, concord
  as $$ select (concord.context())[1] $$;
create function concord.actor() returns uuid language sql stable security definer set search_path = pg_catalog, concord
  as $$ select nullif((concord.context())[2], '')::uuid $$;
-- The one cluster whose confidential submissions a merge may read.
create function concord.merging() returns uuid language sql stable security definer set search_path = pg_catalog, concord
  as $$ select case when c[1] = 'merge' then nullif(c[3], '')::uuid end from (select concord.context() c) x $$;
--> statement-breakpoint
-- Companies in which the actor holds one of these roles.
create function concord.organisations(variadic wanted text[]) returns uuid[] language sql stable security definer set search_path = pg_catalog, public
  as $$ select coalesce(array_agg(distinct g.organisation_id), '{}') from public.role_grant g
        where g.account_id = concord.actor() and g.revoked_at is null and g.cluster_id is null and g.role = any(wanted) $$;
-- Clusters in which the actor is lead or steward.
create function concord.holding(wanted text) returns uuid[] language sql stable security definer set search_path = pg_catalog, public
  as $$ select coalesce(array_agg(distinct g.cluster_id), '{}') from public.role_grant g
        where g.account_id = concord.actor() and g.revoked_at is null and g.cluster_id is not null and g.role = wanted $$;
-- Clusters the actor takes part in: through a company, or through a role in the cluster.
create function concord.clusters() returns uuid[] language sql stable security definer set search_path = pg_catalog, public
  as $$ select coalesce(array_agg(distinct c), '{}') from (
          select m.cluster_id c from public.cluster_member m
            where m.status = 'active' and m.organisation_id = any(concord.organisations('contributor', 'signatory', 'company-admin'))
          union all
          select g.cluster_id from public.role_grant g
            where g.account_id = concord.actor() and g.revoked_at is null and g.cluster_id is not null
        ) x $$;
create function concord.is_staff() returns boolean language sql stable security definer set search_path = pg_catalog, public
  as $$ select exists (select 1 from public.role_grant g where g.account_id = concord.actor() and g.revoked_at is null and g.role = 'staff') $$;
create function concord.published() returns uuid[] language sql stable security definer set search_path = pg_catalog, public
  as $$ select coalesce(array_agg(c.id), '{}') from public.cluster c where c.published_at is not null and concord.kind() is not null $$;
--> statement-breakpoint
-- The person behind a session, with roles and memberships, in one call; keeps the idle clock. Null when the session is over.
create function concord.current_actor(token text, idle_minutes integer) returns jsonb language plpgsql volatile security definer set search_path = pg_catalog, public as $$
declare
  found public.session%rowtype;
  answer jsonb;
begin
  select s.* into found from public.session s where s.token_hash = token;
  if not found.expires_at > clock_timestamp() or found.token_hash is null then return null; end if;
  if found.seen_at < clock_timestamp() - make_interval(mins => idle_minutes) then return null; end if;
  select jsonb_build_object(
    'accountId', a.id, 'email', a.email, 'name', a.name, 'provedAt', found.proved_at,
    'roles', coalesce((
      select jsonb_agg(jsonb_build_object('role', g.role, 'organisationId', g.organisation_id, 'organisationName', o.name, 'clusterId', g.cluster_id) order by o.name, g.role)
      from public.role_grant g join public.organisation o on o.id = g.organisation_id
      where g.account_id = a.id and g.revoked_at is null), '[]'),
    'memberships', coalesce((
      select jsonb_agg(jsonb_build_object('clusterId', c.id, 'clusterSlug', c.slug, 'clusterName', c.name, 'organisationId', o.id, 'organisationName', o.name) order by c.name, o.name)
      from (
        select m.cluster_id, m.organisation_id from public.cluster_member m
          where m.status = 'active' and exists (select 1 from public.role_grant g
            where g.account_id = a.id and g.revoked_at is null and g.cluster_id is null and g.organisation_id = m.organisation_id)
        union
        select g.cluster_id, g.organisation_id from public.role_grant g where g.account_id = a.id and g.revoked_at is null and g.cluster_id is not null
      ) x join public.cluster c on c.id = x.cluster_id join public.organisation o on o.id = x.organisation_id), '[]')
  ) into answer from public.account a where a.id = found.account_id and a.suspended_at is null;
  if answer is not null and found.seen_at < clock_timestamp() - interval '1 minute' then
    update public.session set seen_at = clock_timestamp() where token_hash = token;
  end if;
  return answer;
end $$;
--> statement-breakpoint
-- Adds one link to a stream's chain. The app has no other way to write the trail, and none to change it.
create function concord.append_audit(stream text, cluster uuid, organisation uuid, type text, body text, at timestamptz) returns integer
language plpgsql volatile security definer set search_path = pg_catalog, public as $$
declare
  head public.audit_head%rowtype;
  next_hash text;
begin
  if concord.kind() is null then raise exception 'no context' using errcode = 'insufficient_privilege'; end if;
  insert into public.audit_head (stream, seq, hash) values (stream, 0, '') on conflict do nothing;
  select h.* into head from public.audit_head h where h.stream = append_audit.stream for update;
  next_hash := encode(sha256(decode('00', 'hex') || convert_to(head.hash || body, 'UTF8')), 'hex');
  insert into public.audit_entry (stream, seq, cluster_id, organisation_id, type, actor_id, body, previous_hash, hash, at)
    values (stream, head.seq + 1, cluster, organisation, type, concord.actor(), body, head.hash, next_hash, at);
  update public.audit_head h set seq = head.seq + 1, hash = next_hash where h.stream = append_audit.stream;
  return head.seq + 1;
end $$;
--> statement-breakpoint
-- For /readyz, which has no actor: the newest migration this database has seen.
create function concord.schema_version() returns bigint language sql stable security definer set search_path = pg_catalog, drizzle
  as $$ select max(created_at) from drizzle.__drizzle_migrations $$;
--> statement-breakpoint
create function concord.refuse_change() returns trigger language plpgsql set search_path = pg_catalog as $$
begin
  raise exception '% is never changed or deleted', tg_table_name using errcode = 'restrict_violation';
end $$;
