/**
 * Frame     { place, places, rail, tools?, children, aside? }   the room around every signed-in page
 *   place   the name of where I am ("Humber");  places: {label, items: {href,label,note?}[]}[] to switch to
 *   rail    {href, label, group?, count?, urgent?, exact?}[]  the pages of this room;  tools: right end of the top bar
 *   aside   a side panel (comments, the trace of a figure): beside the page when wide, below it when narrow
 * railGroup(name, items)            pages of a room that stand together under a name
 * PlainFrame { children, tools? }  for public and sign-in pages: top bar and one column
 */
import type { ReactNode } from 'react'
import { Keys } from './keys.tsx'
import { Menu, MenuLink } from './menu.tsx'
import { Rail, type RailItem } from './nav-link.tsx'

export type Place = { readonly href: string; readonly label: string; readonly note?: string }
export type PlaceGroup = { readonly label: string; readonly items: readonly Place[] }
export type { RailItem }

/** The page before every room. */
const start = '/'

const bar =
  'sticky top-0 z-20 flex h-12 items-center gap-1 border-b border-line bg-wash px-2 sm:px-4 print:static print:border-0 print:bg-transparent print:px-0'

export function Frame({
  place,
  places,
  rail,
  tools,
  aside,
  children,
}: {
  readonly place: string
  readonly places: readonly PlaceGroup[]
  readonly rail: readonly RailItem[]
  readonly tools?: ReactNode
  readonly aside?: ReactNode
  readonly children: ReactNode
}) {
  return (
    <>
      <header className={bar}>
        <Wordmark />
        <Menu id="places" name={`${place}, change place`} label={<PlaceName name={place} />}>
          {places.map((group) => (
            <section key={group.label} className="py-1">
              <h2 className="px-2 pb-1 text-xs font-medium text-faint">{group.label}</h2>
              {group.items.map((item) => (
                <MenuLink key={item.href} href={item.href} note={item.note}>
                  {item.label}
                </MenuLink>
              ))}
            </section>
          ))}
        </Menu>
        <div className="ml-auto flex shrink-0 items-center gap-1 print:hidden">
          {tools}
          <div className="lg:hidden">
            <Menu id="pages" label="Menu" align="right" buttonClassName="border border-edge font-medium">
              <nav aria-label="Pages">
                <Rail items={rail} />
              </nav>
            </Menu>
          </div>
        </div>
      </header>
      <div className="lg:grid lg:grid-cols-[208px_minmax(0,1fr)] print:block">
        <nav
          aria-label={place}
          className="sticky top-12 hidden h-[calc(100dvh-48px)] overflow-y-auto border-r border-line bg-wash px-2 py-4 lg:block print:hidden"
        >
          <Rail items={rail} />
        </nav>
        <Keys pages={pagesByKey(rail)} />
        <div className={aside ? 'xl:grid xl:grid-cols-[minmax(0,1fr)_336px] print:block' : undefined}>
          <main id="content" tabIndex={-1} className="min-w-0 px-4 pb-16 outline-none sm:px-6 lg:px-8 print:p-0">
            {children}
          </main>
          {aside && (
            <aside className="border-line px-4 py-5 max-xl:border-t sm:px-6 xl:sticky xl:top-12 xl:h-[calc(100dvh-48px)] xl:overflow-y-auto xl:border-l print:hidden">
              {aside}
            </aside>
          )}
        </div>
      </div>
    </>
  )
}

export const railGroup = (group: string, items: readonly RailItem[]): readonly RailItem[] =>
  items.map((item) => ({ ...item, group }))

/** The pages of the room, and the way home from every room. */
const pagesByKey = (rail: readonly RailItem[]) => [
  { href: '/home', label: 'Home: what waits for me' },
  ...rail.filter((item) => item.href !== '/home').map(({ href, label }) => ({ href, label })),
]

export function PlainFrame({ tools, children }: { readonly tools?: ReactNode; readonly children: ReactNode }) {
  return (
    <>
      <header className={bar}>
        <Wordmark />
        <div className="ml-auto flex items-center gap-1 print:hidden">{tools}</div>
      </header>
      <main
        id="content"
        tabIndex={-1}
        className="mx-auto w-full max-w-page px-4 pb-16 outline-none sm:px-6 lg:px-8 print:p-0"
      >
        {children}
      </main>
    </>
  )
}

function Wordmark() {
  return (
    <a data-soft="" href={start} className="mr-1 flex items-center gap-2 rounded-sm px-1 font-semibold tracking-tight">
      <svg viewBox="0 0 16 16" aria-hidden="true" className="size-4">
        <path d="M1 3 L15 11" className="stroke-accent" strokeWidth="2.2" />
        <path d="M1 8 L15 11.6" className="stroke-accent" strokeWidth="1.6" opacity="0.7" />
        <path d="M1 13 L15 12.2" className="stroke-accent" strokeWidth="1.6" opacity="0.45" />
      </svg>
      Concord
    </a>
  )
}

function PlaceName({ name }: { readonly name: string }) {
  return (
    <>
      <span aria-hidden="true" className="text-faint">
        /
      </span>
      <span className="truncate font-medium">{name}</span>
      <span aria-hidden="true" className="text-xs text-faint">
        ▾
      </span>
    </>
  )
}
