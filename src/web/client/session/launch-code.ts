/**
 * The way into a session. A launch brings a one-time code: in the address after `#code=`, or in the page. It leaves the
 * address at once. After a reload it is used up; the session's cookie then opens a new one, where cookies work, if the
 * tab remembers which course it was.
 */
const COURSE = 'waymark.course';

export function takeLaunchCode(root: HTMLElement): string | null {
  const fromAddress = new URLSearchParams(location.hash.slice(1)).get('code');
  if (fromAddress) history.replaceState(history.state, '', location.pathname + location.search);
  return fromAddress || root.dataset.code || null;
}

/** Remembers the course (or that there is none) for a reload of this tab. */
export function rememberCourse(courseId: string | null): void {
  try {
    sessionStorage.setItem(COURSE, JSON.stringify(courseId));
  } catch {
    // Storage is blocked in this frame, and cookies most likely too: a reload then needs a new launch.
  }
}

/** The remembered course; undefined when this tab has not had a session. */
export function rememberedCourse(): string | null | undefined {
  try {
    const text = sessionStorage.getItem(COURSE);
    return text === null ? undefined : (JSON.parse(text) as string | null);
  } catch {
    return undefined;
  }
}
