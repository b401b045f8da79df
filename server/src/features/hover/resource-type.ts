import type { ResourceType, ServiceReference } from '../../reference/model';
import { count } from '../../text/words';
import { code, escape } from '../markdown';
import { codes } from './explanation';

/** A resource type: how its ARN is written, how many actions it is for, and the condition keys that come with it. */
export function resourceTypeParagraphs(type: ResourceType, reference: ServiceReference): readonly string[] {
  const service = reference.service(type.service);
  const actions = (service?.actions ?? []).filter(({ resources }) =>
    resources.some((each) => each.type === type),
  );
  const keys = type.conditionKeys.map(({ key }) => key);
  return [
    `**${code(type.name)}** · ${escape(service?.title ?? type.service)}`,
    code(type.arn),
    `${count(actions.length, 'action')} of the service ${actions.length === 1 ? 'acts' : 'act'} on it.`,
    ...(keys.length ? [`Condition keys: ${codes(keys, keyLimit)}`] : []),
  ];
}

const keyLimit = 6;
