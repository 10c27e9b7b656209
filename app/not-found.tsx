import { NotHere } from './not-here.tsx'

export const metadata = { title: 'Page not found' }

export default function NotFound() {
  return <NotHere />
}
