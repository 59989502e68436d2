/**
 * The sixteen blazes as data: a painted trail mark for each cluster, by the cluster's code. Screens take their colors from
 * web/design/css/blaze.css, documents from here; a test compares the two. Drawn on a 16 × 16 grid from plain closed shapes, at
 * most three, nothing thinner than 1.5; figure on ground at least 4.5 : 1; distinct in grey at 14 px. Health Science is a teal
 * plus on purpose: a red cross is a protected emblem.
 */
export interface BlazeMark {
  /** What the mark shows, for documentation; a blaze is silent on the page. */
  shape: string;
  /** SVG path data, filled with the even-odd rule. */
  path: string;
  ground: string;
  figure: string;
}

const marks = {
  AG: {
    shape: 'leaf',
    path: 'M3.5 3.5H8A4.5 4.5 0 0 1 12.5 8v4.5H8A4.5 4.5 0 0 1 3.5 8Z',
    ground: '#d5ebca',
    figure: '#3b6919',
  },
  AC: { shape: 'gable', path: 'M8 2.6 13.4 7.4V13H2.6V7.4Z', ground: '#f6dece', figure: '#744624' },
  AR: {
    shape: 'split disc',
    path: 'M8 2.6A5.4 5.4 0 0 1 8 13.4Z M6.2 3.2v9.6a5.1 5.1 0 0 1 0-9.6Z',
    ground: '#ffd4f0',
    figure: '#8e2873',
  },
  BM: { shape: 'two bars', path: 'M3 4h10v3H3Z M3 9h10v3H3Z', ground: '#d6e3ff', figure: '#2e4282' },
  ED: {
    shape: 'open book',
    path: 'M2.6 3.6 8 6.2l5.4-2.6v7L8 13.2l-5.4-2.6Z',
    ground: '#f1e1c1',
    figure: '#7d5c00',
  },
  FN: { shape: 'lozenge', path: 'M8 2 14 8l-6 6-6-6Z', ground: '#ccecd9', figure: '#056641' },
  GV: {
    shape: 'three columns',
    path: 'M3 3h2.6v10H3Z M6.7 3h2.6v10H6.7Z M10.4 3H13v10h-2.6Z',
    ground: '#cfe6ff',
    figure: '#295e90',
  },
  HL: {
    shape: 'plus',
    path: 'M6.2 2.8h3.6v3.4h3.4v3.6H9.8v3.4H6.2V9.8H2.8V6.2h3.4Z',
    ground: '#c7ebe9',
    figure: '#006a68',
  },
  HT: {
    shape: 'rising disc',
    path: 'M3 9.2a5 5 0 0 1 10 0Z M2.4 10.8h11.2v2H2.4Z',
    ground: '#ffd8c1',
    figure: '#a64700',
  },
  HU: {
    shape: 'pair',
    path: 'M4.9 5.1a2.9 2.9 0 1 1 0 5.8 2.9 2.9 0 0 1 0-5.8Z M11.3 5.1a2.9 2.9 0 1 1 0 5.8 2.9 2.9 0 0 1 0-5.8Z',
    ground: '#f1d8ff',
    figure: '#733893',
  },
  IT: { shape: 'checker', path: 'M3 3h5v5H3Z M8 8h5v5H8Z', ground: '#c2ebf9', figure: '#006c8b' },
  LW: {
    shape: 'shield',
    path: 'M3 2.8h10V8c0 2.9-2.1 4.6-5 5.6C5.1 12.6 3 10.9 3 8Z',
    ground: '#e0deff',
    figure: '#4c3a93',
  },
  MN: {
    shape: 'nut',
    path: 'M8 2.2 13 5.1v5.8L8 13.8 3 10.9V5.1Z M8 6a2 2 0 1 0 0 4 2 2 0 0 0 0-4Z',
    ground: '#dce4eb',
    figure: '#3e505c',
  },
  MK: {
    shape: 'pennant',
    path: 'M3 2.6h2v10.8H3Z M5.9 3.2 13.4 6.6 5.9 10Z',
    ground: '#ffd3db',
    figure: '#b4144e',
  },
  ST: { shape: 'peak', path: 'M8 2.6 14 13H2Z', ground: '#ffd4cf', figure: '#b01e25' },
  TD: {
    shape: 'double chevron',
    path: 'M2.6 3.4h3.2L9.2 8l-3.4 4.6H2.6L6 8Z M7.8 3.4H11L14.4 8 11 12.6H7.8L11.2 8Z',
    ground: '#e8e4c8',
    figure: '#594d00',
  },
} satisfies Record<string, BlazeMark>;

export const blazes: Readonly<Partial<Record<string, BlazeMark>>> = marks;

/** Mark of a cluster that has no blaze of its own, such as one of an imported framework: a ring. */
export const plainBlaze: BlazeMark = {
  shape: 'ring',
  path: 'M8 3a5 5 0 1 0 0 10A5 5 0 0 0 8 3Z M8 5.5a2.5 2.5 0 1 1 0 5A2.5 2.5 0 0 1 8 5.5Z',
  ground: '#e3e7e4',
  figure: '#4a5450',
};
