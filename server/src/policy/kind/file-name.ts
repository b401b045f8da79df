import type { PolicyKind } from '../model';

type Hint = readonly [words: string, kind: PolicyKind];

/** What a path, folders included, says of control policies; `-` stands for any sign between words. */
const pathHints: readonly Hint[] = [
  ['-scp-json', 'scp'],
  ['/scp-', 'scp'],
  ['/scp/', 'scp'],
  ['/scps/', 'scp'],
  ['service-control-polic', 'scp'],
  ['servicecontrolpolic', 'scp'],
  ['-rcp-json', 'rcp'],
  ['/rcp-', 'rcp'],
  ['/rcp/', 'rcp'],
  ['/rcps/', 'rcp'],
  ['resource-control-polic', 'rcp'],
  ['resourcecontrolpolic', 'rcp'],
];

/** What a file's own name says; the first that it holds counts. */
const nameHints: readonly Hint[] = [
  ['/trust-json', 'trust'],
  ['-trust-json', 'trust'],
  ['-boundary-json', 'boundary'],
  ['/key-polic', 'resource'],
  ['-key-polic', 'resource'],
];

/** The same, with nothing between the words: `trust-policy`, `TrustPolicy` and `trust_policies` are one. */
const joinedHints: readonly Hint[] = [
  ['trustpolic', 'trust'],
  ['assumerolepolic', 'trust'],
  ['permissionboundar', 'boundary'],
  ['permissionsboundar', 'boundary'],
  ['sessionpolic', 'session'],
  ['endpointpolic', 'endpoint'],
  ['bucketpolic', 'resource'],
  ['queuepolic', 'resource'],
  ['topicpolic', 'resource'],
  ['kmskeypolic', 'resource'],
  ['repositorypolic', 'resource'],
  ['resourcepolic', 'resource'],
  ['resourcebasedpolic', 'resource'],
  ['identitypolic', 'identity'],
  ['identitybasedpolic', 'identity'],
];

/**
 * The kind that a file is named after; undefined where the name says nothing. Folders count for control policies
 * alone: `bucket-policies/readme/x.json` says little, `scps/x.json` says it all.
 */
export function kindFromFileName(path: string): PolicyKind | undefined {
  const whole = `/${path.toLowerCase().replace(/\\/g, '/').replace(/[ _.]/g, '-')}`;
  const name = whole.slice(whole.lastIndexOf('/'));
  return hinted(whole, pathHints) ?? hinted(name, nameHints) ?? hinted(name.replaceAll('-', ''), joinedHints);
}

function hinted(text: string, hints: readonly Hint[]): PolicyKind | undefined {
  return hints.find(([words]) => text.includes(words))?.[1];
}
