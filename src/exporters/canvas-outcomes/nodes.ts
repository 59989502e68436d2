/** The framework as Canvas keeps it: groups within groups, and outcomes in them. */
import type { FrameworkDocument, Item, Snapshot } from '../../framework/model/types';
import type { OptionValues } from '../format';

/** A group or outcome, in words that nothing has been cut from yet. */
export interface Node {
  type: 'group' | 'outcome';
  id: string;
  code: string;
  title: string;
  /** Its paragraphs. */
  description: readonly (string | null)[];
  /** What students see instead of the title and the description. */
  name: string | null;
  student: string | null;
  parentId: string | null;
  /** Null for the group of the whole framework. */
  item: Item | null;
}

/** Areas and elements cut across the tree, and an outcome group has one place only. */
export const hasPlace = ({ type }: Item): boolean => type !== 'area' && type !== 'element';

/** Each group before what is in it. */
export function* nodes({ document, items, byId }: Snapshot, options: OptionValues): Generator<Node> {
  yield groupOfAll(document);
  for (const item of items) {
    if (!hasPlace(item)) continue;
    const node = item.type === 'statement' ? outcome(item, options) : group(item);
    const parent = item.parentId ? byId.get(item.parentId) : undefined;
    yield { ...node, id: item.id, code: item.code, item, parentId: parent?.id ?? document.id };
  }
}

const groupOfAll = ({ id, key, title, description }: FrameworkDocument): Node => ({
  type: 'group',
  id,
  code: key,
  title,
  description: [description],
  name: null,
  student: null,
  parentId: null,
  item: null,
});

type Words = Pick<Node, 'type' | 'title' | 'description' | 'name' | 'student'>;

/** Canvas shows students no line of its own for a group, so it stands in the description. */
const group = ({ code, text, definition, student }: Item): Words => ({
  type: 'group',
  title: `${code} ${text}`,
  description: [definition, student],
  name: null,
  student: null,
});

const outcome = (item: Item, { title }: OptionValues): Words => ({
  type: 'outcome',
  title: titles[title as keyof typeof titles](item),
  description: [item.text],
  name: item.label,
  student: item.student,
});

const titles = {
  'code-label': ({ code, label, text }: Item) => `${code} ${label ?? text}`,
  code: ({ code }: Item) => code,
  label: ({ label, text }: Item) => label ?? text,
};
