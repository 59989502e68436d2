import { inPieces } from '../../../src/exporters/shared/pieces';

it('joins texts to pieces that are worth passing on, without asking for more than one needs', () => {
  let asked = 0;
  function* texts() {
    for (;;) {
      asked += 1;
      yield 'ten chars.';
    }
  }
  const { value } = inPieces(texts()).next();
  expect(value).toBe('ten chars.'.repeat(asked));
  expect(asked).toBe(6_554);
});

it('passes on what is left', () => {
  expect([...inPieces(['one ', 'two'])]).toEqual(['one two']);
});
