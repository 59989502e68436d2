/** The frame that the tool opens in, and (Canvas) the hidden one that keeps its Platform Storage. */
import { storageFrame } from '../canvas/flavor';

export interface ToolFrameProps {
  /** Our launch page, which posts the login request from inside the frame. */
  src: string;
  title: string;
  size: 'page' | 'below' | 'picker' | 'activity';
  toolOrigin: string;
  storage?: boolean;
}

export function ToolFrame({ src, title, size, toolOrigin, storage }: ToolFrameProps) {
  return (
    <>
      {storage && (
        <iframe name={storageFrame} src={`/canvas/${storageFrame}`} title="Storage for the tool" hidden />
      )}
      <iframe className={`tool tool-${size}`} src={src} title={title} data-tool-origin={toolOrigin} />
    </>
  );
}

export function launchUrl(
  lms: 'canvas' | 'moodle',
  person: string,
  query: Record<string, string | undefined>,
): string {
  const given = Object.entries(query).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return `/${lms}/${person}/launch?${new URLSearchParams(given)}`;
}
