import { isAttachment } from '../attachment';
import type { PolicyKind } from '../model';
import { kindNamed } from './name';
import type { KindName } from './name';

type Hint = readonly [words: string, name: KindName];

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
  ['/key-polic', 'kms-key'],
  ['-key-polic', 'kms-key'],
];

/** The same, with nothing between the words: `trust-policy`, `TrustPolicy` and `trust_policies` are one. */
const joinedHints: readonly Hint[] = [
  ['trustpolic', 'trust'],
  ['assumerolepolic', 'trust'],
  ['permissionboundar', 'boundary'],
  ['permissionsboundar', 'boundary'],
  ['sessionpolic', 'session'],
  ['endpointpolic', 'endpoint'],
  ['objectlambdapolic', 's3-object-lambda-access-point'],
  ['multiregionaccesspointpolic', 's3-multi-region-access-point'],
  ['accesspointpolic', 's3-access-point'],
  ['bucketpolic', 's3-bucket'],
  ['tablepolic', 'dynamodb-table'],
  ['functionpolic', 'lambda-function'],
  ['secretpolic', 'secret'],
  ['eventbuspolic', 'event-bus'],
  ['filesystempolic', 'file-system'],
  ['vaultpolic', 'backup-vault'],
  ['queuepolic', 'sqs-queue'],
  ['topicpolic', 'sns-topic'],
  ['kmskeypolic', 'kms-key'],
  ['apigatewaypolic', 'rest-api'],
  ['restapipolic', 'rest-api'],
  ['ecrrepositorypolic', 'ecr-repository'],
  ['repositorypolic', 'resource'],
  ['resourcepolic', 'resource'],
  ['resourcebasedpolic', 'resource'],
  ['identitypolic', 'identity'],
  ['identitybasedpolic', 'identity'],
];

/** The kind that a file is named after; undefined where the name says nothing. */
export function kindFromFileName(path: string): PolicyKind | undefined {
  const name = nameFromFileName(path);
  return name && kindNamed(name);
}

/**
 * What a file is named after, its kind or what its resource policy belongs to; undefined where the name says nothing. Folders count for control policies
 * alone: `bucket-policies/readme/x.json` says little, `scps/x.json` says it all.
 */
export function nameFromFileName(path: string): KindName | undefined {
  const whole = `/${path.toLowerCase().replace(/\\/g, '/').replace(/[ _.]/g, '-')}`;
  const name = whole.slice(whole.lastIndexOf('/'));
  const inPath = hinted(whole, pathHints);
  if (inPath && inPath !== 'rcp') return inPath;
  const joined = name.replaceAll('-', '');
  const own = hinted(name, nameHints) ?? hinted(joined, joinedHints);
  return inPath && !(own && isAttachment(own) && isTitle(joined, own)) ? inPath : own;
}

/**
 * Whether a name ends in what the policy belongs to: `sns_topic_policy.json`. Policies of resources lie among resource
 * control policies, which they go with; one that says so in its name is none of these.
 * https://github.com/aws-samples/data-perimeter-policy-examples/tree/main/resource_control_policies
 */
function isTitle(joined: string, own: KindName): boolean {
  const end = /^(.*polic)(?:y|ies)jsonc?$/.exec(joined)?.[1];
  return joinedHints.some(([words, name]) => name === own && end?.endsWith(words));
}

function hinted(text: string, hints: readonly Hint[]): KindName | undefined {
  return hints.find(([words]) => text.includes(words))?.[1];
}
