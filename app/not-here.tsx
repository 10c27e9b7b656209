'use client'
/**
 * NotHere   what stands where nothing is. On the client side alone, since the framework carries it along with every page.
 */
import { LinkButton } from '#ui/button'
import { PlainFrame } from '#ui/frame'
import { PageHeader } from '#ui/page-header'

export function NotHere() {
  return (
    <PlainFrame>
      <PageHeader
        title="This page is not here"
        lead="The address may be mistyped, the thing may have been removed, or it may not be open to you. If a colleague sent you the link, ask them who may see it."
      />
      <LinkButton href="/" tone="primary">
        Go to my home page
      </LinkButton>
    </PlainFrame>
  )
}
