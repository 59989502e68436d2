/** The icons: 16 px grid, 1.6 stroke, round ends, current colour. Always beside text or in a control with a name. */

const paths = {
  search: 'M7 2.8a4.2 4.2 0 1 1 0 8.4 4.2 4.2 0 0 1 0-8.4ZM10.2 10.2l3.4 3.4',
  close: 'M4 4l8 8M12 4l-8 8',
  check: 'M3.2 8.6l3.2 3.2 6.4-7.2',
  minus: 'M4 8h8',
  plus: 'M8 3v10M3 8h10',
  'chevron-down': 'M4.5 6.5L8 10l3.5-3.5',
  'chevron-up': 'M4.5 9.5L8 6l3.5 3.5',
  'chevron-right': 'M6.5 4.5L10 8l-3.5 3.5',
  'chevron-left': 'M9.5 4.5L6 8l3.5 3.5',
  pin: 'M5.4 2.6h5.2M6.2 2.6v4L4.6 9.2h6.8L9.8 6.6v-4M8 9.2v4.4',
  more: 'M3.5 8v.1M8 8v.1M12.5 8v.1',
  clock: 'M8 2a6 6 0 1 1 0 12A6 6 0 0 1 8 2ZM8 4.9V8l2.2 1.3',
  info: 'M8 2a6 6 0 1 1 0 12A6 6 0 0 1 8 2ZM8 7.4v3.4M8 5.2v.1',
  warning: 'M8 2.6l6 10.8H2ZM8 6.6v3M8 11.5v.1',
  failed: 'M8 2a6 6 0 1 1 0 12A6 6 0 0 1 8 2ZM6 6l4 4M10 6l-4 4',
  target: 'M8 2a6 6 0 1 1 0 12A6 6 0 0 1 8 2ZM8 6a2 2 0 1 1 0 4 2 2 0 0 1 0-4Z',
  book: 'M2.5 3.2H7A1 1 0 0 1 8 4.2v8.6H2.5ZM13.5 3.2H9a1 1 0 0 0-1 1v8.6h5.5Z',
  copy: 'M6 6h7v7H6ZM3.4 10V3.4H10',
  download: 'M8 2.5v7.5M5 7.2l3 3 3-3M3 13.3h10',
  window: 'M9.5 2.8h3.7v3.7M13 3L8.2 7.8M11.5 9.5v3.7H2.8V4.5h3.7',
  filter: 'M2.5 4h11M4.5 8h7M6.5 12h3',
  undo: 'M6 3.2L2.8 6.4 6 9.6M3 6.4h6.2a3.4 3.4 0 0 1 0 6.8H6.5',
  keyboard: 'M2 4.2h12v7.6H2ZM4.6 6.9v.1M7 6.9v.1M9.2 6.9v.1M11.5 6.9v.1M5.6 9.4h4.8',
  refresh: 'M13 3v3.2H9.8M12.8 6A5.2 5.2 0 1 0 13.2 9',
  link: 'M6.8 9.2a2.6 2.6 0 0 0 3.7 0l2.3-2.3a2.6 2.6 0 0 0-3.7-3.7l-.7.7M9.2 6.8a2.6 2.6 0 0 0-3.7 0L3.2 9.1a2.6 2.6 0 0 0 3.7 3.7l.7-.7',
  person: 'M8 2.8a2.6 2.6 0 1 1 0 5.2 2.6 2.6 0 0 1 0-5.2ZM3 13.4a5 5 0 0 1 10 0',
} as const;

export type IconName = keyof typeof paths;

/** One icon, hidden from assistive technology. */
export function Icon({ name, className }: { name: IconName; className?: string }) {
  return (
    <svg className={className ? `icon ${className}` : 'icon'} viewBox="0 0 16 16" aria-hidden="true">
      <path d={paths[name]} />
    </svg>
  );
}
