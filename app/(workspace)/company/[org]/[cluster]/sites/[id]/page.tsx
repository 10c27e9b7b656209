import type { Metadata } from 'next'
import { siteItem } from '#lib/domain/submission/item-key'
import { companySite } from '#lib/views/company-site'
import { see } from '#lib/views/view'
import { ActionForm } from '#ui/action-form'
import { LinkButton } from '#ui/button'
import { Facts } from '#ui/facts'
import { PageHeader } from '#ui/page-header'
import { Reasons } from '../../../../../submission-parts/item-notes.tsx'
import { formPlace } from '../../form-place.ts'
import { RemoveDialog } from '../../remove-dialog.tsx'
import { SiteFields } from './site-fields.tsx'

export const metadata: Metadata = { title: 'Site' }

export default async function SitePage({ params }: PageProps<'/company/[org]/[cluster]/sites/[id]'>) {
  const seen = await see(companySite, await params)
  const { site, home } = seen
  const register = Object.entries(site?.register ?? {}).filter(([, text]) => text !== '')
  return (
    <>
      <PageHeader
        title={site?.name ?? 'New site'}
        crumbs={[{ href: `${home}/sites`, label: 'Sites' }]}
        action={
          site && (
            <>
              <LinkButton href={`${home}/emissions/${site.id}`}>Emissions of this site</LinkButton>
              {seen.mayEdit && (
                <RemoveDialog what="site" name={site.name} action="site.remove" hidden={formPlace(seen, site)}>
                  <p>Its figures leave the draft with it. What was submitted before stays as it was sent.</p>
                </RemoveDialog>
              )}
            </>
          )
        }
      />
      {site && <Reasons reasons={seen.reasons.filter((each) => each.item === siteItem(site.id))} />}
      {seen.mayEdit ? (
        <ActionForm
          name="site.save"
          submitLabel={site ? 'Save site' : 'Add site'}
          hidden={formPlace(seen, site)}
          beside={<LinkButton href={`${home}/sites`}>Back to the list</LinkButton>}
        >
          <SiteFields site={site} />
        </ActionForm>
      ) : (
        <fieldset disabled className="space-y-4">
          <SiteFields site={site} />
        </fieldset>
      )}
      {register.length > 0 && (
        <section className="mt-8">
          <h2 className="mb-2 text-lg">As the register has it</h2>
          <Facts
            layout="list"
            items={register.map(([column, value]) => ({ term: column.replaceAll('_', ' '), value }))}
          />
        </section>
      )}
    </>
  )
}
