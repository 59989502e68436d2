import { languageOf, languages, sentence, wordsFor } from '../../../src/web/words';
import en from '../../../src/web/words/en.json';
import es from '../../../src/web/words/es.json';

type Tree = { [key: string]: Tree | string | string[] };

const sentences = (tree: Tree, path = ''): [string, string][] =>
  Object.entries(tree).flatMap(([key, value]) => {
    if (typeof value === 'string') return [[`${path}${key}`, value] as [string, string]];
    if (Array.isArray(value))
      return value.map((line, index): [string, string] => [`${path}${key}.${index}`, line]);
    return sentences(value, `${path}${key}.`);
  });
const stem = (key: string) => key.replace(/_(one|many|other)$/, '');
const holes = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1]).sort();

describe('the words of the pages', () => {
  test('are the same in both languages, key by key', () => {
    const keys = (tree: Tree) => [...new Set(sentences(tree).map(([key]) => stem(key)))].sort();
    expect(keys(es)).toEqual(keys(en));
  });

  test('have every plural that their language asks for', () => {
    for (const [lang, tree] of [
      ['en', en],
      ['es', es],
    ] as const) {
      const keys = new Set(sentences(tree).map(([key]) => key));
      const wanted = new Intl.PluralRules(lang).resolvedOptions().pluralCategories;
      const plurals = [...keys].filter((key) => key.endsWith('_other')).map(stem);
      const missing = plurals.flatMap((key) =>
        wanted.map((category) => `${key}_${category}`).filter((one) => !keys.has(one)),
      );
      expect(missing).toEqual([]);
    }
  });

  test('fill the same places in both languages', () => {
    const english = new Map(sentences(en).map(([key, text]) => [stem(key), new Set(holes(text))]));
    for (const [key, text] of sentences(es)) {
      for (const hole of holes(text))
        expect([key, english.get(stem(key))?.has(hole ?? '')]).toEqual([key, true]);
    }
  });

  test('never cheer, beg or shout', () => {
    for (const tree of [en, es]) {
      for (const [, text] of sentences(tree))
        expect(text).not.toMatch(/!|\bplease\b|\boops\b|successfully|por favor/i);
    }
  });

  test('count in words up to ten, then in figures', () => {
    expect([1, 4, 10, 11].map(wordsFor('en').counted)).toEqual(['one', 'four', 'ten', '11']);
    expect([1, 4, 10, 11].map(wordsFor('es').counted)).toEqual(['una', 'cuatro', 'diez', '11']);
  });

  test('list without a comma before the last', () => {
    expect(wordsFor('en').list(['a', 'b', 'c'])).toBe('a, b and c');
    expect(wordsFor('es').list(['a', 'b', 'c'])).toBe('a, b y c');
  });

  test('tell the year of a day only when it differs', () => {
    const now = new Date('2026-10-17T12:00:00Z');
    const { day } = wordsFor('en', 'UTC');
    expect(day(new Date('2026-10-14T12:00:00Z'), now)).toBe('Oct 14');
    expect(day(new Date('2027-01-14T12:00:00Z'), now)).toBe('Jan 14, 2027');
  });

  test('read due dates in the zone they are asked for', () => {
    const midnight = new Date('2026-10-15T04:59:00Z');
    expect(wordsFor('en', 'America/Chicago').day(midnight, midnight)).toBe('Oct 14');
    expect(wordsFor('en', 'UTC').day(midnight, midnight)).toBe('Oct 15');
  });

  test('write a moment for records', () => {
    expect(wordsFor('en').moment(new Date('2026-11-24T10:14:32Z'))).toBe('November 24, 2026, 10:14:32 UTC');
  });

  test('begin a sentence with a capital, accents included', () => {
    expect(sentence('una parada')).toBe('Una parada');
    expect(sentence('última parada')).toBe('Última parada');
  });
});

describe('the language', () => {
  test.each([
    [['es-MX'], 'es'],
    [['es_419'], 'es'],
    [['ES'], 'es'],
    [['fr', 'es'], 'es'],
    [[undefined, 'en-US'], 'en'],
    [['en', 'es'], 'en'],
    [[['es'], { es: 1 }], 'en'],
    [['esperanto'], 'en'],
    [[], 'en'],
  ])('of %j is %s', (candidates, lang) => {
    expect(languageOf(...candidates)).toBe(lang);
  });

  test('names itself', () => {
    expect(languages.map((lang) => wordsFor(lang).t('lang.name'))).toEqual(['English', 'Español']);
  });
});
