/** The pages of the Canvas style on which the tool opens: for one item, and to choose a link. */
import { isStaff } from '../data/people';
import type { Item } from '../data/types';
import { CanvasLayout } from './canvas-layout';
import { Embeds, type InCourse, Tool } from './canvas-tool';
import { canvasItemUrl, courseUrl, kindAndDue } from './format';

/** The LMS's own text first; the tool below it, or (items that open the tool) the tool as the item. */
export function canvasItem({ person, course, toolOrigin, tool, item }: InCourse & { item: Item }) {
  const isAssignment = item.points !== null;
  const placement = item.link ? 'resource_link' : 'assignment_view';
  return (
    <CanvasLayout
      person={person}
      course={course}
      tab={isAssignment ? 'assignments' : 'modules'}
      rail="courses"
      title={item.title}
      crumb={item.title}
      framesTool
    >
      <div className="head">
        <div>
          <h1>{item.title}</h1>
          <p className="meta">{kindAndDue(item)}</p>
        </div>
        {isStaff(person) && (
          <a className="button" href={`${canvasItemUrl(person, course, item)}/edit`}>
            Edit
          </a>
        )}
      </div>
      {item.text && <p className="lead">{item.text}</p>}
      <Embeds {...{ person, course, item, toolOrigin }} />
      {(isAssignment || item.link) && (
        <Tool
          {...{ person, course, item, placement, toolOrigin, tool }}
          title={`Waymark: ${item.title}`}
          size={item.link ? 'activity' : 'below'}
        />
      )}
    </CanvasLayout>
  );
}

interface AddLinkProps extends InCourse {
  placement: string;
  item: Item | undefined;
  module: string | undefined;
}

const fromModules = new Set(['link_selection', 'module_index_menu_modal', 'module_menu_modal']);

export function canvasAddLink(props: AddLinkProps) {
  const { person, course, toolOrigin, tool, placement, item, module } = props;
  const tab = fromModules.has(placement) ? 'modules' : 'assignments';
  return (
    <CanvasLayout
      person={person}
      course={course}
      tab={tab}
      rail="courses"
      title="Add a tagged link"
      crumb="Add a tagged link"
      framesTool
    >
      <div className="head">
        <h1>Add a tagged link</h1>
        <a className="button" href={`${courseUrl('canvas', person, course)}/${tab}`}>
          Cancel
        </a>
      </div>
      <Tool
        {...{ person, course, placement, toolOrigin, tool, item, module }}
        title="Waymark: choose tags for a new link"
        size="picker"
      />
    </CanvasLayout>
  );
}
