/** A course as Canvas exports it: a Common Cartridge 1.1 with Canvas's own files beside the standard's. */
import { createHash } from 'node:crypto';
import { firstModule } from '../data/courses';
import type { Course, Item } from '../data/types';
import type { CanvasPackageParts, Exported } from './canvas-exported';
import { canvasItem, typeInModule } from './canvas-items';
import { type Cartridge, type CartridgeFile, canvasNamespace, type Resource, xml } from './cartridge';
import { types } from './descriptors';

/** By this file Canvas knows an export of its own. */
const mark = { name: 'course_settings/canvas_export.txt', content: 'An export of the practice LMS.\n' };

interface Module {
  identifier: string;
  title: string;
  items: Item[];
}

export function canvasPackage(course: Course, parts: CanvasPackageParts): Cartridge {
  const key: Exported['key'] = (...of) =>
    `g${createHash('md5')
      .update(JSON.stringify([parts.ids.courseNumber(course), ...of]))
      .digest('hex')}`;
  const exported = { ...parts, course, key };
  const modules = modulesOf(exported);
  return {
    identifier: key('course'),
    title: course.title,
    sections: modules.map((module) => ({
      ...module,
      items: module.items.map((item) => ({ title: item.title, resource: key('item', item.number) })),
    })),
    resources: [
      settings(exported, modules),
      ...course.items.flatMap((item, index) => canvasItem(exported, item, index + 1)),
    ],
  };
}

/** Modules hold what is not graded, as the pages of the practice LMS show it. */
function modulesOf({ course, key }: Exported): Module[] {
  const ungraded = course.items.filter(({ points }) => points === null);
  const moduleOf = ({ module }: Item) => module ?? firstModule;
  return [...new Set(ungraded.map(moduleOf))].map((title) => ({
    identifier: key('module', title),
    title,
    items: ungraded.filter((item) => moduleOf(item) === title),
  }));
}

function settings({ course, key }: Exported, modules: readonly Module[]): Resource {
  const moduleMeta = ({ identifier, title, items }: Module, index: number) => ({
    '@identifier': identifier,
    title,
    workflow_state: 'active',
    position: index + 1,
    items: { item: items.map(itemMeta) },
  });
  const itemMeta = (item: Item, index: number) => ({
    '@identifier': key('module item', item.number),
    content_type: typeInModule(item),
    workflow_state: 'active',
    title: item.title,
    identifierref: key('item', item.number),
    position: index + 1,
  });
  return {
    identifier: key('settings'),
    type: types.extra,
    files: [
      mark,
      settingsFile('course_settings', {
        course: { '@identifier': key('course'), title: course.title, course_code: course.label },
      }),
      settingsFile('module_meta', { modules: { module: modules.map(moduleMeta) } }),
      settingsFile('assignment_groups', {
        assignmentGroups: {
          assignmentGroup: { '@identifier': key('group'), title: 'Assignments', position: 1 },
        },
      }),
    ],
  };
}

/** @param document one element */
function settingsFile(name: string, document: Record<string, object>): CartridgeFile {
  const [[root, content] = ['', {}]] = Object.entries(document);
  return {
    name: `course_settings/${name}.xml`,
    content: xml({ [root]: { ...canvasNamespace, ...content } }),
  };
}
