/** A translation file speaks of items that exist, beside the file that it translates, and runs parallel to it. */
import type { Entry } from '../entries';
import type { Problem } from '../problems';
import type { SpanishFile } from '../schema';
import type { Sheet } from '../yaml-file';
import type { Check } from './check';

export const translationsFit: Check = ({ spanish, entries }) => {
  const byCode = new Map(entries.map((entry) => [entry.code, entry]));
  return spanish.flatMap((sheet) => [
    ...wrongCluster(sheet, entries),
    ...Object.keys(sheet.value.items).flatMap((code) => ofItem(sheet, code, byCode.get(code))),
    ...alikeLabels(sheet, byCode),
  ]);
};

function problem(sheet: Sheet<SpanishFile>, path: string[], what: string, help: string): Problem {
  return { file: sheet.file, line: sheet.lineOf(path), what, help };
}

function wrongCluster(sheet: Sheet<SpanishFile>, entries: Entry[]): Problem[] {
  const translated = entries.find((entry) => entry.sheet.file === sheet.file.replace('.es.yaml', '.yaml'));
  if (!translated)
    return [
      problem(
        sheet,
        [],
        'There is no file that this one translates.',
        'Give it the name of that file, with .es.yaml at the end.',
      ),
    ];
  const code = sheet.value.code;
  if (!code || translated.code === code) return [];
  return [
    problem(
      sheet,
      ['code'],
      `This file says ${code}; the file beside it is ${translated.code}.`,
      'Make them equal.',
    ),
  ];
}

function ofItem(sheet: Sheet<SpanishFile>, code: string, entry: Entry | undefined): Problem[] {
  if (!entry || entry.sheet.file !== sheet.file.replace('.es.yaml', '.yaml')) {
    return [
      problem(
        sheet,
        ['items', code],
        `${code} is not an item of the file that this one translates.`,
        'Correct the code, or take the entry out.',
      ),
    ];
  }
  const item = sheet.value.items[code] ?? {};
  const { name, label } = item;
  const at = (key: string) => ['items', code, key];
  const found: Problem[] = [];
  for (const key of ['occupations', 'levels'] as const) {
    const [there, here] = [entry[key].length, item[key]?.length];
    if (here === undefined || here === there) continue;
    const what = `${code} has ${here} ${key} in Spanish and ${there} in English.`;
    found.push(problem(sheet, at(key), what, 'Translate each, in the same order.'));
  }
  if (name && entry.type === 'statement') {
    found.push(problem(sheet, at('name'), `${code} is a statement and has no name.`, 'Use `label`.'));
  }
  if (label && entry.type !== 'statement') {
    found.push(problem(sheet, at('label'), `${code} is no statement and has no label.`, 'Use `name`.'));
  }
  return found;
}

function alikeLabels(sheet: Sheet<SpanishFile>, byCode: Map<string, Entry>): Problem[] {
  const first = new Map<string, string>();
  return Object.entries(sheet.value.items).flatMap(([code, { label }]) => {
    if (!label) return [];
    const key = `${byCode.get(code)?.parent} ${label.toLowerCase()}`;
    const other = first.get(key);
    if (!other) {
      first.set(key, code);
      return [];
    }
    return [
      problem(
        sheet,
        ['items', code, 'label'],
        `The label “${label}” of ${code} is also the label of ${other}.`,
        'Change one.',
      ),
    ];
  });
}
