/**
 * Every word that the client puts on the screen, in American English. Sentences with numbers or names are functions, so
 * that another language can order and inflect them as it must.
 */
import type { MatchedBy } from './api/copies-types';
import type { Person, Relation, Target } from './api/types';

const plural = (n: number, one: string, many = `${one}s`) => `${count(n)} ${n === 1 ? one : many}`;
const numbers = new Intl.NumberFormat('en-US');
export const count = (n: number) => numbers.format(n);

const kindOf = (target: Pick<Target, 'kind' | 'type'>) =>
  target.kind === 'course' ? 'course' : (target.type ?? 'coursework').toLowerCase();

const lmsName = (lms: string) => ({ canvas: 'Canvas', moodle: 'Moodle' })[lms] ?? 'your LMS';

const someone = (person: Person) => (person.you ? 'You' : (person.name ?? 'Someone else'));
const possessive = (person: Person) =>
  person.you ? 'your other window’s' : `${person.name ?? 'the other person'}’s`;

/** `3 tags`, `1 tag and 1 removal`: what a save would change. */
const changeCount = ({ added, changed, removed }: Counts) => {
  const total = added + changed + removed;
  if (added === total) return plural(total, 'tag');
  return plural(total, 'change');
};

const withTags = (verb: string, tags: number) => (tags === 0 ? verb : `${verb}, ${plural(tags, 'tag')}`);

export interface Counts {
  added: number;
  changed: number;
  removed: number;
}

export const words = {
  appName: 'Waymark',
  opensNewTab: 'opens in a new tab',
  close: 'Close',
  cancel: 'Cancel',
  undo: 'Undo',
  tryAgain: 'Try again',
  notifications: 'Notices',
  unreachable: 'Waymark could not be reached.',

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

  copies: {
    section: 'Tags of the course that was copied',
    title: (course: string, used: string) => `This course was copied from ${course}, last used ${used}.`,
    waiting: (tags: number, course: boolean, pieces: number) => {
      const where = [
        course ? 'the course' : null,
        pieces > 0 ? plural(pieces, 'piece of coursework', 'pieces of coursework') : null,
      ];
      return `${plural(tags, 'tag')} on ${where.filter(Boolean).join(' and ')} ${tags === 1 ? 'waits' : 'wait'} for you. Students do not see them yet.`;
    },
    without: (n: number) =>
      n === 1 ? 'One tagged piece has no partner here.' : `${count(n)} tagged pieces have no partner here.`,
    confirmAll: (n: number) => (n === 1 ? 'Confirm 1 tag' : `Confirm all ${count(n)} tags`),
    confirm: (n: number) => `Confirm ${plural(n, 'tag')}`,
    confirmFor: (n: number, title: string) => `Confirm ${plural(n, 'tag')} of ${title}`,
    review: 'Look through them',
    later: 'Not now',
    dismiss: 'Don’t use',
    dismissOf: (title: string) => `Don’t use the tags of ${title}`,
    dismissAll: 'Don’t use any of them',
    from: (course: string) => `From ${course}`,
    proposedFor: (title: string) => `Tags waiting for ${title}`,
    leftOut: (n: number) =>
      n === 1
        ? 'One tag is left out: its statement is no longer in the framework.'
        : `${count(n)} tags are left out: their statements are no longer in the framework.`,
    reviewTitle: (course: string) => `Tags from ${course}`,
    because: {
      course: () => 'The course as a whole',
      link: (was: string) => `The same Waymark link: ${was}`,
      history: (was: string) => `Your LMS says it is a copy of ${was}`,
      id: (was: string) => `The same id in your LMS: ${was}`,
      title: () => 'The same title',
    } satisfies Record<MatchedBy, (was: string) => string>,
    notMatched: 'No partner here',
    notMatchedText:
      'These have tags in the course that was copied. Choose what they have become, or leave them.',
    partner: (title: string) => `What ${title} has become`,
    choosePartner: 'Choose coursework without tags',
    progress: (done: number, total: number) => `Confirming: ${count(done)} of ${count(total)} pieces`,
    confirmed: (tags: number, left: number) =>
      left === 0
        ? `${plural(tags, 'tag')} confirmed`
        : `${plural(tags, 'tag')} confirmed. ${plural(left, 'piece')} changed meanwhile and ${left === 1 ? 'was' : 'were'} left alone`,
    dismissed: 'These tags are not used',
    undone: 'They wait for you again',
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
        ? `${words.unreachable} ${safe} Trying now.`
        : `${words.unreachable} ${safe} Next try in ${seconds}\u00a0s.`;
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

  deepLink: {
    title: (course: string | null) => (course ? `Add a tagged link to ${course}` : 'Add a tagged link'),
    name: 'Link name',
    nameMissing: 'Give the link a name first.',
    add: (links: number, tags: number) =>
      withTags(links === 1 ? 'Add link' : `Add ${plural(links, 'link')}`, tags),
    adding: 'Adding',
    another: 'Add another link',
    full: (most: number) => `Your LMS takes ${count(most)} links at a time.`,
    made: 'Links that are ready',
    tags: (n: number) => (n === 0 ? 'no tags' : plural(n, 'tag')),
    editOf: (title: string) => `Edit ${title}`,
    remove: 'Remove',
    removeOf: (title: string) => `Remove ${title}`,
    assignment: (title: string) => `Add tags to ${title}`,
    addTags: (_links: number, tags: number) =>
      tags === 0 ? 'Add without tags' : `Add ${plural(tags, 'tag')}`,
    badge: 'Show tags in this text',
    badgeText: 'Readers see the tags as they are on the day they read.',
    badgeOfCourse: 'Badge of this course',
    newBadge: 'New tags for this text',
    addBadge: (_links: number, tags: number) => withTags('Add badge', tags),
    back: 'Choices',
    cancelByHand: 'Close this window in your LMS. Nothing was added.',
  },

  framework: {
    title: 'Framework',
    version: (version: string) => `Version ${version}`,
    find: 'Find a cluster, pathway, statement or code',
    tree: 'Clusters, pathways and statements',
    found: (n: number) => `${count(n)} found`,
    nothing: (query: string) => `Nothing is called “${query}”`,
    nothingText: 'Try part of a name, a word of a statement, or a code such as HL.THR.',
    shared: 'Shared by every pathway',
    everything: (clusters: number, pathways: number, statements: number) =>
      `${plural(clusters, 'cluster')}, ${plural(pathways, 'pathway')}, ${plural(statements, 'statement')}`,
    downloadText: 'Other systems import it as a standards document.',
    download: (label: string, size: string | null) => (size ? `${label}, ${size}` : label),
    case11: 'Download CASE 1.1',
    case10: 'Download CASE 1.0',
    kind: { skill: 'skill', knowledge: 'knowledge' },
    describe: {
      statement: (code: string, level: string) => `${code}, knowledge and skill statement, ${level} level`,
      cluster: (code: string) => `${code}, career cluster`,
      pathway: (code: string) => `${code}, career pathway`,
      area: (code: string) => `${code}, CTE area`,
      element: (code: string) => `${code}, essential element`,
    },
    trail: 'Where it belongs',
    statement: 'Statement',
    label: 'Short label',
    labelHint: 'Shown on tags. Up to 32 characters.',
    element: 'Element',
    definition: 'Definition',
    studentEn: 'For students, in English',
    studentEs: 'For students, in Spanish',
    searchWords: 'Search words',
    searchWordsHint: 'Words teachers may type that the statement does not contain.',
    occupations: 'Occupations',
    occupationsHint: 'Numbers are O*NET-SOC codes.',
    missing: 'None yet',
    aboutKind: 'Kind',
    identity: 'Identity',
    identifier: 'Identifier',
    link: 'Link',
    changed: 'Changed',
    wording: 'Where it comes from',
    provenance: { source: 'From the published model', project: 'Written by the project' },
    part: {
      name: 'Name',
      text: 'Wording',
      code: 'Code',
      statements: 'Statements',
      levels: 'Levels of performance',
      pathways: 'Pathways',
      definition: 'Definition',
      student: 'Student text',
      keywords: 'Search words',
      occupations: 'Occupations',
      grouping: 'Grouping',
      areas: 'Areas',
      label: 'Short label',
      kind: 'Kind',
    } as Record<string, string>,
    choose: 'Choose something on the left',
    chooseText: 'Its wording, student text, search words and identity appear here.',
    failed: 'The framework did not arrive',
    loading: 'Getting the framework',
  },

  failure: {
    title: 'This did not arrive',
    text: (message: string, help: string | null) =>
      `${message}${help ? ` ${help}` : ''} Nothing you saved is lost.`,
  },
};
