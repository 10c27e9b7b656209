'use client'
/**
 * SoftLinks { }   once in the document: follows plain links marked `data-soft` without loading the document anew
 *   `data-soft=""` goes to the top of the next page, `data-soft="stay"` keeps the place. A link component of the framework costs the
 *   server several times a plain one, and a long list has one in every row. Without script they are ordinary links.
 */
import { useRouter } from 'next/navigation'
import { useEffect } from 'react'

export function SoftLinks() {
  const router = useRouter()
  useEffect(() => {
    function follow(event: MouseEvent): void {
      if (event.defaultPrevented || event.button !== 0) return
      if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
      const link = event.target instanceof Element ? event.target.closest('a[data-soft]') : null
      if (!(link instanceof HTMLAnchorElement) || link.origin !== location.origin) return
      event.preventDefault()
      link.closest<HTMLElement>('[popover]')?.hidePopover()
      router.push(link.pathname + link.search + link.hash, { scroll: link.dataset.soft !== 'stay' })
    }
    document.addEventListener('click', follow)
    return () => document.removeEventListener('click', follow)
  }, [router])
  return null
}
