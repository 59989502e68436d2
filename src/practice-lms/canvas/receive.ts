/** What Canvas does with the links of a deep-linking answer, by placement (deep_linking_controller.rb). */
import { firstModule } from '../data/courses';
import type { NewItem, School } from '../data/school';
import type { Course } from '../data/types';
import { canvasItemUrl, courseUrl } from '../pages/format';
import type { Answer, Content } from '../platform/answer';
import type { Flavor, Launch } from '../platform/flavor';
import type { Pending } from '../platform/pending';

type InCourse = Launch & { course: Course };
type Receiver = (launch: InCourse, answer: Answer) => { href: string };

const newModule = 'New Content From App';

export function canvasReceive(school: School, drafts: Pending<Content>): Flavor['receive'] {
  const add = (launch: InCourse, contents: Content[], module: string | null) =>
    contents.map((content) => school.addItem('canvas', launch.course.slug, itemOf(content, module)));

  /** Nothing is made here: the form of the assignment is filled, and saved by the teacher. */
  const fillForm: Receiver = ({ person, course, item }, { contents: [content] }) => {
    const form = item
      ? `${canvasItemUrl(person, course, item)}/edit`
      : `${courseUrl('canvas', person, course)}/assignments/new`;
    return { href: content ? `${form}?filled=${drafts.put(content)}` : form };
  };

  const embed: Receiver = ({ person, course, item }, { contents }) => {
    if (!item) throw new Error('practice LMS: an editor has a text');
    const embeds = [...item.embeds, ...contents.map(({ title, link }) => ({ title, link }))];
    school.changeItem('canvas', course.slug, item.slug, { embeds });
    return { href: `${canvasItemUrl(person, course, item)}/edit` };
  };

  const intoModule =
    (nameOf: (launch: InCourse, answer: Answer) => string): Receiver =>
    (launch, answer) => {
      const items = add(launch, answer.contents, nameOf(launch, answer));
      const list = items.some((item) => item.points !== null) ? 'assignments' : 'modules';
      return { href: `${courseUrl('canvas', launch.person, launch.course)}/${list}` };
    };

  const intoNewModule = intoModule((_launch, { moduleName }) => moduleName ?? newModule);

  /** Only assignments stand in the list of assignments; with anything else among them it becomes a module. */
  const intoAssignments: Receiver = (launch, answer) => {
    if (answer.contents.some(({ points }) => points === null)) return intoNewModule(launch, answer);
    add(launch, answer.contents, null);
    return { href: `${courseUrl('canvas', launch.person, launch.course)}/assignments` };
  };

  const receivers: ReadonlyMap<string, Receiver> = new Map([
    ['assignment_selection', fillForm],
    ['editor_button', embed],
    ['course_assignments_menu', intoAssignments],
    ['module_index_menu_modal', intoNewModule],
  ]);
  const intoThisModule = intoModule(({ module }) => module ?? firstModule);

  return (launch, answer) => {
    const { course, placement } = launch;
    if (!course) throw new Error('practice LMS: links are chosen in a course');
    const receive = receivers.get(placement) ?? intoThisModule;
    const titles = answer.contents.map(({ title }) => title).join(', ');
    return {
      title: titles ? `Added: ${titles}` : 'Nothing was added',
      next: { label: `Back to ${course.title}`, ...receive({ ...launch, course }, answer) },
    };
  };
}

function itemOf({ title, text, points, link }: Content, module: string | null): NewItem {
  return { title, text, points, link, module, kind: points === null ? 'Link' : 'Assignment' };
}
