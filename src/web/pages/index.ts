/** Server-rendered pages: everything that the composition and the launch may use. */
export { type Assets, readAssets } from '../assets';
export { languageOf } from '../words';
export { appPage } from './app-page';
export { PAGES_ENTRY, type PageOptions, page, pageTitle } from './document';
export { type ErrorPageProps, errorPage } from './notices/error-page';
export { ltiPages } from './notices/launch-pages';
export { type PublicRoutesOptions, publicRoutes } from './public.routes';
export type { Nav } from './session-link';
export { courseworkHref, mapHref } from './student/student-links';
export { createStudentPages, type StudentPages, type StudentPagesOptions } from './student/student-pages';
export type { Visit } from './student/visit';
export { type StudentRoutesOptions, studentRoutes, visitFor } from './student.routes';
