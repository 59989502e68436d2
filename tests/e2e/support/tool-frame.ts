/** Waymark in a page of the practice LMS: opened by a launch, and the frame in which it then stands. */
import type { Frame, Page } from 'playwright-core';
import type { RunningWaymark } from './running-waymark';

/** Opens a page of the practice LMS and waits until Waymark's frame shows `text`. */
export async function openTool(
  waymark: RunningWaymark,
  page: Page,
  path: string,
  text: string | RegExp,
): Promise<Frame> {
  await page.goto(waymark.lmsUrl + path);
  return frameWith(waymark, page, text);
}

export async function frameWith(waymark: RunningWaymark, page: Page, text: string | RegExp): Promise<Frame> {
  await page.frameLocator('iframe.tool').getByText(text).first().waitFor();
  const frame = page.frames().find((one) => one.url().startsWith(waymark.url));
  if (!frame) throw new Error(`No frame of Waymark among ${page.frames().map((one) => one.url())}`);
  return frame;
}

/** Tags the coursework that is open in `frame` with one statement, and saves. */
export async function tagOpenCoursework(frame: Frame, code: string): Promise<void> {
  await frame.getByRole('searchbox').fill(code);
  await frame.getByRole('row').filter({ hasText: code }).first().click();
  await frame.getByRole('button', { name: 'Save 1 tag' }).first().click();
  await frame.getByText('1 tag added').first().waitFor();
}
