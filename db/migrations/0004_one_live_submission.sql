CREATE UNIQUE INDEX "submission_standing_one_waiting" ON "submission_standing" USING btree ("organisation_id","cluster_id","cycle") WHERE state = 'submitted';--> statement-breakpoint
CREATE UNIQUE INDEX "submission_standing_one_accepted" ON "submission_standing" USING btree ("organisation_id","cluster_id","cycle") WHERE state = 'accepted';--> statement-breakpoint
-- What was sent stays; states go forward only; accepting and returning are a steward's, superseding a waiting one its company's.
create function concord.guard_submission_standing() returns trigger language plpgsql set search_path = pg_catalog, public as $$
begin
  if (new.submission_id, new.organisation_id, new.cluster_id, new.cycle, new.number, new.submitted_at)
     is distinct from (old.submission_id, old.organisation_id, old.cluster_id, old.cycle, old.number, old.submitted_at) then
    raise exception 'what was sent is never changed' using errcode = 'restrict_violation';
  end if;
  if (old.state, new.state) not in (('submitted', 'returned'), ('submitted', 'accepted'), ('submitted', 'superseded'), ('accepted', 'superseded')) then
    raise exception 'a submission does not go back' using errcode = 'restrict_violation';
  end if;
  if (new.state in ('returned', 'accepted') or old.state = 'accepted') and not (new.cluster_id = any (concord.holding('steward'))) then
    raise exception 'only a steward decides about a submission' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;--> statement-breakpoint
create trigger submission_standing_forward before update on submission_standing for each row execute function concord.guard_submission_standing();--> statement-breakpoint
alter table submission_standing
  add constraint submission_standing_state check (state in ('submitted', 'returned', 'accepted', 'superseded')),
  add constraint submission_standing_decided check (state not in ('returned', 'accepted') or decided_at is not null);--> statement-breakpoint
-- A submission begins as one that waits: its company cannot send it as accepted.
drop policy submission_standing_insert on submission_standing;--> statement-breakpoint
create policy submission_standing_insert on submission_standing for insert with check (state = 'submitted' and organisation_id = any ((select concord.organisations('contributor'))::uuid[]) and exists (select 1 from submission s where s.id = submission_id and s.organisation_id = submission_standing.organisation_id and s.cluster_id = submission_standing.cluster_id));
