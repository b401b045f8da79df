import assert from 'node:assert/strict';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

const root = join(__dirname, '..', '..');
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Manifest;
const client = readFileSync(join(root, 'client', 'src', 'client.ts'), 'utf8');
const pages = readFileSync(join(root, 'client', 'src', 'pages.ts'), 'utf8');

describe('the manifest', () => {
  const { commands, walkthroughs, configurationDefaults } = manifest.contributes;
  const ours = commands.map(({ command }) => command);
  const steps = walkthroughs.flatMap((walkthrough) => walkthrough.steps);

  it('offers the commands that the client registers', () => {
    const registered = [...client.matchAll(/registerCommand\('([^']+)'/g)].map(([, command]) => command);
    assert.deepEqual([...registered].sort(), [...ours].sort());
  });

  for (const { id, description, media, completionEvents } of steps) {
    it(`has a page and commands for the step "${id}"`, () => {
      assert.ok(existsSync(join(root, media.markdown)), media.markdown);
      const links = [...description.matchAll(/\(command:([^)?]+)/g)].map(([, command]) => command ?? '');
      const events = completionEvents.map((event) => event.replace(/^onCommand:/, ''));
      for (const command of [...links, ...events].filter((each) => each.startsWith('leastwise.'))) {
        assert.ok(ours.includes(command), command);
      }
      assert.ok(completionEvents.length > 0, 'a step that nothing completes');
    });
  }

  it('opens pages of our scheme as previews', () => {
    const scheme = /pageScheme = '([^']+)'/.exec(pages)?.[1];
    const [glob = ''] = Object.keys(configurationDefaults['workbench.editorAssociations']);
    assert.equal(glob, `${scheme}:/**/*.md`);
  });

  it('has an icon of 128 by 128 that costs little', () => {
    const icon = readFileSync(join(root, manifest.icon));
    assert.deepEqual([icon.readUInt32BE(16), icon.readUInt32BE(20)], [128, 128]);
    assert.ok(statSync(join(root, manifest.icon)).size < 20_000);
  });

  it('asks for no trust and no file system', () => {
    assert.equal(manifest.capabilities.untrustedWorkspaces.supported, true);
    assert.equal(manifest.capabilities.virtualWorkspaces, true);
  });
});

interface Manifest {
  readonly icon: string;
  readonly capabilities: {
    readonly untrustedWorkspaces: { readonly supported: boolean };
    readonly virtualWorkspaces: boolean;
  };
  readonly contributes: {
    readonly commands: readonly { readonly command: string }[];
    readonly walkthroughs: readonly { readonly steps: readonly Step[] }[];
    readonly configurationDefaults: {
      readonly 'workbench.editorAssociations': Readonly<Record<string, string>>;
    };
  };
}

interface Step {
  readonly id: string;
  readonly description: string;
  readonly media: { readonly markdown: string };
  readonly completionEvents: readonly string[];
}
