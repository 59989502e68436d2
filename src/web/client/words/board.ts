/** Words of the teacher's board: its list, adding coursework, pins and changes. */
import type { Person, Relation } from '../api/types';
import { count, lmsName, plural } from './say';

export const boardWords = {
  board: {
    title: (course: string) => `${course}, coursework`,
    summary: (total: number, untagged: number) => {
      if (total === 0) return 'No coursework here yet.';
      const pieces = `${plural(total, 'piece')} of coursework.`;
      if (untagged === 0) return `${pieces} ${total === 1 ? 'It has tags.' : 'All have tags.'}`;
      if (untagged === total)
        return `${pieces} ${total === 1 ? 'It has no tags yet.' : 'None has tags yet.'}`;
      return `${pieces} ${count(untagged)} ${untagged === 1 ? 'has' : 'have'} no tags yet.`;
    },
    courseTags: (n: number) => (n === 0 ? '' : ` The course itself has ${plural(n, 'tag')}.`),
    tagCourse: 'Tag the course',
    editCourse: 'Edit course tags',
    recentChanges: 'Recent changes',
    pinned: 'Pinned pathways',
    noPins: 'None. Pin one and its statements come first in every search.',
    pinOne: 'Pin a pathway',
    change: 'Change',
    changePins: 'Change pinned pathways',
    show: 'Show',
    filter: { all: 'All', untagged: 'No tags', tagged: 'Tagged' },
    find: 'Find coursework',
    sort: 'Sort by',
    sortBy: { due: 'Due date', title: 'Title', type: 'Type' },
    untagged: 'No tags yet',
    tagged: 'Tagged',
    nothingFound: (query: string) => `No coursework mentions “${query}”`,
    nothingHere: { untagged: 'Everything here has tags', tagged: 'Nothing here has tags yet' },
    showAll: (n: number) => `Show all ${count(n)}`,
    addTags: 'Add tags',
    addTagsTo: (title: string) => `Add tags to ${title}`,
    edit: 'Edit',
    editTagsOf: (title: string) => `Edit the tags of ${title}`,
    more: (n: number) => `${count(n)} more`,
    tagsOf: (title: string) => `Tags of ${title}`,
    toggle: (title: string) => `Statements of ${title}`,
    tally: (teaches: number, assesses: number) =>
      `${plural(teaches + assesses, 'tag')}: ${[
        teaches ? `teaches ${count(teaches)}` : '',
        assesses ? `assesses ${count(assesses)}` : '',
      ]
        .filter(Boolean)
        .join(', ')}`,
    addedBy: (person: Person, date: string) =>
      person.you
        ? `added by you, ${date}`
        : person.name
          ? `added by ${person.name}, ${date}`
          : `added ${date}`,
    remove: (label: string) => `Remove ${label}`,
    addStatements: 'Add statements',
    asStudents: 'See what students see',
    due: (date: string) => `due ${date}`,
    noDue: 'no due date',
    byHand: 'added by hand',
    fromExport: 'from the course export',
    gone: (lms: string) => `no longer in ${lmsName(lms)}`,
    renamed: (from: string) => `renamed, was “${from}”`,
    openIn: (lms: string) => `Open in ${lmsName(lms)}`,
    bringTags: (lms: string) => `Bring tags into ${lmsName(lms)}`,
    actionsFor: (title: string) => `More for ${title}`,
    type: { Assignment: 'Assignment', Quiz: 'Quiz', Page: 'Page', Link: 'Link' },
    loading: 'Getting your coursework',
    failed: 'The coursework did not arrive',
  },

  add: {
    open: 'Add coursework',
    byHand: 'Type one in',
    fromExport: 'From a course export',
    fromLms: { canvas: 'Update from Canvas', moodle: 'Update from Moodle' },
    title: 'Type coursework in',
    text: 'For what is not in your LMS, or not yet. Enter adds it and keeps this open for the next one.',
    changeTitle: 'Change this coursework',
    changeText: 'It was typed in, so its teachers name it.',
    name: 'Title',
    nameMissing: 'Give it a title first.',
    type: 'Type',
    noType: 'None',
    due: 'Due date (optional)',
    add: 'Add',
    anyway: 'Add another one',
    save: 'Save changes',
    done: 'Done',
    added: (title: string) => `${title} added`,
    changed: (title: string) => `${title} changed`,
    change: 'Change title, type or due date',
    remove: 'Remove from this list',
    removeTitle: (title: string) => `Remove ${title} from this list?`,
    removeText: (tags: number) =>
      tags === 0
        ? 'It has no tags. Nothing in your LMS changes.'
        : `Its ${plural(tags, 'tag')} ${tags === 1 ? 'goes' : 'go'} with it and ${tags === 1 ? 'stays' : 'stay'} in the history. Nothing in your LMS changes.`,
    removeIt: (tags: number) => (tags === 0 ? 'Remove' : `Remove with ${plural(tags, 'tag')}`),
    removed: (title: string) => `${title} removed from the list`,
    notYet: 'Not yet',
  },

  empty: {
    title: 'No coursework here yet',
    text: 'Under “Add coursework” you type it in, take it from a course export, or update the list from your LMS where that is connected. A piece also appears by itself when someone opens Waymark from it, and when you add a Waymark link to the course in your LMS.',
    course: 'Tag the course: what all of it teaches',
    pins: 'Pin the pathways of this course, so that their statements come first',
    explore: 'Read the clusters and pathways',
    exploreLink: 'Open pathways',
  },

  firstVisit: {
    title: 'Three steps, about a minute',
    steps: [
      'Choose a piece of coursework.',
      'Type what it builds and tick the statements that fit.',
      'Save. Students then see it in plain words.',
    ],
    dismiss: 'Don’t show again',
    start: 'Start with the first one',
  },

  pins: {
    title: 'Pinned pathways',
    text: 'Their statements come first in every search in this course. Pin up to 6.',
    picked: 'Pinned',
    none: 'No pathway is pinned.',
    find: 'Find a pathway or cluster',
    list: 'Pathways',
    save: (n: number) => (n === 0 ? 'Unpin all' : `Pin ${plural(n, 'pathway')}`),
    full: 'Six are pinned. Remove one to pin another.',
    nothing: (query: string) => `No pathway or cluster is called “${query}”.`,
    saved: (n: number) => (n === 0 ? 'No pathway is pinned now' : `${plural(n, 'pathway')} pinned`),
    remove: (name: string) => `Unpin ${name}`,
  },

  changes: {
    title: 'Recent changes',
    text: 'The last 20 changes to tags in this course.',
    none: 'Nothing has changed yet.',
    added: (list: string) => `Added ${list}`,
    removed: (list: string) => `Removed ${list}`,
    changed: (label: string, to: string) => `Changed ${label} to ${to}`,
    as: (label: string, relation: Relation) => (relation === 'assesses' ? `${label} (assesses)` : label),
    undo: 'Undo',
    undoOf: (title: string, at: string) => `Undo the change to ${title}, ${at}`,
    undone: (title: string) => `Change to ${title} undone`,
    gone: 'This coursework is no longer in the course.',
    same: 'Nothing left to undo: the tags are already as they were.',
    loading: 'Getting the changes',
  },
};
