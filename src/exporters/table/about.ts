/** What a workbook says of itself beside the statements: which framework it is, of when, and what one may do with it. */
import type { Language } from '../../framework/model/types';
import type { ExportSource } from '../format';
import type { Cell } from '../shared/csv';
import { dayOf } from '../shared/dates';
import { statementsOf } from './rows';
import { words } from './words';

/** A row for each fact that there is: what it is, and the fact. */
export function aboutRows({ snapshot, baseUrl }: ExportSource, language: Language): Cell[][] {
  const { document } = snapshot;
  const said = language === 'en' ? undefined : document.translations[language];
  const license = said?.license ?? document.license;
  const about = words[language].about;
  const facts: [title: string, fact: Cell][] = [
    [about.framework, said?.title ?? document.title],
    [about.description, said?.description ?? document.description],
    [about.version, document.version],
    [about.changed, dayOf(document.changed, language)],
    [about.statements, statementsOf(snapshot).length],
    [about.publisher, document.publisher ?? document.creator],
    [about.license, `${license.title}. ${license.text}`],
    [about.licenseUri, document.license.uri],
    [about.uri, `${baseUrl}/uri/${document.id}`],
    // Translated notes speak of the translation as a document of its own.
    [about.notes, document.notes],
  ];
  return facts.filter(([, fact]) => fact !== null);
}
