import type { Policy } from '../../policy/model';
import { accessLevels } from '../../reference/model';
import type { Service, ServiceReference } from '../../reference/model';
import { count, numeral } from '../../text/words';
import { code, escape } from '../markdown';
import { codes } from './explanation';
import { typesOf } from './resource-types';

/** A service by the prefix of its actions. */
export function serviceParagraphs(service: Service): readonly string[] {
  const { prefix, title, actions, counts } = service;
  const levels = accessLevels
    .toReversed()
    .filter((level) => counts[level])
    .map((level) => `${numeral(counts[level])} ${level.toLowerCase()}`);
  const types = [...typesOf(actions).keys()].map(({ name }) => name);
  return [
    `**${escape(title)}** · ${code(prefix)} · ${count(actions.length, 'action')}`,
    ...(levels.length ? [`By access level: ${levels.join(', ')}.`] : []),
    types.length
      ? `Resource types: ${codes(types, typeLimit)}`
      : 'Its actions act on no particular resource.',
  ];
}

const typeLimit = 8;

/** With what the kind of the policy has to say of the service. */
export function serviceInPolicy(
  service: Service,
  { kind }: Policy,
  reference: ServiceReference,
): readonly string[] {
  const paragraphs = serviceParagraphs(service);
  return kind === 'rcp' && !reference.rcpCovers(service.prefix)
    ? [...paragraphs, '**Resource control policies do not cover this service.**']
    : paragraphs;
}
