/**
 * Every word that the client puts on the screen, in American English. Sentences with numbers or names are functions, so
 * that another language can order and inflect them as it must.
 */
import type { Relation } from '../api/types';
import { boardWords } from './board';
import { copyWords } from './copies';
import { deepLinkWords } from './deep-link';
import { frameworkWords } from './framework';
import { kindOf, someone, unreachable } from './say';
import { taggingWords } from './tagging';

export type { Counts } from './say';
export { count } from './say';

export const words = {
  appName: 'Waymark',
  opensNewTab: 'opens in a new tab',
  close: 'Close',
  cancel: 'Cancel',
  undo: 'Undo',
  tryAgain: 'Try again',
  notifications: 'Notices',
  unreachable,

  relation: { teaches: 'Teaches', assesses: 'Assesses' } satisfies Record<Relation, string>,
  relationLower: { teaches: 'teaches', assesses: 'assesses' } satisfies Record<Relation, string>,
  relationOf: (label: string) => `${label}: teaches or assesses`,
  allOf: (cluster: string) => `All of ${cluster}`,
  kindOf,
  someone,

  tabs: {
    label: 'Sections',
    coursework: 'Coursework',
    map: 'Course map',
    pathways: 'Pathways',
    framework: 'Framework',
    export: 'Export',
  },

  session: {
    opening: 'Opening your course',
    noCode: {
      title: 'Open Waymark from your course',
      text: 'This page opens from a link in your LMS, which tells Waymark who you are and which course it is. Nothing you saved is lost.',
    },
    failed: {
      title: 'Waymark did not open',
      text: (message: string) => `${message} Nothing you saved is lost.`,
      button: 'Try again',
    },
    codeUsed: {
      title: 'This link has run out',
      text: 'Each link from your LMS opens Waymark once, for a minute. Go back to your course and open it again. Nothing you saved is lost.',
    },
    ended: {
      title: 'Your session has ended',
      text: 'Open Waymark again from your course. Everything you saved is there.',
      unsaved: (n: number, title: string) =>
        `${n === 1 ? 'One unsaved change' : `${n} unsaved changes`} to ${title} ${n === 1 ? 'is' : 'are'} kept in this tab and will be there when you open it again.`,
    },
    other: {
      title: 'Nothing to tag here',
      text: 'This page is for teachers and curriculum directors. Your role in this course opens other pages of Waymark.',
    },
    administrator: 'For your administrator',
    code: 'Code',
    when: 'When',
    reference: 'Reference',
    helps: 'What helps',
  },

  failure: {
    title: 'This did not arrive',
    text: (message: string, help: string | null) =>
      `${message}${help ? ` ${help}` : ''} Nothing you saved is lost.`,
  },

  ...boardWords,
  ...copyWords,
  ...taggingWords,
  ...deepLinkWords,
  ...frameworkWords,
};
