'use client'
/** ThemeChoice { }   light, dark, or as the system says; kept in a cookie that the root layout reads. For the account menu. */
const themes = [
  { value: 'system', label: 'System' },
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
] as const

type Theme = (typeof themes)[number]['value']

function choose(theme: Theme): void {
  const root = document.documentElement
  if (theme === 'system') delete root.dataset.theme
  if (theme !== 'system') root.dataset.theme = theme
  const age = theme === 'system' ? 0 : 31_536_000
  document.cookie = `theme=${theme}; path=/; max-age=${age}; samesite=lax`
}

export function ThemeChoice() {
  return (
    <div role="group" aria-label="Colours of the page" className="flex gap-1 px-1 py-1">
      {themes.map(({ value, label }) => (
        <button
          key={value}
          type="button"
          onClick={() => choose(value)}
          className="h-7 flex-1 cursor-pointer rounded-sm border px-2 border-line text-sm text-soft hover:border-ink hover:text-ink"
        >
          {label}
        </button>
      ))}
    </div>
  )
}
