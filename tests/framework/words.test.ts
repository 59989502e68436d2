import { queryWords, termsOf, wordsOf } from '../../src/framework/search/words';

const terms = (text: string) => wordsOf(text).flatMap(termsOf);

describe('words', () => {
  it('lose their accents and capitals', () => {
    expect(queryWords('PRESIÓN Contraseña').map((word) => word.raw)).toEqual(['presion', 'contrasena']);
    expect(terms('presión')).toEqual(terms('presion'));
  });

  it('share a stem in their forms and plurals, in Spanish too', () => {
    for (const [one, other] of [
      ['measure', 'measuring'],
      ['record', 'records'],
      ['herida', 'heridas'],
      ['infección', 'infecciones'],
    ] as const) {
      expect(queryWords(one)[0]?.stem).toBe(queryWords(other)[0]?.stem);
    }
  });

  it('are found in parts and as one when hyphenated', () => {
    expect(terms('Wi-Fi')).toEqual(expect.arrayContaining(['wi', 'fi', 'wifi']));
    expect(queryWords('x-ray').map((word) => word.raw)).toEqual(['x', 'ray']);
  });

  it('lose a possessive', () => {
    expect(terms("client's")).toContain('client');
    expect(terms('client’s')).toContain('client');
  });

  it('that say nothing are left out', () => {
    expect(queryWords('how to do the work in a lab')).toEqual([
      { raw: 'work', stem: 'work' },
      { raw: 'lab', stem: 'lab' },
    ]);
  });

  it('keep their places in the text', () => {
    const text = 'Measure a client’s pulse.';
    expect(wordsOf(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      'Measure',
      'a',
      'client’s',
      'pulse',
    ]);
  });
});
