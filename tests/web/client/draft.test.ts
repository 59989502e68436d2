import type { Statement, Target } from '../../../src/web/client/api/types';
import {
  counts,
  editOf,
  emptyDraft,
  inverseEdit,
  isEmpty,
  isSatisfied,
  rebase,
  tick,
  tickedIds,
  untick,
} from '../../../src/web/client/tagging/draft';
import { tag } from '../support/fake-api';
import { statement } from '../support/fake-framework';

const vital: Statement = statement('HL.THR.01');
const records: Statement = statement('HL.COM.2');
const infection: Statement = statement('HL.THR.04');

const target = (revision: number, ...tags: Target['tags']): Target => ({
  id: 'lab',
  kind: 'coursework',
  title: 'Vital signs lab',
  type: 'Assignment',
  dueAt: null,
  sources: ['launch'],
  byHand: false,
  gone: false,
  renamedFrom: null,
  url: null,
  revision,
  tags,
});
const base = target(1, tag('HL.THR.04', 'teaches'));

describe('a draft', () => {
  it('follows "Add as" until a row has a relation of its own', () => {
    const draft = tick(
      tick(tick(emptyDraft, base, vital, null), base, records, null),
      base,
      vital,
      'assesses',
    );
    expect(editOf(draft, 'teaches').put).toEqual([
      { itemId: vital.id, relation: 'assesses' },
      { itemId: records.id, relation: 'teaches' },
    ]);
    expect(editOf(draft, 'assesses').put.map(({ relation }) => relation)).toEqual(['assesses', 'assesses']);
  });

  it('ticks a statement once, however often it is asked', () => {
    const draft = tick(tick(emptyDraft, base, vital, null), base, vital, null);
    expect(counts(draft)).toEqual({ added: 1, changed: 0, removed: 0 });
  });

  it('marks an existing tag to go when it is unticked, and keeps it when it is ticked again', () => {
    const without = untick(emptyDraft, base, infection.id);
    expect(editOf(without, 'teaches')).toEqual({ put: [], remove: [infection.id] });
    expect(tickedIds(without, base).has(infection.id)).toBe(false);
    expect(isEmpty(tick(without, base, infection, null))).toBe(true);
  });

  it('takes another relation of an existing tag as a change, and the old one as none', () => {
    const changed = tick(emptyDraft, base, infection, 'assesses');
    expect(counts(changed)).toEqual({ added: 0, changed: 1, removed: 0 });
    expect(editOf(changed, 'teaches').put).toEqual([{ itemId: infection.id, relation: 'assesses' }]);
    expect(isEmpty(tick(changed, base, infection, 'teaches'))).toBe(true);
  });

  it('forgets the change of a tag that is to go', () => {
    const draft = untick(tick(emptyDraft, base, infection, 'assesses'), base, infection.id);
    expect(counts(draft)).toEqual({ added: 0, changed: 0, removed: 1 });
  });
});

describe('rebasing a draft on what somebody else saved', () => {
  const mine = untick(
    tick(tick(emptyDraft, base, vital, null), base, records, 'assesses'),
    base,
    infection.id,
  );

  it('keeps both people’s changes', () => {
    const theirs = target(2, tag('HL.THR.04'), tag('HL.THR.07'));
    expect(editOf(rebase(mine, theirs, 'teaches'), 'teaches')).toEqual(editOf(mine, 'teaches'));
  });

  it('drops wishes that have come true', () => {
    const theirs = target(2, tag('HL.THR.01', 'teaches'));
    expect(editOf(rebase(mine, theirs, 'teaches'), 'teaches')).toEqual({
      put: [{ itemId: records.id, relation: 'assesses' }],
      remove: [],
    });
  });

  it('lets this draft’s relation count where both added the same statement', () => {
    const theirs = target(2, tag('HL.THR.04'), tag('HL.COM.2', 'teaches'));
    expect(rebase(mine, theirs, 'teaches').changes).toEqual({ [records.id]: 'assesses' });
  });

  it('does not bring back what somebody else removed', () => {
    const changed = tick(emptyDraft, base, infection, 'assesses');
    expect(isEmpty(rebase(changed, target(2), 'teaches'))).toBe(true);
  });
});

describe('the inverse of a save', () => {
  const before = target(1, tag('HL.THR.04', 'teaches'), tag('HL.THR.07', 'assesses'));
  const after = target(2, tag('HL.THR.04', 'assesses'), tag('HL.THR.01', 'teaches'));

  it('puts back what went or changed, and takes away what came', () => {
    expect(inverseEdit(before, after)).toEqual({
      put: [
        { itemId: infection.id, relation: 'teaches' },
        { itemId: statement('HL.THR.07').id, relation: 'assesses' },
      ],
      remove: [vital.id],
    });
  });

  it('is satisfied by the state before and not by the state after', () => {
    expect(isSatisfied(inverseEdit(before, after), before)).toBe(true);
    expect(isSatisfied(inverseEdit(before, after), after)).toBe(false);
  });
});
