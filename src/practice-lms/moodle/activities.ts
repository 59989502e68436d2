/** What an item of a course is in Moodle: an external tool where it opens one, else an activity of Moodle's own. */
import type { Item, ItemKind } from '../data/types';

export interface Module {
  modname: 'lti' | 'assign' | 'quiz' | 'page' | 'url';
  modplural: string;
  purpose: string;
  /** The date that it shows on the course page, where it has one. */
  date: { label: string; dataid: string } | null;
}

const externalTool: Module = { modname: 'lti', modplural: 'External tools', purpose: 'other', date: null };

const ownModules: Readonly<Record<ItemKind, Module>> = {
  Assignment: {
    modname: 'assign',
    modplural: 'Assignments',
    purpose: 'assessment',
    date: { label: 'Due:', dataid: 'duedate' },
  },
  Quiz: {
    modname: 'quiz',
    modplural: 'Quizzes',
    purpose: 'assessment',
    date: { label: 'Closes:', dataid: 'timeclose' },
  },
  Page: { modname: 'page', modplural: 'Pages', purpose: 'content', date: null },
  Link: { modname: 'url', modplural: 'URLs', purpose: 'content', date: null },
};

export const moduleOf = ({ link, kind }: Item): Module => (link ? externalTool : ownModules[kind]);

/** Seconds since 1970, 0 for none. */
export const secondsOf = ({ dueAt }: Item): number => (dueAt ? Date.parse(dueAt) / 1000 : 0);
