import type { Page } from 'playwright-core';
import { inBrowser, row, search, useClient, type Visit, violations } from '../support/browser';
import type { World } from '../support/fake-api';
import {
  deepLink,
  director,
  emptyCourse,
  firstVisit,
  inventory,
  patientCare,
  vitalSignsLab,
} from '../support/worlds';

interface Screen {
  name: string;
  world: () => World;
  reach: (visit: Visit) => Promise<unknown>;
  /** Widest window in which it can be reached. */
  width?: number;
}

const tickTwo = async (page: Page) => {
  await search(page, 'record vital signs');
  await row(page, 'HL.THR.01').click();
  await row(page, 'HL.THR.04').click();
};

const screens: Screen[] = [
  {
    name: 'board with an open row',
    world: patientCare,
    reach: ({ page }) => page.getByRole('button', { name: 'Statements of Vital signs lab' }).click(),
  },
  {
    name: 'board with coursework of every origin',
    world: inventory,
    reach: ({ page }) => page.getByText('Job shadow day').waitFor(),
  },
  {
    name: 'typing coursework in',
    world: emptyCourse,
    reach: async ({ page }) => {
      await page.getByRole('button', { name: 'Add coursework' }).click();
      await page.getByRole('menuitem', { name: 'Type one in' }).click();
      await page.getByLabel('Title').press('Enter');
      await page.getByText('Give it a title first.').waitFor();
    },
  },
  { name: 'first visit', world: firstVisit, reach: ({ page }) => page.getByText('Three steps').waitFor() },
  { name: 'empty board', world: emptyCourse, reach: ({ page }) => page.locator('.empty').waitFor() },
  {
    name: 'recent changes',
    world: patientCare,
    reach: async ({ page, fake }) => {
      await page.getByText('10 pieces').waitFor();
      fake.changeBy('Ms Lee', 'aid', { put: [], remove: ['item-HL.THR.07'] });
      await page.getByRole('button', { name: 'Recent changes' }).filter({ visible: true }).click();
      await page.getByText('Removed First aid').waitFor();
    },
  },
  {
    name: 'pinning',
    world: patientCare,
    reach: async ({ page }) => {
      await page.getByRole('button', { name: 'Change pinned pathways' }).click();
      await page.getByRole('row', { name: /Animal Systems/ }).waitFor();
    },
  },
  { name: 'tagging', world: vitalSignsLab, reach: ({ page }) => page.getByText('Used recently').waitFor() },
  { name: 'tagging with ticks', world: vitalSignsLab, reach: ({ page }) => tickTwo(page) },
  {
    name: 'tagging, sheet open',
    world: vitalSignsLab,
    width: 820,
    reach: async ({ page }) => {
      await tickTwo(page);
      await page.getByRole('button', { name: '2 to change' }).click();
      await page.getByRole('button', { name: 'Keep Infection control' }).waitFor();
    },
  },
  {
    name: 'tagging with a conflict',
    world: vitalSignsLab,
    reach: async ({ page, fake }) => {
      await tickTwo(page);
      fake.changeBy('Ms Lee', 'vitals', {
        put: [{ itemId: 'item-HL.THR.07', relation: 'teaches' }],
        remove: [],
      });
      await page.keyboard.press('Control+Enter');
      await page.getByRole('button', { name: 'Keep both' }).waitFor();
    },
  },
  {
    name: 'tagging, not saved',
    world: vitalSignsLab,
    reach: async ({ page, fake }) => {
      await tickTwo(page);
      fake.unreachable = true;
      await page.keyboard.press('Control+Enter');
      await page.getByText('Not saved yet').waitFor();
    },
  },
  {
    name: 'tagging, saved',
    world: vitalSignsLab,
    reach: async ({ page }) => {
      await tickTwo(page);
      await page.keyboard.press('Control+Enter');
      await page.getByRole('button', { name: 'Undo' }).waitFor();
    },
  },
  {
    name: 'browsing the tree',
    world: vitalSignsLab,
    reach: async ({ page }) => {
      await page.getByRole('button', { name: 'Browse the framework' }).click();
      await page.locator('[data-key="item-HL"]').focus();
      await page.keyboard.press('ArrowRight');
      await page.locator('[data-key="item-HL.THR"]').focus();
      await page.keyboard.press('ArrowRight');
      await page.locator('.tree-row[data-key="item-HL.THR.01"]').waitFor();
    },
  },
  {
    name: 'no result',
    world: vitalSignsLab,
    reach: async ({ page }) => {
      await page.getByRole('searchbox').fill('sutures');
      await page.locator('.no-result').waitFor();
    },
  },
  {
    name: 'the keys',
    world: vitalSignsLab,
    reach: async ({ page }) => {
      await search(page, 'record vital signs');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('?');
      await page.getByRole('dialog').waitFor();
    },
  },
  {
    name: 'deep linking',
    world: deepLink,
    reach: async ({ page }) => {
      await search(page, 'web pages');
      await page.getByRole('button', { name: 'Add link' }).click();
    },
  },
  {
    name: 'framework',
    world: director,
    reach: async ({ page }) => {
      await page.locator('[data-key="item-HL"]').click();
      await page.getByText('HL, career cluster').waitFor();
    },
  },
  {
    name: 'export',
    world: director,
    reach: async ({ page, fake }) => {
      await page.getByRole('button', { name: 'Export' }).click();
      await page.getByRole('button', { name: 'Download, 74 kB' }).click();
      await page.getByRole('row', { name: /CASE 1\.1/ }).waitFor();
      fake.exports.warnings = [
        { code: 'csv.formula_run', effect: 'changed', message: 'Changed.', count: 1, examples: ['HL'] },
        { code: 'xlsx.too_many_rows', effect: 'refused', message: 'Refused.', count: 1, examples: ['HL'] },
      ];
      await page.getByRole('button', { name: /What to include$/ }).click();
      await page.getByRole('option', { name: 'Some clusters or pathways' }).click();
      await page.getByRole('row', { name: /Finance, whole cluster/ }).click();
      await page.getByRole('button', { name: 'Include 1' }).click();
      await page.getByText('1 thing to mend first').waitFor();
    },
  },
  {
    name: 'export, choosing clusters',
    world: director,
    reach: async ({ page }) => {
      await page.getByRole('button', { name: 'Export' }).click();
      await page.getByRole('button', { name: /What to include$/ }).click();
      await page.getByRole('option', { name: 'Some clusters or pathways' }).click();
      await page.getByRole('row', { name: /Finance, whole cluster/ }).click();
    },
  },
  {
    name: 'push plan',
    world: patientCare,
    reach: async ({ page, fake }) => {
      fake.push.target = 'moodle';
      await page.getByRole('button', { name: 'Bring tags into Canvas' }).click();
      await page.getByRole('button', { name: 'Link 2 competencies to this course' }).waitFor();
    },
  },
  {
    name: 'push result',
    world: patientCare,
    reach: async ({ page, fake }) => {
      Object.assign(fake.push, { target: 'moodle', breaksAt: 1 });
      await page.getByRole('button', { name: 'Bring tags into Canvas' }).click();
      await page.getByRole('button', { name: 'Link 2 competencies to this course' }).click();
      await page.getByRole('heading', { name: 'Stopped: 1 of 2 competencies linked' }).waitFor();
    },
  },
  {
    name: 'session ended',
    world: patientCare,
    reach: async ({ page, fake }) => {
      await page.getByText('10 pieces').waitFor();
      fake.ended = true;
      await page.getByRole('button', { name: 'Recent changes' }).filter({ visible: true }).click();
      await page.locator('.notice').waitFor();
    },
  },
];

const sizes = [
  { width: 1360, height: 860 },
  { width: 1040, height: 680 },
  { width: 820, height: 600 },
  { width: 360, height: 740 },
];
const narrowest = { width: 320, height: 640 };

inBrowser('every screen', () => {
  const visit = useClient();

  it.each(screens)(
    'passes axe at 360, 820, 1040 and 1360 px, and fits 320 px: $name',
    async ({ world, reach, width }) => {
      const [first = narrowest] = sizes.filter((size) => size.width <= (width ?? Number.POSITIVE_INFINITY));
      const visited = await visit(world(), { viewport: first });
      const { page, complaints } = visited;
      await reach(visited);
      for (const viewport of sizes) {
        if (viewport.width > first.width) continue;
        await page.setViewportSize(viewport);
        expect({ at: viewport.width, violations: await violations(page) }).toEqual({
          at: viewport.width,
          violations: [],
        });
      }
      await page.setViewportSize(narrowest);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
      expect(complaints).toEqual([]);
    },
  );

  it.each(['board with an open row', 'tagging with ticks', 'tagging, not saved'])(
    'passes axe in the dark: %s',
    async (name) => {
      const screen = screens.find((one) => one.name === name);
      if (!screen) throw new Error(name);
      const visited = await visit(screen.world(), { colorScheme: 'dark' });
      await screen.reach(visited);
      expect(await visited.page.evaluate(() => getComputedStyle(document.body).colorScheme)).toBe('dark');
      expect(await violations(visited.page)).toEqual([]);
    },
  );
});
