/** BCP 47 from what LMSs send: `en`, `es-MX`, Moodle's `pt_br`; English when it is none. */
export function readLocale(text: string | null): string {
  try {
    return Intl.getCanonicalLocales((text ?? '').replaceAll('_', '-'))[0] ?? 'en';
  } catch {
    return 'en';
  }
}
