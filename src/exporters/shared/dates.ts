/** Days in words, the same on every machine. */
import type { Language } from '../../framework/model/types';

const months: Readonly<Record<Language, readonly string[]>> = {
  en: 'January February March April May June July August September October November December'.split(' '),
  es: 'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre'.split(' '),
};

/** The day of a moment in UTC: November 24, 2026; 24 de noviembre de 2026. */
export function dayOf(moment: string, language: Language): string {
  const date = new Date(moment);
  const month = months[language][date.getUTCMonth()];
  return language === 'en'
    ? `${month} ${date.getUTCDate()}, ${date.getUTCFullYear()}`
    : `${date.getUTCDate()} de ${month} de ${date.getUTCFullYear()}`;
}
