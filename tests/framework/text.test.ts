import fc from 'fast-check';
import { alikePairs } from '../../src/framework/text/likeness';
import { readingGrade } from '../../src/framework/text/reading';

const pairs = (texts: string[], least = 0.5) =>
  alikePairs(texts, (text) => text, least).map(({ one, other, likeness }) => [other, one, likeness]);

describe('likeness', () => {
  it('is the share of words in both', () => {
    expect(pairs(['weld steel plates', 'weld steel pipes'])).toEqual([
      ['weld steel plates', 'weld steel pipes', 0.5],
    ]);
    expect(pairs(['weld steel plates', 'paint steel pipes'])).toEqual([]);
  });

  it('minds neither word forms nor words that say nothing, nor their order', () => {
    expect(pairs(['Weld a steel plate.', 'the plates of steel, welded'])).toEqual([
      ['Weld a steel plate.', 'the plates of steel, welded', 1],
    ]);
  });

  it('finds every pair, each once', () => {
    const text = fc.array(fc.constantFrom('weld', 'cut', 'paint', 'steel', 'pipe'), {
      minLength: 1,
      maxLength: 5,
    });
    const share = (a: string[], b: string[]) => {
      const both = a.filter((word) => b.includes(word)).length;
      return both / (a.length + b.length - both);
    };
    fc.assert(
      fc.property(fc.array(text, { maxLength: 8 }), (lists) => {
        const sets = lists.map((words) => [...new Set(words)]);
        const slow = sets.flatMap((a, at) => sets.slice(0, at).filter((b) => share(a, b) >= 0.5)).length;
        expect(pairs(sets.map((words) => words.join(' ')))).toHaveLength(slow);
      }),
    );
  });
});

describe('the reading grade', () => {
  it('is that of the published formula', () => {
    // 6 words, 1 sentence, 6 syllables: 0.39·6 + 11.8·1 − 15.59.
    expect(readingGrade('The cat sat on the mat.')).toBeCloseTo(-1.45, 5);
    // 4 words, 2 sentences, 10 syllables: 0.39·2 + 11.8·2.5 − 15.59.
    expect(readingGrade('Communication matters. Cooperation wins.')).toBeGreaterThan(10);
  });

  it('rises with longer words, and is 0 where there are none', () => {
    expect(readingGrade('You check the tank.')).toBeLessThan(readingGrade('You investigate the reservoir.'));
    expect(readingGrade('…')).toBe(0);
  });
});
