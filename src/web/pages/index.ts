/** Server-rendered pages: everything that the composition and the launch may use. */
export { languageOf } from '../words';
export { appPage } from './app-page';
export { connectRoutes } from './connect/connect.routes';
export { errorPage } from './notices/error-page';
export { type LaunchNoticeKind, launchNotice } from './notices/launch-notice';
export { ltiPages } from './notices/launch-pages';
export { publicRoutes } from './public.routes';
export type { Nav } from './session-link';
export { createStudentPages, type StudentPages } from './student/student-pages';
export type { Visit } from './student/visit';
export { studentRoutes, visitFor } from './student.routes';
