/** A course of Canvas with its tagged coursework as assignments, aligned to outcomes. */
import type { Format } from '../format';
import { zip } from '../shared/zip';
import { files } from './files';
import { manifest } from './manifest';
import { options } from './options';
import { packageOf } from './package';
import { warnings } from './warnings';

export const canvasCoursePackageFormats: readonly Format[] = [
  {
    id: 'canvas-course-package',
    title: 'Canvas course package',
    purpose: 'Outcomes already aligned to a course’s assignments',
    family: 'lms',
    scopes: ['course'],
    mediaType: 'application/vnd.ims.imsccv1p1',
    extension: '.imscc',
    options,
    warnings,
    write(source, chosen) {
      const coursePackage = packageOf(source, chosen);
      return zip(files(coursePackage), coursePackage.course.changed);
    },
    preview: (source, chosen) => [manifest(packageOf(source, chosen))],
    count: (source, chosen) => ({ number: packageOf(source, chosen).assignments.length, of: 'assignments' }),
  },
];
