/** The files of the package. */
import type { ZipEntry } from '../shared/zip';
import { description, settings } from './assignments';
import { descriptionFile, MARK, manifest, OUTCOMES, settingsFile } from './manifest';
import { learningOutcomes } from './outcomes';
import type { CoursePackage } from './package';

export function* files(coursePackage: CoursePackage): Generator<ZipEntry> {
  yield { name: 'imsmanifest.xml', content: manifest(coursePackage) };
  yield { name: MARK, content: `Made by Waymark at ${coursePackage.baseUrl}.\n` };
  yield { name: OUTCOMES, content: learningOutcomes(coursePackage) };
  for (const [index, assignment] of coursePackage.assignments.entries()) {
    yield { name: settingsFile(assignment), content: settings(assignment, index + 1) };
    yield { name: descriptionFile(assignment), content: description(assignment, coursePackage) };
  }
}
