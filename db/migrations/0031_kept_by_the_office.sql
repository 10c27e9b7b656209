-- A conflict on a hub with confidential bookings has no parties, since they would tell one another what each books. It told every member
-- that they come to more than the hub holds: it is the cluster's office's alone, and so is what was said about it. What the whole cluster
-- misses is everybody's and stands as open; its figures stand beside it and are kept as before.
alter table conflict_record no force row level security;--> statement-breakpoint
alter table comment no force row level security;--> statement-breakpoint
alter table conflict_record disable trigger conflict_record_stays;--> statement-breakpoint
alter table comment disable trigger comment_stays;--> statement-breakpoint
update conflict_record set confidential = false where confidential and key in ('target-missed:cluster', 'commitment-missed:cluster');--> statement-breakpoint
update comment c set confidential = true
  from (select distinct cluster_id, key from conflict_record where confidential and parties = '{}') r
  where not c.confidential and r.cluster_id = c.cluster_id and c.about = 'conflict:' || r.key;--> statement-breakpoint
-- Figures of several parties told each what another keeps confidential: of what is no flow between two, the stewards alone read them.
alter table conflict_detail no force row level security;--> statement-breakpoint
alter table conflict_detail disable trigger conflict_detail_stays;--> statement-breakpoint
update conflict_detail d set parties = '{}' from conflict_record r
  where d.confidential and cardinality(d.parties) > 1 and r.draft_id = d.draft_id and r.key = d.key
    and r.kind not in ('claimed-twice', 'flow-unbalanced', 'flow-figures-differ');--> statement-breakpoint
alter table conflict_detail enable trigger conflict_detail_stays;--> statement-breakpoint
alter table conflict_detail force row level security;--> statement-breakpoint
alter table comment enable trigger comment_stays;--> statement-breakpoint
alter table conflict_record enable trigger conflict_record_stays;--> statement-breakpoint
alter table comment force row level security;--> statement-breakpoint
alter table conflict_record force row level security;--> statement-breakpoint
create or replace function concord.may_know(confidential boolean, parties uuid[], companies uuid[]) returns boolean language sql immutable
  as $$ select not confidential or parties && companies $$;
