/** The tool in its frame, opened from a place of the Canvas style. */
import type { Course, Item, Person } from '../data/types';
import { launchUrl, ToolFrame, type ToolFrameProps } from './tool-frame';

export interface InCourse {
  person: Person;
  course: Course;
  toolOrigin: string;
  /** Client id of the tool, where it is not the built-in one. */
  tool?: string | undefined;
}

export function Tool({ person, course, item, placement, tool, embed, module, ...frame }: ToolProps) {
  const src = launchUrl('canvas', person.slug, {
    placement,
    course: course?.slug,
    item: item?.slug,
    embed: embed === undefined ? undefined : String(embed),
    module,
    tool,
  });
  return <ToolFrame src={src} storage {...frame} />;
}

interface ToolProps extends Pick<ToolFrameProps, 'title' | 'size' | 'toolOrigin'> {
  person: Person;
  course?: Course;
  item?: Item | undefined;
  placement: string;
  tool?: string | undefined;
  embed?: number;
  module?: string | undefined;
}

/** The links inside an item's text, each in a frame of its own. */
export function Embeds({ person, course, item, toolOrigin }: InCourse & { item: Item }) {
  return Object.entries(item.embeds).map(([position, embed]) => (
    <Tool
      key={position}
      {...{ person, course, item, toolOrigin }}
      placement="embedded"
      embed={Number(position)}
      title={`Inside the text: ${embed.title}`}
      size="below"
    />
  ));
}
