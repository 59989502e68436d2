/** What the rest of Waymark may know of the framework. */
export { frameworkRoutes } from './framework.routes';
export { frameworkOverview, type StatementView, statementView } from './framework.view';
export { checkFramework, loadFramework, standardsFolder } from './loader/load-framework';
export { lockCodes } from './loader/lock-codes';
export { problemLine } from './loader/problems';
export { translatedSnapshot } from './model/translated-snapshot';
export type { Snapshot } from './model/types';
export { reportOn } from './report/measures';
export { untranslated } from './report/untranslated';
export { createSearch } from './search/search';
export { versionIdOf } from './versions/version';
export { createVersions, type PublishedVersion, type Versions } from './versions/versions.service';
export { versionIndexes } from './versions/versions.store';
