-- A member's look that works the merge out again needs the prices that the lead's merge read: without them its bytes are never those of
-- the draft. What the reader may not see is cut before it leaves the view.
drop policy hub_price_select on hub_price;--> statement-breakpoint
create policy hub_price_select on hub_price for select using (
  cluster_id = (select concord.merging())
  or cluster_id = any ((select concord.clusters())::uuid[]) and (class <> 'confidential' or cluster_id = any ((select concord.holding('lead'))::uuid[]) or cluster_id = any ((select concord.holding('steward'))::uuid[]) or owner_id = any ((select concord.organisations('contributor', 'signatory', 'company-admin'))::uuid[]))
);
