import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { AxeBuilder } from '@axe-core/playwright';
import { expect } from 'chai';
import { chromium } from 'playwright-core';
import type { Browser, Page } from 'playwright-core';
import { runChecks } from '../../../../harness/checks/index.ts';
import { formatHtml, toGridResults, toVerifyResults } from '../../../../harness/report/index.ts';
import { temporaryFolder } from '../../cli/temporary-folder.ts';
import { withCallback } from '../../checks/runs/build-observation.ts';
import { goodRun } from '../../checks/runs/good-run.ts';
import { HOSTILE, hostileResults } from '../hostile-results.ts';
import { findChromium } from './find-chromium.ts';

/** A run in which an event is lost and a signature is missing, with hostile cases and two cells of the grid. */
function writePage(): string {
  const lost = withCallback(goodRun(), 'webhook', 'fi-new', (callback) => [{ ...callback, headers: {} }]);
  const observation = withCallback(lost, 'polling', 'fi-new', () => []);
  const report = runChecks(observation);
  // A few clauses of each kind will do: the browser's checks look at every element.
  const run = { name: HOSTILE, observation, report: { ...report, clauses: report.clauses.slice(0, 12) } };
  const results = toVerifyResults(run, { name: 'good', file: 'good.yaml', unmet: undefined });
  const cell = { about: 'what it is', came: ['CREATED a.txt'], faults: ['did not come'] };
  const cells = toGridResults(results.tool, [
    { ...cell, name: 'one-second-before', verdict: 'reached' },
    { ...cell, name: 'one-second-after', verdict: 'failed' },
  ]);
  const hostile = hostileResults();
  return formatHtml({ ...hostile, cases: [...results.cases, ...hostile.cases, ...cells.cases] }, [run]);
}

describe('the page in a browser', function () {
  this.timeout(120_000);
  let browser: Browser | undefined;
  let folder: Awaited<ReturnType<typeof temporaryFolder>> | undefined;
  let url = '';

  before(async function () {
    const executablePath = await findChromium();
    if (executablePath === undefined) {
      process.stdout.write('      skipped: there is no chromium on the PATH (apt-get install chromium)\n');
      this.skip();
    }
    folder = await temporaryFolder();
    const file = join(folder.path, 'report.html');
    await writeFile(file, writePage());
    url = pathToFileURL(file).href;
    browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  });

  after(async () => {
    await browser?.close();
    await folder?.[Symbol.asyncDispose]();
  });

  async function open(colorScheme: 'light' | 'dark' = 'light'): Promise<{ page: Page; troubles: string[] }> {
    if (!browser) throw new Error('there is a browser, or the tests are skipped');
    const context = await browser.newContext({ colorScheme, offline: true, reducedMotion: 'reduce' });
    const page = await context.newPage();
    const troubles: string[] = [];
    page.on('pageerror', ({ message }) => troubles.push(message));
    page.on('console', (message) => message.type() === 'error' && troubles.push(message.text()));
    page.on('dialog', (dialog) => {
      troubles.push(dialog.message());
      void dialog.dismiss();
    });
    page.on('request', (request) => request.url() !== url && troubles.push(`asked for ${request.url()}`));
    await page.goto(url);
    return { page, troubles };
  }

  it('asks for nothing else, runs nothing that a subject sent, and shows each section', async () => {
    const { page, troubles } = await open();
    expect(await page.locator('main h2').allTextContents()).to.deep.equal([
      'Verdicts',
      'Clause coverage',
      'Grid',
      'Each event’s way',
      'Findings about the documentation',
    ]);
    await page.getByRole('button', { name: 'Open all' }).click();
    expect(await page.locator('details:not([open])').count()).to.equal(0);
    expect(await page.locator('img').count()).to.equal(0);
    expect(troubles).to.deep.equal([]);
  });

  it('shows the way of a lost event with what was due and both bodies', async () => {
    const { page } = await open();
    await page.getByLabel('Find an Item').fill('lost');
    const ways = page.locator('details.way:visible');
    expect(await ways.count()).to.equal(1);
    expect(await page.locator('#found').textContent()).to.equal('1 events');
    await ways.first().locator('summary').click();
    expect(await ways.getByRole('img').getAttribute('aria-label')).to.match(
      /did not come.*ShareFile: upload at .*due, never came/,
    );
    expect(await ways.locator('pre').textContent()).to.include('"operation": "upload"');
    expect(await ways.textContent()).to.include('Nothing came.');
  });

  it('shows side by side what ShareFile has and what arrived', async () => {
    const { page } = await open();
    const way = page.locator('details.way', { has: page.locator('.badge', { hasText: 'delivered' }) }).first();
    await way.locator('summary').click();
    const [left, right] = await Promise.all([0, 1].map((place) => way.locator('pre').nth(place).boundingBox()));
    expect(left?.y).to.equal(right?.y);
    expect(left && right && left.x + left.width <= right.x).to.equal(true);
    expect(await way.locator('pre').nth(1).textContent()).to.match(/^POST \/callbacks\/[^]*"eventType"/);
  });

  it('hides what went well when asked to, by keyboard alone', async () => {
    const { page } = await open();
    await page.keyboard.press('Tab');
    expect(await page.locator(':focus').textContent()).to.equal('To the results');
    await page.getByRole('button', { name: 'What went wrong' }).focus();
    await page.keyboard.press('Enter');
    expect(await page.locator('details.case:visible .badge').allTextContents()).to.not.include('passed');
    expect(await page.locator('details.cell:visible').count()).to.equal(1);
    await page.locator('details.cell:visible summary').focus();
    await page.keyboard.press('Space');
    expect(await page.locator('details.cell[open] p').textContent()).to.equal('what it is: did not come');
  });

  for (const scheme of ['light', 'dark'] as const) {
    it(`is accessible with everything open, ${scheme}`, async () => {
      const { page } = await open(scheme);
      await page.getByRole('button', { name: 'Open all' }).click();
      const { violations } = await new AxeBuilder({ page }).analyze();
      const found = violations.map(
        ({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''} ${nodes[0]?.failureSummary ?? ''}`,
      );
      expect(found).to.deep.equal([]);
    });
  }
});
