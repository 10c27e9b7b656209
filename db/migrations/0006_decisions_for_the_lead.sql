-- A decision carries a digest of the figures it was taken on, and a digest of few figures can be tried out. What was decided, and
-- why, stands in the conflict's open record; the row itself is for those who merge and those who read the figures.
drop policy resolution_select on resolution;--> statement-breakpoint
create policy resolution_select on resolution for select using (
  cluster_id = any ((select concord.holding('lead'))::uuid[]) or cluster_id = any ((select concord.holding('steward'))::uuid[])
);
