/** A competency framework, as Moodle's import of competency frameworks reads it: fourteen columns by position. */
import type { Item, Snapshot } from '../../framework/model/types';
import type { ExportSource, Format, OptionValues } from '../format';
import { type Cell, csv } from '../shared/csv';
import { shortened } from '../shared/text';
import { forStudents, linkTo, plain, rich } from './cells';
import { competencyWarnings } from './competency-checks';
import { frameworkIdOf, idOf, NAME, nameOf } from './names';
import { competencyOptions } from './options';
import { scaleConfiguration, scaleOf } from './scales';

const HTML_FORMAT = 1;

const columns = [
  'Parent ID number',
  'ID number',
  'Short name',
  'Description',
  'Description format',
  'Scale values',
  'Scale configuration',
  'Rule type (optional)',
  'Rule outcome (optional)',
  'Rule config (optional)',
  'Cross-referenced competency ID numbers',
  'Exported ID (optional)',
  'Is framework',
  'Taxonomy',
];

export const competenciesFormat: Format = {
  id: 'moodle-competencies',
  title: 'Moodle competencies',
  purpose: 'CSV for Site administration, Competencies',
  family: 'lms',
  scopes: ['framework'],
  mediaType: 'text/csv; charset=utf-8',
  extension: '.csv',
  options: competencyOptions,
  warnings: competencyWarnings,
  write: (source, options) => csv(columns, rows(source, options)),
  count: ({ snapshot }) => ({ number: snapshot.items.length, of: 'competencies' }),
};

function* rows({ snapshot, baseUrl }: ExportSource, options: OptionValues): Generator<Cell[]> {
  yield frameworkRow(snapshot, options);
  for (const item of snapshot.items) yield competencyRow(item, snapshot, baseUrl, options);
}

function frameworkRow({ document }: Snapshot, options: OptionValues): Cell[] {
  const scale = scaleOf(options);
  return [
    null,
    frameworkIdOf(document, options),
    shortened(plain(document.title), NAME),
    rich([document.description]),
    HTML_FORMAT,
    scale.values[document.language].join(','),
    scaleConfiguration(scale),
    ...Array<null>(5).fill(null),
    1,
    String(options.taxonomies),
  ];
}

/** Its scale is the framework's. A top item has no parent: the framework's ID number would make Moodle drop it. */
function competencyRow(item: Item, { byId }: Snapshot, baseUrl: string, options: OptionValues): Cell[] {
  const parent = item.parentId ? byId.get(item.parentId) : undefined;
  const related = [...item.areaIds, item.elementId].flatMap((id) => (id && byId.get(id)) || []);
  const name = nameOf(item);
  return [
    parent ? idOf(parent, options) : null,
    idOf(item, options),
    shortened(plain(name), NAME),
    rich([name === item.text && name.length <= NAME ? null : item.text, item.definition, forStudents(item)]) +
      linkTo(item, baseUrl),
    HTML_FORMAT,
    ...Array<null>(5).fill(null),
    related.map((one) => idOf(one, options).replaceAll(',', '%2C')).join(',') || null,
    ...Array<null>(3).fill(null),
  ];
}
