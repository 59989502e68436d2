/** What the rest of Waymark may know of the framework. */

export { checkFramework, loadFramework, standardsFolder } from './loader/load-framework';
export type { Problem } from './loader/problems';
export { problemLine } from './loader/problems';
export {
  createSearch,
  type Mark,
  type NothingFound,
  type Search,
  type SearchHit,
  type SearchQuery,
  type SearchResult,
} from './search/search';
