/** What is learned of a course beside launches. Everything that the other rooms may use. */
export { createUploads, UPLOADS_PATH, uploadIndexes } from './uploads';
export {
  createWebApi,
  type InstitutionHead,
  type PushCourse,
  type PushStatement,
  type PushTarget,
  resealWebApis,
  WEB_API_SECRETS,
  type WebApi,
  type WebApiOptions,
  webApiIndexes,
} from './web-api';
