/** Everything that the registry of formats can say has Spanish words. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { formats } from '../../../src/exporters';
import { loadFramework } from '../../../src/framework';
import { counted, formats as named } from '../../../src/web/client/export/words/es-formats';
import { options } from '../../../src/web/client/export/words/es-options';
import { warnings } from '../../../src/web/client/export/words/es-warnings';
import { courseSource } from '../../exporters/support/course';

const exporters = path.resolve(__dirname, '../../../src/exporters');

/** Codes as they stand in the sources: no framework has everything that they warn of. */
const codes = new Set(
  readdirSync(exporters, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .flatMap((name) => [...readFileSync(path.join(exporters, name), 'utf8').matchAll(/code: '(\w+\.\w+)'/g)])
    .map(([, code = '']) => code)
    // Errors of an order, which are not warnings.
    .filter((code) => !code.startsWith('export.')),
);

it.each(formats.map(({ id }) => id))('format %s', (id) => {
  expect(named[id]).toEqual({ title: expect.any(String), purpose: expect.stringMatching(/^.{1,54}[^.]$/) });
});

it.each(formats.flatMap(({ id, options: all }) => all.map((option) => ({ id, option }))))(
  'option $option.name of $id',
  ({ id, option }) => {
    const words = options[`${id} ${option.name}`] ?? options[option.name];
    expect(words).toMatchObject({ label: expect.any(String), help: expect.stringMatching(/\.$/) });
    if (option.kind === 'text') expect(words?.shape).toEqual(expect.any(String));
    if (option.kind === 'choice') {
      expect(Object.keys(words?.choices ?? {})).toEqual(
        expect.arrayContaining(option.choices.map(({ value }) => value)),
      );
    }
  },
);

it.each([...codes])('warning %s', (code) => {
  expect(warnings[code]?.[0]).toMatch(/[.⧵]$/);
});

it('nothing is translated that no format says any more', () => {
  const known = (key: string) => codes.has(key.split(' ').at(-1) ?? '');
  expect(Object.keys(warnings).filter((key) => !known(key))).toEqual([]);
  expect(Object.keys(named).filter((id) => !formats.some((format) => format.id === id))).toEqual([]);
});

it('what comes out has a word', () => {
  const course = courseSource(loadFramework());
  for (const format of formats) {
    const source = { ...course, course: format.scopes.includes('course') ? course.course : null };
    const defaults = Object.fromEntries(format.options.map((option) => [option.name, option.default]));
    const { of } = format.count(source, defaults);
    expect({ of, word: counted[of] }).toEqual({ of, word: expect.any(String) });
  }
});
