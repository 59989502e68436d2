/** What Canvas writes into an export for one item of a course: the item, and the LTI links that it opens. */
import type { Item, ToolLink } from '../data/types';
import type { Exported } from './canvas-exported';
import { canvasNamespace, type Resource, xml } from './cartridge';
import { linkDescriptor, pageDocument, quizDescriptor, types } from './descriptors';

/** @param position in the list of assignments, from 1 */
export const canvasItem = (exported: Exported, item: Item, position: number): Resource[] => [
  ...ownResources(exported, item, position),
  ...(item.link ? [linkResource(exported, item, item.link, null)] : []),
  ...item.embeds.map(({ title, link }, index) => linkResource(exported, { ...item, title }, link, index)),
];

/** As module_meta.xml names it. */
export const typeInModule = ({ link }: Item): string => (link ? 'ContextExternalTool' : 'WikiPage');

/** Nothing for a link that a module shows: the link is the item. */
function ownResources(exported: Exported, item: Item, position: number): Resource[] {
  if (item.points === null) return item.link ? [] : [page(exported, item)];
  if (item.kind === 'Quiz' && !item.link) return quiz(exported, item);
  return [assignment(exported, item, position)];
}

function assignment({ key, ids, course, launchUrl }: Exported, item: Item, position: number): Resource {
  const identifier = key('item', item.number);
  return {
    identifier,
    type: types.extra,
    files: [
      { name: `${identifier}/${item.slug}.html`, content: pageDocument(item) },
      {
        name: `${identifier}/assignment_settings.xml`,
        content: xml({
          assignment: {
            '@identifier': identifier,
            ...canvasNamespace,
            title: item.title,
            due_at: canvasTime(item.dueAt),
            workflow_state: 'published',
            assignment_group_identifierref: key('group'),
            points_possible: item.points,
            grading_type: 'points',
            submission_types: item.link ? 'external_tool' : 'online_upload',
            position,
            ...(item.link && {
              external_tool_url: item.link.url ?? launchUrl,
              external_tool_new_tab: false,
              resource_link_lookup_uuid: ids.lookupId(course, item),
            }),
          },
        }),
      },
    ],
  };
}

/** The questions are left out; the assignment within is the quiz's column in the gradebook. */
function quiz({ key }: Exported, item: Item): Resource[] {
  const identifier = key('item', item.number);
  const meta = `${identifier}_meta`;
  const graded = {
    title: item.title,
    due_at: canvasTime(item.dueAt),
    points_possible: item.points,
    workflow_state: 'published',
  };
  return [
    {
      identifier,
      type: types.quiz,
      files: [{ name: `${identifier}/assessment_qti.xml`, content: quizDescriptor(identifier, item) }],
      dependency: meta,
    },
    {
      identifier: meta,
      type: types.extra,
      files: [
        {
          name: `${identifier}/assessment_meta.xml`,
          content: xml({
            quiz: {
              '@identifier': identifier,
              ...canvasNamespace,
              title: item.title,
              due_at: graded.due_at,
              quiz_type: 'assignment',
              points_possible: item.points,
              assignment: { '@identifier': key('assignment of quiz', item.number), ...graded },
            },
          }),
        },
      ],
    },
  ];
}

function page({ key }: Exported, item: Item): Resource {
  const identifier = key('item', item.number);
  const meta = { identifier, workflow_state: 'active' };
  return {
    identifier,
    type: types.page,
    files: [{ name: `wiki_content/${item.slug}.html`, content: pageDocument(item, meta) }],
  };
}

/** A link that a module shows is the item itself; any other is found by its lookup id. */
function linkResource(
  { key, ids, course, launchUrl }: Exported,
  item: Item,
  link: ToolLink,
  embed: number | null,
) {
  const isItem = item.points === null && embed === null;
  const identifier = isItem ? key('item', item.number) : key('link', item.number, embed ?? 'own');
  const lookup = ids.lookupId(course, item, embed);
  const content = linkDescriptor({ title: item.title, link, launchUrl, lookup });
  return { identifier, type: types.link, files: [{ name: `lti_resource_links/${identifier}.xml`, content }] };
}

/** Canvas writes times in UTC without saying so. */
const canvasTime = (instant: string | null): string => instant?.slice(0, 19) ?? '';
