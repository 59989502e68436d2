/** imsmanifest.xml of the package: Common Cartridge 1.1, with the mark by which Canvas knows its own. */
import { line } from '../canvas-outcomes/rows';
import { xmlDocument } from '../shared/xml';
import type { XmlElements } from '../shared/xml-template';
import type { Assignment, CoursePackage } from './package';

/** Without it Canvas takes the package for somebody else's cartridge and reads no outcomes. */
export const MARK = 'course_settings/canvas_export.txt';
export const OUTCOMES = 'course_settings/learning_outcomes.xml';

export const settingsFile = ({ identifier }: Assignment): string => `${identifier}/assignment_settings.xml`;
export const descriptionFile = ({ identifier }: Assignment): string => `${identifier}/assignment.html`;

const RESOURCE = 'associatedcontent/imscc_xmlv1p1/learning-application-resource';

export const manifest = ({ course, assignments, framework }: CoursePackage): string =>
  xmlDocument({
    manifest: {
      '@identifier': 'canvas-course',
      '@xmlns': 'http://www.imsglobal.org/xsd/imsccv1p1/imscp_v1p1',
      '@xmlns:lomm': 'http://ltsc.ieee.org/xsd/imsccv1p1/LOM/manifest',
      metadata: {
        schema: 'IMS Common Cartridge',
        schemaversion: '1.1.0',
        'lomm:lom': {
          'lomm:general': {
            'lomm:title': { 'lomm:string': { '@language': framework.document.language, '#': course.title } },
          },
        },
      },
      organizations: {
        organization: {
          '@identifier': 'organization',
          '@structure': 'rooted-hierarchy',
          item: { '@identifier': 'LearningModules', item: moduleOf(course.title, assignments) },
        },
      },
      resources: {
        resource: [
          resource('course-settings', [MARK, OUTCOMES]),
          ...assignments.map((assignment) =>
            resource(assignment.identifier, [descriptionFile(assignment), settingsFile(assignment)]),
          ),
        ],
      },
    },
  });

const moduleOf = (title: string, assignments: readonly Assignment[]): XmlElements | null =>
  assignments.length === 0
    ? null
    : {
        '@identifier': 'module',
        title: line(title),
        item: assignments.map(({ identifier, coursework }) => ({
          '@identifier': `item-${identifier}`,
          '@identifierref': identifier,
          title: line(coursework.title),
        })),
      };

/** The first file is the one that it opens with. */
const resource = (identifier: string, files: readonly string[]): XmlElements => ({
  '@identifier': identifier,
  '@type': RESOURCE,
  '@href': files[0] ?? null,
  file: files.map((href) => ({ '@href': href })),
});
