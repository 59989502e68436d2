/** The three icons of the left rail. */
const paths = {
  home: 'M3 9 10 3l7 6v8h-5v-5H8v5H3Z',
  courses:
    'M10 5C8 3.6 5.5 3.3 3 3.6v12c2.5-.3 5 0 7 1.4 2-1.4 4.5-1.7 7-1.4v-12C14.5 3.3 12 3.6 10 5Zm0 0v12',
  admin: 'M10 3 4 5.2v4.6c0 3.5 2.5 6 6 7.2 3.5-1.2 6-3.7 6-7.2V5.2Z',
} as const;

export function Icon({ name }: { name: keyof typeof paths }) {
  return (
    <svg viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
      <path d={paths[name]} fill="none" stroke="currentColor" strokeWidth="1.6" strokeLinejoin="round" />
    </svg>
  );
}
