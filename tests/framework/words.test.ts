import { queryWords, termsOf, wordsOf } from '../../src/framework/text/words';

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
      expect(queryWords(one)[0]?.stems[0]).toBe(queryWords(other)[0]?.stems[0]);
    }
  });

  it('share a Spanish stem in their forms, with and without accents', () => {
    const stemsOf = (word: string) => queryWords(word)[0]?.stems.slice(1);
    expect(stemsOf('vacunar')).toEqual(stemsOf('vacunas'));
    expect(stemsOf('iluminación')).toEqual(expect.arrayContaining(stemsOf('iluminacion') ?? []));
    expect(stemsOf('iluminación')).toEqual(expect.arrayContaining(stemsOf('iluminar') ?? []));
  });

  it('never meet an English word by a Spanish stem', () => {
    expect(queryWords('care')[0]?.stems).toEqual(['care', '~car']);
    expect(terms('car')).toEqual(['car']);
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
    expect(queryWords('how to do the work in a lab').map((word) => word.raw)).toEqual(['work', 'lab']);
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
