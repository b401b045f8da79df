import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { documentationPictures, pictures } from '../settings';

/** What README shows; the package carries them, so they are few. */
const documented = new Set([
  'checks',
  'hover',
  'quick-fix',
  'completion',
  'statement',
  'lenses',
  'changes',
  'choose-actions',
  'ask',
]);

/** Takes a picture into out/pictures, and into the documentation with `--update-pictures`. */
export async function takePicture(page: Page, name: string): Promise<void> {
  await stillness(page);
  const png = await photograph(page, pictures, name);
  if (!documented.has(name) || !process.argv.includes('--update-pictures')) return;
  await mkdir(documentationPictures, { recursive: true });
  await writeFile(join(documentationPictures, `${name}.webp`), await smaller(page, png));
}

/** At once, whatever still moves. */
export async function photograph(page: Page, folder: string, name: string): Promise<Buffer> {
  return page.screenshot({ path: join(folder, `${name}.png`) });
}

/** The same as WebP, a third of the size; a browser is at hand that can do it. */
async function smaller(page: Page, png: Buffer): Promise<Buffer> {
  const quality = 0.6;
  const bytes = await page.evaluate(
    async ([source, wanted]) => {
      const picture = await createImageBitmap(new Blob([Uint8Array.from(source)], { type: 'image/png' }));
      const canvas = new OffscreenCanvas(picture.width, picture.height);
      canvas.getContext('2d')?.drawImage(picture, 0, 0);
      const webp = await canvas.convertToBlob({ type: 'image/webp', quality: wanted });
      return Array.from(new Uint8Array(await webp.arrayBuffer()));
    },
    [[...png], quality] as const,
  );
  return Buffer.from(bytes);
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
