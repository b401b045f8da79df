import { splitAction } from '../../access/actions';
import type { Policy } from '../../policy/model';
import { member } from '../../policy/value';
import type { Value } from '../../policy/value';
import { hasWildcard } from '../../text/wildcard';

/**
 * The prefixes of the services that a policy is about, lower-case: those of its actions, of its resources, and of the
 * template's resource around it. None where nothing tells.
 */
export function servicesOf({ statements, source }: Policy): ReadonlySet<string> {
  const actions = statements.flatMap(({ action }) => action?.texts ?? []);
  const resources = statements.flatMap(({ resource }) => resource?.texts ?? []);
  const prefixes = [
    ...actions.map(({ value }) => splitAction(value).prefix),
    ...resources.map(({ value }) => serviceOfArn(value)),
    serviceOfTemplate(source),
  ];
  return new Set(prefixes.flatMap((prefix) => (prefix && !hasWildcard(prefix) ? prefix.toLowerCase() : [])));
}

/** Undefined for what is no ARN. */
export function serviceOfArn(text: string): string | undefined {
  return text.startsWith('arn:') ? text.split(':', 3)[2] : undefined;
}

/**
 * The service of the CloudFormation resource that a value stands in: `sqs` in an `AWS::SQS::QueuePolicy`. Undefined
 * outside of templates.
 */
export function serviceOfTemplate(source: Value): string | undefined {
  for (let at: Value | undefined = source; at; at = at.parent) {
    const type = at.type === 'mapping' ? member(at, 'Type')?.value : undefined;
    if (type?.type !== 'text' || !type.value.startsWith('AWS::')) continue;
    const name = type.value.split('::', 2)[1]?.toLowerCase() ?? '';
    return prefixOfTemplateName.get(name) ?? name;
  }
  return undefined;
}

/** Where a policy of the resource speaks of actions with another prefix. */
const prefixOfTemplateName: ReadonlyMap<string, string> = new Map([
  ['apigateway', 'execute-api'],
  ['serverless', 'execute-api'],
  ['opensearchservice', 'es'],
  ['elasticsearch', 'es'],
  ['s3objectlambda', 's3-object-lambda'],
  ['s3outposts', 's3-outposts'],
]);
