import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { removeOnExit } from '../../scripts/editor-host/cleanup';

/** A fresh folder for a window to open, with these files in it. It is removed when our process ends. */
export async function createWorkspace(files: Readonly<Record<string, string>>): Promise<string> {
  const parent = await mkdtemp(join(tmpdir(), 'leastwise-workspace-'));
  removeOnExit(parent);
  // Its name shows in pictures.
  const folder = join(parent, 'policies');
  for (const [name, text] of Object.entries(files)) {
    const file = join(folder, name);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
  }
  return folder;
}
