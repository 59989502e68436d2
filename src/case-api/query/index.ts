export { documentFields, type FieldKind, type KnownFields } from './fields';
export { pagingLinks } from './links';
export { type ListPage, queryList } from './list';
export { type ListQuery, readListQuery } from './parameters';
export { isListProblem, type ListProblem } from './problem';
