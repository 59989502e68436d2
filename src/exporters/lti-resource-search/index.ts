/** LTI Resource Search 1.0 (1EdTech): the answer that a search of the course's coursework would get. */
import type { AlignedCoursework } from '../course';
import type { ExportSource, Format, OptionValues, Warning } from '../format';
import { oneLine } from '../shared/text';
import { type Check, warningsOf } from '../shared/warnings';
import { resources } from './resources';

export const resourceSearchFormats: readonly Format[] = [
  {
    id: 'lti-resource-search',
    title: 'LTI Resource Search 1.0',
    purpose: 'JSON of a course’s tags, for catalogs',
    family: 'standards',
    scopes: ['course'],
    mediaType: 'application/json',
    extension: '.json',
    options: [
      {
        name: 'publisher',
        kind: 'text',
        label: 'Publisher',
        help: 'Who publishes the coursework. Name your school or district, so that people who find it know whom to ask.',
        default: 'Waymark',
        pattern: /^(?=.*\S).{1,255}$/u,
        shape: '1 to 255 characters on one line',
      },
    ],
    warnings,
    write,
    count: (source) => ({ number: [...resources(source, '')].length, of: 'resources' }),
  },
];

function* write(source: ExportSource, { publisher }: OptionValues): Generator<string> {
  yield '{\n  "resources": [';
  let separator = '\n';
  for (const resource of resources(source, String(publisher))) {
    yield `${separator}    ${JSON.stringify(resource, null, 2).replaceAll('\n', '\n    ')}`;
    separator = ',\n';
  }
  yield '\n  ]\n}\n';
}

function warnings({ course, snapshot }: ExportSource): Warning[] {
  const checks: readonly Check<AlignedCoursework>[] = [
    {
      code: 'resource_search.untagged_left_out',
      effect: 'dropped',
      message: 'Coursework without tags is not in the file: a search by statement could not find it.',
      help: 'Tag it first.',
      concerns: ({ alignments }) => !alignments.some(({ itemId }) => snapshot.byId.has(itemId)),
    },
    {
      code: 'resource_search.line_joined',
      effect: 'changed',
      message: 'Names are one line in this format, so line breaks become spaces.',
      concerns: ({ title }) => oneLine(title) !== title,
    },
    {
      code: 'resource_search.due_date_dropped',
      effect: 'dropped',
      message: 'Resources have no due date.',
      concerns: ({ dueAt }) => dueAt !== null,
    },
  ];
  return warningsOf(checks, course?.coursework ?? [], ({ title }) => title);
}
