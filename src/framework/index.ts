/** What the rest of Waymark may know of the framework. */
export { type FrameworkRoutesOptions, frameworkRoutes } from './framework.routes';
export {
  type FrameworkOverview,
  frameworkOverview,
  type ItemDetail,
  itemDetail,
  type StatementView,
  statementView,
} from './framework.view';
export { checkFramework, loadFramework, standardsFolder } from './loader/load-framework';
export { type Problem, problemLine } from './loader/problems';
export {
  createSearch,
  type Mark,
  type NothingFound,
  type Search,
  type SearchHit,
  type SearchQuery,
  type SearchResult,
} from './search/search';
