/** Connecting the web API of the practice LMS, as an administrator of this Waymark does it on the page for that. */
import type { Page } from 'playwright-core';
import { axeProblems } from '../../support/browser';
import type { RunningWaymark } from './running-waymark';

export const styles = { canvas: 'Canvas', moodle: 'Moodle' } as const;
export type Style = keyof typeof styles;

/** By the link that the server has printed; it works once. */
export async function openAdministration(waymark: RunningWaymark, admin: Page): Promise<void> {
  await admin.goto(/http\S+\/admin#code=\S+/.exec(waymark.output())?.[0] ?? '');
  await admin.getByRole('heading', { level: 1, name: 'Connect an LMS' }).waitFor();
}

/** Somebody has to have opened Waymark from this LMS before. */
export async function connectWebApi(waymark: RunningWaymark, admin: Page, style: Style): Promise<void> {
  const name = `Practice LMS, ${styles[style]} style`;
  const keys = await keysShown(waymark, admin, style);
  await admin.goto(`${waymark.url}/admin`);
  await admin.getByRole('link', { name: 'Institutions' }).click();
  await admin.getByRole('button', { name: `Connect the web API of ${name}` }).click();
  const dialog = admin.getByRole('dialog');
  await dialog.getByLabel('Address of the LMS').fill(keys('Address'));
  expect(await axeProblems(admin)).toEqual([]);
  if (style === 'canvas') {
    await dialog.getByLabel('Client id').fill(keys('Client id'));
    await dialog.getByLabel('Client secret').fill(keys('Client secret'));
    await dialog.getByRole('button', { name: 'Go on in Canvas' }).click();
    await admin.getByRole('button', { name: /^Authorize as .*Ortiz/ }).click();
    await admin.waitForURL((url) => url.href.startsWith(`${waymark.url}/admin`));
    await admin.getByRole('link', { name: 'Institutions' }).click();
  } else {
    await dialog.getByLabel('Token').fill(keys('Token'));
    await dialog.getByRole('button', { name: 'Connect' }).click();
  }
  const row = admin.getByRole('listitem').filter({ hasText: name });
  await row.getByText('Connected', { exact: true }).waitFor();
  expect(await axeProblems(admin)).toEqual([]);
}

/** What the LMS tells its administrator to copy, by name. */
async function keysShown(waymark: RunningWaymark, admin: Page, style: Style) {
  await admin.goto(`${waymark.lmsUrl}/${style}/ortiz/web-services`);
  const names = await admin.locator('dt').allTextContents();
  const values = await admin.locator('dd').allTextContents();
  return (name: string) => values[names.indexOf(name)] ?? '';
}
