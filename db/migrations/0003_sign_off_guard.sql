-- What the public may read of a sign-off, and what nobody may change about one.
drop policy frozen_version_select on frozen_version;--> statement-breakpoint
create policy frozen_version_select on frozen_version for select using (cluster_id = any ((select concord.clusters())::uuid[]) or cluster_id = any ((select concord.published())::uuid[]) and publication = 'public' and id in (select s.version_id from frozen_standing s where s.published_at is not null));--> statement-breakpoint
drop policy frozen_standing_select on frozen_standing;--> statement-breakpoint
create policy frozen_standing_select on frozen_standing for select using (cluster_id = any ((select concord.clusters())::uuid[]) or cluster_id = any ((select concord.published())::uuid[]) and publication = 'public' and (adopted_at is not null or state = 'replaced'));--> statement-breakpoint
drop policy stance_select on stance;--> statement-breakpoint
create policy stance_select on stance for select using (cluster_id = any ((select concord.clusters())::uuid[]) or cluster_id = any ((select concord.published())::uuid[]) and version_id in (select s.version_id from frozen_standing s where s.published_at is not null));--> statement-breakpoint
-- A stance stands on a version that is open for signature, under the digest of that version, for an active member.
drop policy stance_insert on stance;--> statement-breakpoint
create policy stance_insert on stance for insert with check (organisation_id = any ((select concord.organisations('signatory'))::uuid[]) and cluster_id = any ((select concord.clusters())::uuid[]) and signer_id = (select concord.actor()) and exists (select 1 from frozen_standing s where s.version_id = stance.version_id and s.cluster_id = stance.cluster_id and s.digest = stance.digest and s.state in ('in-signature', 'agreed')) and exists (select 1 from cluster_member m where m.cluster_id = stance.cluster_id and m.organisation_id = stance.organisation_id and m.status = 'active'));--> statement-breakpoint
-- What was frozen stays; each moment is written once; states go forward only; adopting, publishing and replacing are the lead's.
create function concord.guard_standing() returns trigger language plpgsql set search_path = pg_catalog, public as $$
begin
  if (new.version_id, new.cluster_id, new.number, new.digest, new.publication, new.deadline)
     is distinct from (old.version_id, old.cluster_id, old.number, old.digest, old.publication, old.deadline) then
    raise exception 'what was frozen is never changed' using errcode = 'restrict_violation';
  end if;
  if old.agreed_at is not null and new.agreed_at is distinct from old.agreed_at
     or old.adopted_at is not null and new.adopted_at is distinct from old.adopted_at
     or old.published_at is not null and new.published_at is distinct from old.published_at
     or old.replaced_at is not null and (new.replaced_at, new.replaced_by) is distinct from (old.replaced_at, old.replaced_by) then
    raise exception 'a moment of a sign-off is written once' using errcode = 'restrict_violation';
  end if;
  if new.state <> old.state and (old.state, new.state) not in
     (('in-signature', 'agreed'), ('in-signature', 'replaced'), ('agreed', 'adopted'), ('agreed', 'replaced'), ('adopted', 'replaced')) then
    raise exception 'a frozen version does not go back' using errcode = 'restrict_violation';
  end if;
  if (new.adopted_at, new.published_at, new.replaced_at) is distinct from (old.adopted_at, old.published_at, old.replaced_at)
     and not (new.cluster_id = any (concord.holding('lead'))) then
    raise exception 'only a lead adopts, publishes or replaces a version' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;--> statement-breakpoint
create trigger frozen_standing_forward before update on frozen_standing for each row execute function concord.guard_standing();--> statement-breakpoint
alter table frozen_standing
  add constraint frozen_standing_state check (state in ('in-signature', 'agreed', 'adopted', 'replaced')),
  add constraint frozen_standing_agreed check (state not in ('agreed', 'adopted') or agreed_at is not null),
  add constraint frozen_standing_adopted check (state <> 'adopted' or adopted_at is not null),
  add constraint frozen_standing_published check (published_at is null or adopted_at is not null and publication = 'public'),
  add constraint frozen_standing_replaced check ((state = 'replaced') = (replaced_by is not null and replaced_at is not null));--> statement-breakpoint
alter table stance
  add constraint stance_kind check (kind in ('endorse', 'endorse-with-reservation', 'object', 'abstain')),
  add constraint stance_text check (kind not in ('endorse-with-reservation', 'object') or length(btrim(coalesce(text, ''))) > 0);--> statement-breakpoint
-- Whom a lead asks for a stance: the signatories of active members. A lead does not see the accounts of companies otherwise.
create function concord.signatory_addresses(of_cluster uuid) returns table (account_id uuid, email text, name text, organisation_id uuid)
language sql stable security definer set search_path = pg_catalog, public
  as $$ select a.id, a.email, a.name, m.organisation_id
        from public.cluster_member m
        join public.role_grant g on g.organisation_id = m.organisation_id and g.cluster_id is null and g.role = 'signatory' and g.revoked_at is null
        join public.account a on a.id = g.account_id and a.suspended_at is null
        where m.cluster_id = of_cluster and m.status = 'active' and of_cluster = any (concord.holding('lead')) $$;--> statement-breakpoint
-- Whom a lead tells that their stance is void: those who took one on the replaced version.
create function concord.signer_addresses(of_version uuid) returns table (account_id uuid, email text, name text, organisation_id uuid)
language sql stable security definer set search_path = pg_catalog, public
  as $$ select a.id, a.email, a.name, s.organisation_id
        from public.stance s join public.account a on a.id = s.signer_id and a.suspended_at is null
        where s.version_id = of_version and s.cluster_id = any (concord.holding('lead')) $$;
