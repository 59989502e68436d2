/** Which target of a copy is which of its origin: rules by example, and what must hold whatever two courses look like. */
import fc from 'fast-check';
import { type Matchable, matchTargets } from '../../../src/tagging/copies/match';

const target = (id: string, fields: Partial<Matchable> = {}): Matchable => ({
  id,
  kind: 'coursework',
  title: null,
  type: null,
  keys: [],
  history: [],
  ...fields,
});

const found = (copy: Matchable[], origin: Matchable[]) =>
  matchTargets(copy, origin)
    .map(({ targetId, originTargetId, by }) => `${targetId}=${originTargetId} ${by}`)
    .sort();

describe('a match is found', () => {
  test('between the courses, always', () => {
    expect(found([target('new', { kind: 'course' })], [target('old', { kind: 'course' })])).toEqual([
      'new=old course',
    ]);
  });

  test('by the id of our own link, whatever the LMS and the titles say', () => {
    const copy = [target('n1', { keys: ['rl:9', 'link:a'], history: ['rl:2'], title: 'Two' })];
    const origin = [
      target('o1', { keys: ['rl:1', 'link:a'], title: 'One' }),
      target('o2', { keys: ['rl:2'], title: 'Two' }),
    ];
    expect(found(copy, origin)).toEqual(['n1=o1 link']);
  });

  test('by the history of the link, before titles', () => {
    const copy = [target('n1', { keys: ['rl:9'], history: ['rl:2', 'rl:1'], title: 'Two, renamed' })];
    const origin = [target('o1', { keys: ['rl:2'], title: 'Two' }), target('o2', { title: 'Two, renamed' })];
    expect(found(copy, origin)).toEqual(['n1=o1 history']);
  });

  test('by an older entry of the history when the course in between is not the origin', () => {
    const copy = [target('n1', { history: ['rl:between', 'rl:first'] })];
    expect(found(copy, [target('o1', { keys: ['rl:first'] })])).toEqual(['n1=o1 history']);
  });

  test('by the newest entry when the origin holds a duplicate of its own', () => {
    const copy = [target('n1', { history: ['rl:twin', 'rl:one'] }), target('n2', { history: ['rl:one'] })];
    const origin = [target('one', { keys: ['rl:one'] }), target('twin', { keys: ['rl:twin'] })];
    expect(found(copy, origin)).toEqual(['n1=twin history', 'n2=one history']);
  });

  test('by any other id that has come along', () => {
    expect(found([target('n1', { keys: ['cc:g1'] })], [target('o1', { keys: ['cc:g1'] })])).toEqual([
      'n1=o1 id',
    ]);
  });

  test('by a title that differs in case, spaces and forms of letters only', () => {
    const copy = [target('n1', { title: ' Vital  signs LAB' })];
    expect(found(copy, [target('o1', { title: 'vital signs lab' })])).toEqual(['n1=o1 title']);
  });

  test('by title and type where the title alone is not enough, and by title where one side knows no type', () => {
    const copy = [
      target('n1', { title: 'Review', type: 'Quiz' }),
      target('n2', { title: 'Review', type: 'Assignment' }),
      target('n3', { title: 'Poster' }),
    ];
    const origin = [
      target('o1', { title: 'Review', type: 'Assignment' }),
      target('o2', { title: 'Review', type: 'Quiz' }),
      target('o3', { title: 'Poster', type: 'Assignment' }),
    ];
    expect(found(copy, origin)).toEqual(['n1=o2 title', 'n2=o1 title', 'n3=o3 title']);
  });
});

describe('nothing is guessed', () => {
  test.each([
    ['a title that two have here', ['Lab', 'Lab'], ['Lab']],
    ['a title that two had there', ['Lab'], ['Lab', 'Lab']],
    ['titles that are alike but not the same', ['Lab 1'], ['Lab 10']],
  ])('%s', (_, here, there) => {
    const copy = here.map((title, at) => target(`n${at}`, { title }));
    const origin = there.map((title, at) => target(`o${at}`, { title }));
    expect(found(copy, origin)).toEqual([]);
  });

  test('coursework without a title is not like other coursework without one', () => {
    expect(found([target('n1')], [target('o1', { title: '  ' })])).toEqual([]);
  });

  test('two that claim the same origin by history', () => {
    const copy = [target('n1', { history: ['rl:1'] }), target('n2', { history: ['rl:1'] })];
    expect(found(copy, [target('o1', { keys: ['rl:1'] })])).toEqual([]);
  });
});

describe('for any two courses', () => {
  const few = <T>(values: readonly [T, ...T[]]) =>
    fc.uniqueArray(fc.constantFrom(...values), { maxLength: 2 });
  const anyTarget = fc.record({
    kind: fc.constant('coursework' as const),
    title: fc.constantFrom(null, '', 'Lab', 'lab ', 'Quiz', 'Poster', 'Essay'),
    type: fc.constantFrom(null, 'Assignment' as const, 'Quiz' as const),
    keys: few(['link:a', 'link:b', 'rl:1', 'rl:2', 'rl:3', 'cc:x', 'cc:y']),
    history: few(['rl:1', 'rl:2', 'rl:3']),
  });
  /** Keys are unique within a course. */
  const anyCourse = (prefix: string) =>
    fc.array(anyTarget, { maxLength: 8 }).map((targets): Matchable[] => {
      const taken = new Set<string>();
      return targets.map((fields, at) => ({
        ...fields,
        id: `${prefix}${at}`,
        keys: fields.keys.filter((key) => !taken.has(key) && taken.add(key)),
      }));
    });
  const byId = (targets: Matchable[]) => new Map(targets.map((one) => [one.id, one]));
  const plain = (one: Matchable | undefined) => (one?.title ?? '').trim().toLowerCase();

  test('each target is in one match at most', () => {
    fc.assert(
      fc.property(anyCourse('n'), anyCourse('o'), (copy, origin) => {
        const matches = matchTargets(copy, origin);
        expect(new Set(matches.map((match) => match.targetId)).size).toBe(matches.length);
        expect(new Set(matches.map((match) => match.originTargetId)).size).toBe(matches.length);
      }),
    );
  });

  test('the reason that is given is true', () => {
    fc.assert(
      fc.property(anyCourse('n'), anyCourse('o'), (copy, origin) => {
        const [here, there] = [byId(copy), byId(origin)];
        for (const { targetId, originTargetId, by } of matchTargets(copy, origin)) {
          const one = here.get(targetId);
          const other = there.get(originTargetId);
          const shared = one?.keys.filter((key) => other?.keys.includes(key)) ?? [];
          const reasons = {
            course: one?.kind === 'course' && other?.kind === 'course',
            link: shared.some((key) => key.startsWith('link:')),
            history: one?.history.some((key) => other?.keys.includes(key)),
            id: shared.length > 0,
            title: plain(one) !== '' && plain(one) === plain(other),
          };
          expect({ by, holds: reasons[by] }).toEqual({ by, holds: true });
        }
      }),
    );
  });

  test('the order of the targets makes no difference', () => {
    const shuffled = (prefix: string) =>
      anyCourse(prefix).chain((course) =>
        fc.tuple(
          fc.constant(course),
          fc.shuffledSubarray(course, { minLength: course.length, maxLength: course.length }),
        ),
      );
    fc.assert(
      fc.property(shuffled('n'), shuffled('o'), ([copy, copy2], [origin, origin2]) => {
        expect(found(copy2, origin2)).toEqual(found(copy, origin));
      }),
    );
  });

  test('a copy whose links tell their history is matched completely, whatever was renamed or duplicated', () => {
    const count = fc.integer({ min: 0, max: 30 });
    fc.assert(
      fc.property(
        count,
        fc.array(fc.constantFrom('Lab', 'Quiz', 'Essay'), { minLength: 60 }),
        (n, titles) => {
          const origin = Array.from({ length: n }, (_, at) =>
            target(`o${at}`, { keys: [`rl:${at}`], title: titles[at] ?? null }),
          );
          const copy = origin.map(({ keys }, at) =>
            target(`n${at}`, { keys: [`rl:new-${at}`], history: keys, title: titles[30 + at] ?? null }),
          );
          expect(matchTargets(copy, origin)).toEqual(
            origin.map((_, at) => ({ targetId: `n${at}`, originTargetId: `o${at}`, by: 'history' })),
          );
        },
      ),
    );
  });
});
