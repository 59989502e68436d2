export { documentFields } from './fields';
export { pagingLinks } from './links';
export { type ListPage, queryList } from './list';
export { readListQuery } from './parameters';
export { isListProblem, type ListProblem } from './problem';
