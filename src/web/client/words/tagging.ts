/** Words of the tagging panel. */
import type { Person, Relation, Target } from '../api/types';
import { type Counts, changeCount, count, kindOf, plural, possessive, someone, unreachable } from './say';

export const taggingWords = {
  tagging: {
    title: (target: string) => `Tags of ${target}`,
    back: 'Coursework',
    subtitle: (type: string | null, due: string | null) => [type, due].filter(Boolean).join(', '),
    course: 'Course',
    search: 'What does this coursework build?',
    placeholder: 'What does this coursework build? Try "blood pressure" or a code',
    clearSearch: 'Clear the search',
    pinnedFirst: 'Pinned first',
    anyCluster: 'Any cluster',
    anyPathway: 'Any pathway',
    anyLevel: 'Any level',
    cluster: 'Cluster',
    pathway: 'Pathway',
    level: 'Level',
    clusterLevel: 'All of a cluster',
    pathwayLevel: 'One pathway',
    filters: 'Filters',
    filtersSet: (n: number) => `Filters, ${n} set`,
    browse: 'Browse the framework',
    backToRecent: 'Back to recent',
    best: (n: number) => `${plural(n, 'statement')}, best match first`,
    statements: (n: number) => plural(n, 'statement'),
    found: (n: number) => `${count(n)} found`,
    searching: 'Looking for statements',
    results: 'Statements',
    recent: 'Used recently in this course',
    pinned: 'Pinned pathways',
    pinnedCount: (n: number, used: number) => `${plural(n, 'statement')}, ${count(used)} used in this course`,
    sharedCount: (n: number, used: number) =>
      `${plural(n, 'statement')} shared by every pathway, ${count(used)} used`,
    start: 'Type a few words of what students do, such as “read a chart” or “test a program”.',
    already: 'Already on this',
    willBeRemoved: 'Will be removed',
    changedTo: { teaches: 'Changes to teaches', assesses: 'Changes to assesses' } satisfies Record<
      Relation,
      string
    >,
    addAs: 'Add as',
    selected: (n: number) => `${count(n)} selected`,
    showTray: 'Show what will be saved',
    toAdd: (n: number) => `${count(n)} to add`,
    toChange: (n: number) => `${count(n)} to change`,
    clear: 'Clear',
    alreadyOn: (target: Target) => `Already on this ${kindOf(target)}`,
    toRemove: 'Will be removed',
    keep: 'Keep',
    keepIt: (label: string) => `Keep ${label}`,
    remove: (label: string) => `Remove ${label}`,
    save: (counts: Counts) => {
      const total = counts.added + counts.changed + counts.removed;
      if (total === 0) return 'Save tags';
      if (counts.removed === total) return `Remove ${plural(total, 'tag')}`;
      return `Save ${changeCount(counts)}`;
    },
    saving: 'Saving',
    nothing: 'Nothing selected. Tick statements to add them.',
    waiting: (counts: Counts) => {
      const total = counts.added + counts.changed + counts.removed;
      return `Your ${changeCount(counts)} ${total === 1 ? 'waits' : 'wait'} for your choice above.`;
    },
    onThis: (n: number, target: Target) => `${plural(n, 'tag')} on this ${kindOf(target)}`,
    backToCoursework: 'Back to coursework',
    seen: (target: Target) => `Students see them the next time they open the ${kindOf(target)}.`,
    saved: ({ added, changed, removed }: Counts, title: string) => {
      if (changed === 0 && removed === 0)
        return `${plural(added, 'tag')} added${title ? ` to ${title}` : ''}`;
      if (added === 0 && changed === 0) return `${plural(removed, 'tag')} removed from ${title}`;
      return `${plural(added + changed + removed, 'change')} saved to ${title}`;
    },
    undone: (title: string) => `Last change to ${title} undone`,
    undoFailed: 'The change could not be undone. It is still under Recent changes.',
    restored: (n: number) =>
      `${n === 1 ? 'One unsaved change' : `${n} unsaved changes`} from before ${n === 1 ? 'is' : 'are'} still here.`,
    failed: 'The statements did not arrive',
    loading: 'Getting the statements',
    gone: {
      title: 'This coursework is not here',
      text: 'It may have been deleted in the LMS since this page was opened.',
    },
  },

  conflict: {
    title: (by: Person, target: Target, when: string) =>
      by.you
        ? `You also changed this ${kindOf(target)} in another window, ${when}`
        : `${someone(by)} also changed this ${kindOf(target)}, ${when}`,
    text: 'Nothing is lost. Choose what to keep.',
    added: (by: Person) => `${someone(by)} added`,
    removed: (by: Person) => `${someone(by)} removed`,
    changed: (by: Person) => `${someone(by)} changed`,
    youAdded: 'You added',
    youRemoved: 'You removed',
    youChanged: 'You changed',
    leftIn: ', which you left in',
    to: (label: string, relation: string) => `${label} to ${relation}`,
    as: (label: string, relation: string) => `${label}, ${relation}`,
    useTheirs: (by: Person) => `Use ${possessive(by)}`,
    keepBoth: 'Keep both',
  },

  notSaved: {
    title: 'Not saved yet',
    text: (counts: Counts, seconds: number | null) => {
      const total = counts.added + counts.changed + counts.removed;
      const safe = `Your ${changeCount(counts)} ${total === 1 ? 'is' : 'are'} safe on this page.`;
      return seconds === null
        ? `${unreachable} ${safe} Trying now.`
        : `${unreachable} ${safe} Next try in ${seconds}\u00a0s.`;
    },
    refused: (message: string, help: string | null) =>
      `${message}${help ? ` ${help}` : ''} Your choices are safe on this page.`,
    copy: 'Copy as text',
    copied: 'Copied',
    copyThis: 'Copy this text',
    tryNow: 'Try now',
  },

  none: {
    title: (query: string, scoped: boolean) => `No statement mentions “${query}”${scoped ? ' here' : ''}`,
    where: (names: string[]) =>
      names.length === 0
        ? 'Statements describe skills broadly, so a wider word often helps.'
        : `You are looking in ${names.join(', ')}. Statements describe skills broadly, so a wider word often helps.`,
    try: 'Try',
    or: 'or',
    everywhere: (n: number) => (n > 0 ? `Search all ${count(n)} clusters` : 'Search all clusters'),
    matches: (n: number, clusters: string[]) => {
      if (n === 0) return 'no match there either';
      const matches = plural(n, 'match', 'matches');
      if (clusters.length === 1) return `${matches}, ${n === 2 ? 'both ' : ''}in ${clusters[0]}`;
      return `${matches} in ${plural(clusters.length, 'cluster')}`;
    },
    searchAll: 'Search all',
    look: (n: number, name: string) => `Look through all ${count(n)} statements of ${name}`,
    showAll: (n: number) => `Show all ${count(n)}`,
    browse: 'Look through the clusters and pathways',
    browseButton: 'Browse',
    emptyScope: 'No statements here yet',
    emptyScopeText: 'This part of the framework has its name and definition; its statements come later.',
    clearFilters: 'Clear the filters',
  },

  leave: {
    title: (counts: Counts) => `Leave without saving ${changeCount(counts)}?`,
    text: (title: string) => `Nothing has been changed on ${title} yet.`,
    stay: 'Not yet',
    leave: 'Leave',
  },

  keys: {
    title: 'Keys',
    open: 'Keys',
    text: 'Single letters work while a statement has focus, so they never meet what you type.',
    rows: [
      ['/', 'to the search box'],
      ['Down or Enter', 'from the search box to the first statement'],
      ['Up, Down, Home, End, Page Up, Page Down', 'move in the list'],
      ['Space or Enter', 'tick or untick'],
      ['T or A', 'tick as teaches, as assesses'],
      ['Shift + Up or Down', 'tick a run'],
      ['Left, Right', 'close or open in the tree'],
      ['Delete', 'remove a row from what will be saved'],
      ['Ctrl or ⌘ + Enter', 'save'],
      ['Ctrl or ⌘ + Z', 'undo the last saved change'],
      ['Esc', 'close, clear the search, back to coursework'],
      ['?', 'this list'],
    ] as [keys: string, does: string][],
  },
};
