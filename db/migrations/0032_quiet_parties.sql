-- A company that is party to a conflict without being named to the others finds its key in what the merge says to it alone.
drop policy conflict_record_select on conflict_record;--> statement-breakpoint
create policy conflict_record_select on conflict_record for select using (
  cluster_id = any ((select concord.clusters())::uuid[]) and (
    concord.may_know(confidential, parties, (select concord.organisations('contributor', 'signatory', 'company-admin'))::uuid[])
    or exists (select 1 from member_result m where m.draft_id = conflict_record.draft_id
      and m.organisation_id = any ((select concord.organisations('contributor', 'signatory', 'company-admin'))::uuid[])
      and m.result -> 'conflicts' ? conflict_record.key)
  )
  or cluster_id = any ((select concord.holding('lead'))::uuid[]) or cluster_id = any ((select concord.holding('steward'))::uuid[])
);
