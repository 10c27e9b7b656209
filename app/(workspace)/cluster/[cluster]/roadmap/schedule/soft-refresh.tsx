'use client'

import { useRouter } from 'next/navigation'
import { useEffect } from 'react'

const everyMilliseconds = 1500

/** Draws the page again every moment while it is in front of somebody. Without script the page has a link that does so. */
export function SoftRefresh() {
  const router = useRouter()
  useEffect(() => {
    const timer = setInterval(() => {
      if (!document.hidden) router.refresh()
    }, everyMilliseconds)
    return () => clearInterval(timer)
  }, [router])
  return null
}
