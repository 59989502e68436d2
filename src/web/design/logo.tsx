/** The logo: a double blaze, upper right in the accent, lower left in its line colour. */

export function LogoMark({ large = false }: { large?: boolean }) {
  return (
    <svg className={large ? 'logo-mark logo-mark-large' : 'logo-mark'} viewBox="0 0 12 17" aria-hidden="true">
      <rect className="near" x="5.5" y="0" width="6.5" height="8" rx="1.2" />
      <rect className="far" x="0" y="9" width="6.5" height="8" rx="1.2" />
    </svg>
  );
}

/** Mark and word; the word leaves the top bar on phones, where assistive technology still reads it from the page title. */
export function Logo() {
  return (
    <span className="logo">
      <LogoMark />
      <span className="logo-word">Waymark</span>
    </span>
  );
}
