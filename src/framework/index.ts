/** What the rest of Waymark may know of the framework. */
export { frameworkRoutes } from './framework.routes';
export { frameworkOverview, type StatementView, statementView } from './framework.view';
export { checkFramework, loadFramework, standardsFolder } from './loader/load-framework';
export { problemLine } from './loader/problems';
export { createSearch } from './search/search';
