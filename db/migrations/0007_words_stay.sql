-- Of a comment only its being resolved changes: nobody rewrites another's words, or their own after they were read.
create function concord.guard_comment() returns trigger language plpgsql set search_path = pg_catalog, public as $$
begin
  if (new.id, new.cluster_id, new.about, new.parent_id, new.body, new.author_id, new.author_name, new.organisation_name, new.created_at)
     is distinct from (old.id, old.cluster_id, old.about, old.parent_id, old.body, old.author_id, old.author_name, old.organisation_name, old.created_at) then
    raise exception 'what was said is never changed' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;--> statement-breakpoint
create trigger comment_stays before update on comment for each row execute function concord.guard_comment();--> statement-breakpoint
-- The public reads how a published version goes, not how one goes that only its members read, or that is not published yet.
drop policy progress_report_select on progress_report;--> statement-breakpoint
create policy progress_report_select on progress_report for select using (cluster_id = any ((select concord.clusters())::uuid[]) or (select concord.is_staff()) or cluster_id = any ((select concord.published())::uuid[]) and version_id in (select s.version_id from frozen_standing s where s.published_at is not null));
