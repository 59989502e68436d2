import { arts, health, rowsOf } from './documents';

describe('conditions about lists (REST binding 3.3)', () => {
  const listed = { subject: ['subject1', 'subject2', 'subject3'] };

  it.each([
    ["subject='subject1'", false],
    ["subject='subject1,subject2'", false],
    ["subject='subject1,subject2,subject3'", true],
    ["subject='SUBJECT3, subject1, subject2'", true],
    ["subject='subject1,subject2,subject2'", false],
    ["subject='subject1,subject2,subject3,subject4'", false],
    ["subject!='subject1'", true],
    ["subject!='subject1,subject2,subject3'", false],
    ["subject~'subject1'", true],
    ["subject~'subject1,subject2'", true],
    ["subject~'subject1,subject2,subject3'", true],
    ["subject~'nothing, SUBJECT3'", true],
    ["subject~'nothing,else'", false],
    ["subject~','", false],
    ["subject>'subject2'", true],
    ["subject>'subject3'", false],
  ])('%s: %s', (filter, isFound) => {
    expect(rowsOf({ filter }, [listed])).toHaveLength(isFound ? 1 : 0);
  });

  it('sees the nested values of a list of objects as a list', () => {
    expect(rowsOf({ filter: "subjectURI.title='nursing,biology'" })).toEqual([health]);
    expect(rowsOf({ filter: "subjectURI.title='nursing'" })).toEqual([]);
    expect(rowsOf({ filter: "subjectURI.title~'art,nurs'" })).toEqual([health]);
  });

  it('finds values with commas of their own', () => {
    expect(rowsOf({ filter: "subject='Biology,Law, Public Safety,Nursing'" })).toEqual([health]);
    expect(rowsOf({ filter: "subject~'Law, Public Safety'" })).toEqual([health]);
  });

  it('knows an empty list from no list', () => {
    expect(rowsOf({ filter: "subject=''" })).toEqual([arts]);
    expect(rowsOf({ filter: "subjectURI.title=''" })).toEqual([]);
  });
});
