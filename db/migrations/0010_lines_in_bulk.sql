ALTER TABLE "inventory_line" DROP CONSTRAINT "inventory_line_organisation_id_cluster_id_site_id_site_organisation_id_cluster_id_id_fk";
--> statement-breakpoint
DROP INDEX "inventory_line_figure";--> statement-breakpoint
-- A line stands at a site of its own company and cluster: asked once a statement, and the site is kept from going meanwhile.
create function concord.lines_have_sites() returns trigger language plpgsql set search_path = pg_catalog, public as $$
begin
  perform 1 from site s where (s.organisation_id, s.cluster_id, s.id) in (select l.organisation_id, l.cluster_id, l.site_id from written l) for key share;
  if exists (select from (select distinct organisation_id, cluster_id, site_id from written) l
      where not exists (select from site s where s.organisation_id = l.organisation_id and s.cluster_id = l.cluster_id and s.id = l.site_id)) then
    raise exception 'a line of the inventory names no site of its company' using errcode = 'foreign_key_violation';
  end if;
  return null;
end $$;--> statement-breakpoint
create trigger inventory_line_added after insert on inventory_line referencing new table as written for each statement execute function concord.lines_have_sites();--> statement-breakpoint
create trigger inventory_line_changed after update on inventory_line referencing new table as written for each statement execute function concord.lines_have_sites();--> statement-breakpoint
create function concord.sites_have_no_lines() returns trigger language plpgsql set search_path = pg_catalog, public as $$
begin
  if exists (select from inventory_line l join gone g on l.organisation_id = g.organisation_id and l.cluster_id = g.cluster_id and l.site_id = g.id) then
    raise exception 'a site with lines of an inventory stays' using errcode = 'foreign_key_violation';
  end if;
  return null;
end $$;--> statement-breakpoint
create trigger site_removed after delete on site referencing old table as gone for each statement execute function concord.sites_have_no_lines();
