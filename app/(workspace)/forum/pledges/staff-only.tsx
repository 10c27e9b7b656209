/** StaffOnly { shown }   says that the licence keeps figures from clusters */
import { Status } from '#ui/status'

export const StaffOnly = ({ shown }: { readonly shown: boolean }) =>
  shown ? null : <Status tone="warn" words="Staff’s own use" />
