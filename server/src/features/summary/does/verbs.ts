import { join } from '../../../text/words';
import { readArn } from '../../../policy/arn';
import type { Action, ResourceType } from '../../../reference/model';
import type { Context } from '../context';
import type { What } from '../what/what';
import { wordsOfType } from '../what/types';
import { serviceName } from '../words/services';
import type { Deed } from './deed';

/** An action in words that take what it is done to as their object. */
interface Verb {
  readonly base: string;
  readonly doing: string;
  /** What follows the verb, with its space: ` messages to`; empty for `read`. */
  readonly rest: string;
  /** The resource types that the words are true of. */
  readonly types: readonly string[];
}

/**
 * `read and write`, for a few actions that have words and that can be done to what is named; undefined for all
 * others.
 */
export function verbDeed(
  actions: readonly Action[],
  { reference }: Context,
  { every, types }: What,
): Deed | undefined {
  if (!actions.length || actions.length > actionLimit) return undefined;
  const found = actions.flatMap(({ id }) => verbs.get(id) ?? []);
  if (found.length < actions.length) return undefined;
  const own = new Set(found.flatMap((verb) => verb.types));
  const [base, doing] = [joined(found, 'base'), joined(found, 'doing')];
  if (every) {
    const type = actions[0]?.resources.find((each) => isOne(each.type, own))?.type;
    if (found.some((verb) => verb.types[0] !== found[0]?.types[0]) || !type) return undefined;
    // The roles that STS assumes are those of IAM.
    const service = readArn(type.arn)?.service ?? type.service;
    const object = `any ${wordsOfType(type).one} of ${serviceName(service, reference)}`;
    return { base, doing, noun: doing, link: '', every: object };
  }
  if (!types || ![...types].every((type) => own.has(type))) return undefined;
  if (!found.every((verb) => verb.types.some((type) => types.has(type)))) return undefined;
  // `send messages to bucket demo and queue jobs` would mix up what is done to which.
  const alike = found.every((verb) => verb.types[0] === found[0]?.types[0]);
  const plain = found.every(({ rest }) => !rest) && new Set(actions.map(({ service }) => service)).size === 1;
  if (!alike && !plain) return undefined;
  return { base, doing, noun: doing, link: '', every: '' };
}

/** Longer lists read better with the names of the actions, or counted. */
const actionLimit = 3;

/** STS has a type of its own for the roles of IAM. */
function isOne({ name }: ResourceType, types: ReadonlySet<string>): boolean {
  return [...types].some((type) => type.endsWith(`:${name}`));
}

/** `encrypt and decrypt with`, `send messages to and receive messages of`. */
function joined(found: readonly Verb[], form: 'base' | 'doing'): string {
  const [first] = found;
  return first && found.every(({ rest }) => rest === first.rest)
    ? `${join(found.map((verb) => verb[form]))}${first.rest}`
    : join(found.map((verb) => `${verb[form]}${verb.rest}`));
}

/** The actions that people write most; each is held against the reference by a test. */
export const verbs: ReadonlyMap<string, Verb> = new Map<string, Verb>([
  ['dynamodb:DeleteItem', verb('delete', 'deleting', 'items of', 'dynamodb:table')],
  ['dynamodb:GetItem', verb('read', 'reading', 'items of', 'dynamodb:table')],
  ['dynamodb:PutItem', verb('put', 'putting', 'items into', 'dynamodb:table')],
  ['dynamodb:Query', verb('query', 'querying', '', 'dynamodb:table', 'dynamodb:index')],
  ['dynamodb:Scan', verb('scan', 'scanning', '', 'dynamodb:table', 'dynamodb:index')],
  ['dynamodb:UpdateItem', verb('update', 'updating', 'items of', 'dynamodb:table')],
  ['ec2:RebootInstances', verb('reboot', 'rebooting', '', 'ec2:instance')],
  ['ec2:StartInstances', verb('start', 'starting', '', 'ec2:instance')],
  ['ec2:StopInstances', verb('stop', 'stopping', '', 'ec2:instance')],
  ['ec2:TerminateInstances', verb('terminate', 'terminating', '', 'ec2:instance')],
  ['events:PutEvents', verb('send', 'sending', 'events to', 'events:event-bus')],
  ['iam:PassRole', verb('pass', 'passing', '', 'iam:role')],
  ['kinesis:PutRecord', verb('put', 'putting', 'records into', 'kinesis:stream')],
  ['kms:Decrypt', verb('decrypt', 'decrypting', 'with', 'kms:key')],
  ['kms:Encrypt', verb('encrypt', 'encrypting', 'with', 'kms:key')],
  ['lambda:InvokeFunction', verb('invoke', 'invoking', '', 'lambda:function')],
  ['s3:DeleteBucket', verb('delete', 'deleting', '', 's3:bucket')],
  ['s3:DeleteObject', verb('delete', 'deleting', '', 's3:object')],
  ['s3:GetObject', verb('read', 'reading', '', 's3:object')],
  ['s3:ListBucket', verb('list', 'listing', '', 's3:bucket')],
  ['s3:PutObject', verb('write', 'writing', '', 's3:object')],
  ['secretsmanager:GetSecretValue', verb('read', 'reading', 'the value of', 'secretsmanager:Secret')],
  ['sns:Publish', verb('publish', 'publishing', 'to', 'sns:topic')],
  ['sqs:DeleteMessage', verb('delete', 'deleting', 'messages of', 'sqs:queue')],
  ['sqs:ReceiveMessage', verb('receive', 'receiving', 'messages of', 'sqs:queue')],
  ['sqs:SendMessage', verb('send', 'sending', 'messages to', 'sqs:queue')],
  ['ssm:GetParameter', verb('read', 'reading', '', 'ssm:parameter')],
  ['states:StartExecution', verb('start', 'starting', '', 'states:statemachine')],
  ['sts:AssumeRole', verb('assume', 'assuming', '', 'iam:role')],
]);

function verb(base: string, doing: string, rest: string, ...types: readonly string[]): Verb {
  return { base, doing, rest: rest && ` ${rest}`, types };
}
