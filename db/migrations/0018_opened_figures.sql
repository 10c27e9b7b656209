-- A figure of the roadmap is opened by working the merge out again, decisions and all, in the merge's own context; what a reader may not
-- see of it is cut before it leaves the view.
drop policy resolution_select on resolution;--> statement-breakpoint
create policy resolution_select on resolution for select using (
  cluster_id = any ((select concord.holding('lead'))::uuid[]) or cluster_id = any ((select concord.holding('steward'))::uuid[])
  or cluster_id = (select concord.merging())
);
