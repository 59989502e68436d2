/** Adding something tagged to the course from inside the LMS: links, or in its editor a badge. */
import { useCallback, useState } from 'react';
import type { DeepLinkAsked } from '../api/types';
import { useLoad } from '../parts/use-load';
import { useWaymark } from '../session/context';
import { words } from '../words';
import { BadgePicker } from './badge-picker';
import { LinkPicker, type Surroundings } from './link-picker';
import { useAnswer } from './use-answer';

const nothingAround: Surroundings = { board: null, detail: { recent: [], pinned: [] } };

export function DeepLinkPicker({ asked }: { asked: DeepLinkAsked }) {
  const { api, session } = useWaymark();
  const load = useCallback(async (): Promise<Surroundings> => {
    if (!session.course) return nothingAround;
    const board = await api.board();
    return { board, detail: await api.target(board.courseTarget.id) };
  }, [api, session.course]);
  const { result } = useLoad(load);
  if (result.state === 'loading') return null;
  const around = result.state === 'ready' ? result.data : nothingAround;
  return asked.badge ? <Badge around={around} /> : <Links asked={asked} around={around} />;
}

function Links({ asked, around }: { asked: DeepLinkAsked; around: Surroundings }) {
  const { api } = useWaymark();
  const answer = useAnswer();
  return (
    <LinkPicker
      heading={asked.title ? words.deepLink.assignment(asked.title) : words.deepLink.title(asked.courseTitle)}
      verb={asked.title ? words.deepLink.addTags : words.deepLink.add}
      title={asked.title}
      most={asked.maxItems}
      around={around}
      answer={answer}
      ask={([first, ...others]) => api.deepLink(others.length === 0 ? first : { items: [first, ...others] })}
    />
  );
}

/** The tags of something that is there already, or new ones. */
function Badge({ around }: { around: Surroundings }) {
  const { api } = useWaymark();
  const answer = useAnswer();
  const tagged = around.board
    ? [around.board.courseTarget, ...around.board.coursework].filter(({ tags }) => tags.length > 0)
    : [];
  const [making, setMaking] = useState(tagged.length === 0);
  if (!making) return <BadgePicker targets={tagged} answer={answer} onNew={() => setMaking(true)} />;
  return (
    <LinkPicker
      heading={words.deepLink.newBadge}
      verb={words.deepLink.addBadge}
      title={null}
      most={1}
      around={around}
      answer={answer}
      ask={([badge]) => api.deepLink({ badge })}
      onBack={tagged.length > 0 ? () => setMaking(false) : undefined}
    />
  );
}
