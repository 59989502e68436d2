/** The links of one answer: those that are ready, and the one that is being made. */
import { useEffect, useRef, useState } from 'react';
import type { Relation, TaggedLink } from '../api/types';
import { setUnsaved } from '../session/unsaved';
import { type Draft, editOf, emptyDraft } from '../tagging/draft';
import { asText, useDraft } from '../tagging/use-draft';

/** What is tagged: a link that does not exist yet. */
const newLink = {
  id: 'new-link',
  kind: 'coursework',
  title: '',
  type: 'Link',
  dueAt: null,
  byHand: false,
  gone: false,
  renamedFrom: null,
  url: null,
  revision: 0,
} as const;

export interface MadeLink {
  id: number;
  title: string;
  draft: Draft;
  addAs: Relation;
}

const linkOf = ({ title, draft, addAs }: Omit<MadeLink, 'id'>): TaggedLink => ({
  title,
  tags: editOf(draft, addAs).put,
});

/** @param fixed the title, where the LMS has given it */
export function useLinks(fixed: string | null) {
  const { work, current, change, selection } = useDraft({ ...newLink, sources: [], tags: [] });
  const [typed, setTitle] = useState('');
  const [made, setMade] = useState<readonly MadeLink[]>([]);
  const nextId = useRef(1);
  const title = fixed ?? typed.trim();
  const count = work.draft.additions.length;

  useEffect(() => {
    if (made.length === 0) return;
    const text = [
      ...made.map((link) => asText({ ...work, ...link, base: { ...work.base, title: link.title } })),
      asText(work),
    ];
    setUnsaved({
      count: made.length,
      title: made.map((link) => link.title).join(', '),
      text: text.join('\n\n'),
    });
  }, [made, work]);

  const clear = () => {
    change((now) => ({ ...now, draft: emptyDraft }));
    setTitle('');
  };
  /** The links as they are now, with the one that is being made, unless that is nothing yet. */
  const withCurrent = (): MadeLink[] => {
    const { draft, addAs } = current();
    if (made.length > 0 && !title && draft.additions.length === 0) return [...made];
    return [...made, { id: nextId.current, title, draft, addAs }];
  };

  return {
    work,
    change,
    selection,
    made,
    typed,
    setTitle,
    /** True when the link that is being made has tags and no name, or when there is no link at all. */
    nameless: () => !title && (made.length === 0 || current().draft.additions.length > 0),
    links: () => withCurrent().map(linkOf),
    tally: {
      links: made.length + (made.length === 0 || title || count > 0 ? 1 : 0),
      tags: made.reduce((sum, { draft }) => sum + draft.additions.length, count),
    },
    /** Puts the link that is being made to the others. */
    keep() {
      setMade(withCurrent());
      nextId.current += 1;
      clear();
    },
    /** Takes a link up again; the one that is being made goes to the others. */
    edit(link: MadeLink) {
      setMade(withCurrent().filter(({ id }) => id !== link.id));
      nextId.current += 1;
      setTitle(link.title);
      change((now) => ({ ...now, draft: link.draft, addAs: link.addAs }));
    },
    remove: (link: MadeLink) => setMade((now) => now.filter(({ id }) => id !== link.id)),
    letGo() {
      setMade([]);
      clear();
      setUnsaved(null);
    },
  };
}
