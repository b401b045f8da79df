import { copyFile, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { documentationPictures, pictures } from '../settings';

/** What README shows; the package carries them, so they are few. */
const documented = new Set(['problems', 'hover', 'quick-fix']);

/** Takes a picture into out/pictures, and into the documentation with `--update-pictures`. */
export async function takePicture(page: Page, name: string): Promise<void> {
  await stillness(page);
  const path = await photograph(page, pictures, name);
  if (!documented.has(name) || !process.argv.includes('--update-pictures')) return;
  await mkdir(documentationPictures, { recursive: true });
  await copyFile(path, join(documentationPictures, `${name}.png`));
}

/** At once, whatever still moves. */
export async function photograph(page: Page, folder: string, name: string): Promise<string> {
  const path = join(folder, `${name}.png`);
  await page.screenshot({ path });
  return path;
}

/** Hovers and menus fade in, and a picture would catch them half-way. What moves for ever is no reason to wait. */
async function stillness(page: Page): Promise<void> {
  await page.waitForFunction(() =>
    document
      .getAnimations()
      .filter((animation) => animation.effect?.getComputedTiming().endTime !== Infinity)
      .every((animation) => animation.playState !== 'running'),
  );
}
