import { mayBeOfAws } from '../../../access/aws-owned';
import { createNaming } from '../../../access/named-types';
import { Template } from '../../../policy/edit';
import type { Fix } from '../../../policy/fix';
import type { Statement } from '../../../policy/model';
import type { Action, ActionResource, ConditionKey } from '../../../reference/model';
import { hasWildcard } from '../../../text/wildcard';
import { confining, confiningSome } from './confining';
import type { Candidate } from './confining';
import type { Scene } from './scene';

/**
 * By the tags of what the statement acts on. Objects and buckets are left out, whose tags count only where somebody has
 * turned that on, and so is what AWS owns and nobody tags.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/access_tags.html
 */
export function byResourceTag(scene: Scene): readonly Fix[] {
  return namesAll(scene.statement) ? [] : confining(scene, resourceTag(scene));
}

function resourceTag(scene: Scene): Candidate {
  const tells = createTagTest(scene.statement, /^aws:ResourceTag\//i);
  const named = createNaming(scene.statement);
  return {
    key: 'aws:ResourceTag/<tag key>',
    operator: 'StringEquals',
    values: ['<tag value>'],
    besides: /^[\w-]+:\w*ResourceTag\//i,
    carries: (action) =>
      action.level !== 'List' &&
      !isCreating(action) &&
      !untold.test(action.id) &&
      !mayBeOfAws(named(action)) &&
      tells(action),
  };
}

/**
 * Tags of a role do not keep it from being passed reliably.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_use_passrole.html
 */
const untold = /^(?:iam:PassRole$|s3:)/;

/**
 * By the tags that a request brings along: one that it must have, and no others, since the request may name more.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/access_tags.html#access_tags_control-requests
 */
export function byRequestTag(scene: Scene): readonly Fix[] {
  return confining(scene, requestTag(scene));
}

/** The same for some of the actions, in a statement of their own. */
export function byTagsOfSome(scene: Scene): readonly Fix[] {
  return [
    ...(namesAll(scene.statement) ? [] : confiningSome(scene, resourceTag(scene))),
    ...confiningSome(scene, requestTag(scene)),
  ];
}

/** Whether the statement names each of its resources, and which they are is no matter of their tags. */
function namesAll({ resource }: Statement): boolean {
  return resource?.negated === false && resource.texts.every(({ value }) => !hasWildcard(value));
}

function requestTag(scene: Scene): Candidate {
  const tells = createTagTest(scene.statement, /^aws:RequestTag\//i);
  const value = [new Template(['', { gap: 'tag key' }, ''])];
  return {
    key: 'aws:RequestTag/<tag key>',
    operator: 'StringEquals',
    values: ['<tag value>'],
    along: { operator: 'ForAllValues:StringEquals', key: 'aws:TagKeys', value },
    besides: /^aws:TagKeys$/i,
    carries: (action) => isTagging(action) && tells(action),
  };
}

/** What is made has no tags before, but for those of the request. */
function isCreating({ name }: Action): boolean {
  return /^(?:Allocate|Copy|Create|Import|Provision|Purchase|Register|Request|Restore|Run)(?![a-z]|Tags)/.test(
    name,
  );
}

function isTagging(action: Action): boolean {
  return (
    isCreating(action) || (action.level === 'Tagging' && !/^(?:Delete|Remove|Un[tT]ag)/.test(action.name))
  );
}

/**
 * Whether requests tell such a tag of all that the action needs. AWS lists the keys by action, by resource type, or, most
 * exactly, by what the action does to the type: `ec2:RunInstances` makes an instance and uses an image.
 */
function createTagTest(statement: Statement, wanted: RegExp): (action: Action) => boolean {
  const named = createNaming(statement);
  const has = (keys: readonly ConditionKey[]) => keys.some(({ key }) => wanted.test(key));
  return (action) => {
    if (has(action.conditionKeys)) return true;
    const isExact = action.resources.some(({ conditionKeys }) => has(conditionKeys));
    const tells = ({ conditionKeys, type }: ActionResource) =>
      has(isExact ? conditionKeys : type.conditionKeys);
    const types = named(action);
    const required = types.filter((each) => each.required);
    const needed = required.length ? required : types;
    return needed.length > 0 && needed.every(tells);
  };
}
