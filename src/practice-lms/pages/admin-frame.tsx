/** The frame of a page that both LMSs have, in the style of the one that it is in. */
import type { ReactNode } from 'react';
import type { Person, PracticeLmsName } from '../data/types';
import { CanvasLayout } from './canvas-layout';
import { MoodleLayout } from './moodle-layout';

interface AdminFrameProps {
  lms: PracticeLmsName;
  person: Person;
  title: string;
  framesTool?: boolean;
  children: ReactNode;
}

export function AdminFrame({ lms, person, title, framesTool = false, children }: AdminFrameProps) {
  if (lms === 'moodle') return <MoodleLayout {...{ person, title, framesTool, children }} />;
  return (
    <CanvasLayout {...{ person, title, framesTool }} course={null} tab={null} rail="admin" crumb={title}>
      <h1>{title}</h1>
      {children}
    </CanvasLayout>
  );
}
