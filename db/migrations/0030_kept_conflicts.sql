-- A conflict that rests on confidential figures tells something of them by being there, so that its record is its parties' and the
-- cluster's office's alone, and so is what was said about it. What the whole cluster misses is everybody's: its record stands as open,
-- and its figures beside it are kept as before. How many conflicts a draft has stands with the draft, so that whoever may not know of
-- each still knows whether a version can be frozen.
ALTER TABLE "comment" ADD COLUMN "confidential" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "comment" ADD COLUMN "parties" uuid[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "roadmap_draft" ADD COLUMN "conflicts" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "roadmap_draft" ADD COLUMN "open_conflicts" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "roadmap_draft" ADD COLUMN "blocking_conflicts" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
-- The owner of the tables reads and fills in what is there already, once.
alter table roadmap_draft no force row level security;--> statement-breakpoint
alter table conflict_record no force row level security;--> statement-breakpoint
alter table conflict_detail no force row level security;--> statement-breakpoint
alter table comment no force row level security;--> statement-breakpoint
alter table roadmap_draft disable trigger roadmap_draft_stays;--> statement-breakpoint
alter table conflict_record disable trigger conflict_record_stays;--> statement-breakpoint
alter table conflict_detail disable trigger conflict_detail_stays;--> statement-breakpoint
alter table comment disable trigger comment_stays;--> statement-breakpoint
update roadmap_draft d set conflicts = k.conflicts, open_conflicts = k.open, blocking_conflicts = k.blocking
  from (select draft_id, count(*) as conflicts, count(*) filter (where resolution is null) as open,
      count(*) filter (where resolution is null and blocking) as blocking
    from conflict_record group by draft_id) k
  where k.draft_id = d.id;--> statement-breakpoint
update conflict_record set confidential = false where confidential and key in ('target-missed:cluster', 'commitment-missed:cluster');--> statement-breakpoint
-- Figures of several parties told each what another keeps confidential: of what is no flow between two, the stewards alone read them.
update conflict_detail d set parties = '{}' from conflict_record r
  where d.confidential and cardinality(d.parties) > 1 and r.draft_id = d.draft_id and r.key = d.key
    and r.kind not in ('claimed-twice', 'flow-unbalanced', 'flow-figures-differ');--> statement-breakpoint
-- Who was party to it in the newest draft that has it reads on.
update comment c set confidential = true, parties = r.parties
  from (select distinct on (k.cluster_id, k.key) k.cluster_id, k.key, k.parties
    from conflict_record k join roadmap_draft d on d.id = k.draft_id
    where k.confidential order by k.cluster_id, k.key, d.number desc) r
  where r.cluster_id = c.cluster_id and c.about = 'conflict:' || r.key;--> statement-breakpoint
alter table comment enable trigger comment_stays;--> statement-breakpoint
alter table conflict_detail enable trigger conflict_detail_stays;--> statement-breakpoint
alter table conflict_record enable trigger conflict_record_stays;--> statement-breakpoint
alter table roadmap_draft enable trigger roadmap_draft_stays;--> statement-breakpoint
alter table comment force row level security;--> statement-breakpoint
alter table conflict_detail force row level security;--> statement-breakpoint
alter table conflict_record force row level security;--> statement-breakpoint
alter table roadmap_draft force row level security;--> statement-breakpoint
ALTER TABLE "roadmap_draft" ALTER COLUMN "conflicts" DROP DEFAULT;--> statement-breakpoint
ALTER TABLE "roadmap_draft" ALTER COLUMN "open_conflicts" DROP DEFAULT;--> statement-breakpoint
ALTER TABLE "roadmap_draft" ALTER COLUMN "blocking_conflicts" DROP DEFAULT;--> statement-breakpoint
-- Written once, for the two tables that keep it alike.
create function concord.may_know(confidential boolean, parties uuid[], companies uuid[]) returns boolean language sql immutable
  as $$ select not confidential or parties && companies $$;--> statement-breakpoint
drop policy conflict_record_select on conflict_record;--> statement-breakpoint
-- A company that is party to a conflict without being named to the others finds its key in what the merge says to it alone.
create policy conflict_record_select on conflict_record for select using (
  cluster_id = any ((select concord.clusters())::uuid[]) and (
    concord.may_know(confidential, parties, (select concord.organisations('contributor', 'signatory', 'company-admin'))::uuid[])
    or exists (select 1 from member_result m where m.draft_id = conflict_record.draft_id
      and m.organisation_id = any ((select concord.organisations('contributor', 'signatory', 'company-admin'))::uuid[])
      and m.result -> 'conflicts' ? conflict_record.key)
  )
  or cluster_id = any ((select concord.holding('lead'))::uuid[]) or cluster_id = any ((select concord.holding('steward'))::uuid[])
);--> statement-breakpoint
drop policy comment_select on comment;--> statement-breakpoint
create policy comment_select on comment for select using (
  cluster_id = any ((select concord.clusters())::uuid[])
    and concord.may_know(confidential, parties, (select concord.organisations('contributor', 'signatory', 'company-admin'))::uuid[])
  or cluster_id = any ((select concord.holding('lead'))::uuid[]) or cluster_id = any ((select concord.holding('steward'))::uuid[])
);--> statement-breakpoint
create or replace function concord.guard_comment() returns trigger language plpgsql set search_path = pg_catalog, public as $$
begin
  if (new.id, new.cluster_id, new.about, new.confidential, new.parties, new.parent_id, new.body, new.author_id, new.author_name, new.organisation_name, new.created_at)
     is distinct from (old.id, old.cluster_id, old.about, old.confidential, old.parties, old.parent_id, old.body, old.author_id, old.author_name, old.organisation_name, old.created_at) then
    raise exception 'what was said is never changed' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
