import { deepStrictEqual as same, strictEqual as equal } from 'node:assert';
import { describe, it } from 'mocha';
import { withSettings } from '../../scripts/docs/settings';
import { kindNames } from '../../server/src/policy/kind/name';
import { rules } from '../../server/src/rules/registry';

describe('the settings that follow from the rules', () => {
  const commands = [{ command: 'leastwise.x', title: 'X' }];
  const trace = { type: 'string' };
  const manifest = {
    name: 'leastwise',
    contributes: { commands, configuration: { title: 'Mine', properties: { 'leastwise.trace': trace } } },
    scripts: {},
  };
  const made = withSettings(manifest, rules);
  const properties = made.contributes?.configuration?.properties as Readonly<Record<string, Setting>>;

  it('leave the rest of the manifest as it is, in its order', () => {
    same(Object.keys(made), ['name', 'contributes', 'scripts']);
    equal((made.contributes as typeof manifest.contributes).commands, commands);
    same(Object.keys(properties), [
      'leastwise.trace',
      'leastwise.rules',
      'leastwise.kinds',
      'leastwise.links',
      'leastwise.lenses.size',
      'leastwise.lenses.grants',
      'leastwise.lenses.changes',
      'leastwise.lenses.statements',
      'leastwise.hints.wildcards',
    ]);
    equal(properties['leastwise.trace'], trace);
    equal(made.contributes?.configuration?.title, 'Mine');
  });

  it('have a severity for every rule', () => {
    const setting = properties['leastwise.rules'];
    same(
      Object.keys(setting?.properties ?? {}),
      rules.map(({ meta }) => meta.id),
    );
    for (const { meta } of rules) {
      const one = setting?.properties?.[meta.id];
      same([one?.default, one?.enum], [meta.severity, ['error', 'warning', 'information', 'hint', 'off']]);
    }
    equal(setting?.scope, 'language-overridable');
  });

  it('have every kind of policy', () => {
    const { scope, additionalProperties } = properties['leastwise.kinds'] ?? {};
    same(additionalProperties?.enum, kindNames);
    equal(scope, 'resource');
  });

  it('link to the page of a rule where the project has a home', () => {
    const described = (repository?: { url: string }) => {
      const all = withSettings({ ...(repository && { repository }) }, rules).contributes?.configuration
        ?.properties;
      const setting = all?.['leastwise.rules'] as Setting;
      return setting.properties?.['unknown-service']?.markdownDescription ?? '';
    };
    equal(described().includes(']('), false);
    equal(
      described({ url: 'git+https://example.com/leastwise.git' }).endsWith(
        '[More](https://example.com/leastwise/blob/HEAD/docs/rules/unknown-service.md)',
      ),
      true,
    );
  });
});

interface Setting {
  readonly scope?: string;
  readonly enum?: readonly string[];
  readonly default?: unknown;
  readonly markdownDescription?: string;
  readonly properties?: Readonly<Record<string, Setting>>;
  readonly additionalProperties?: Setting;
}
