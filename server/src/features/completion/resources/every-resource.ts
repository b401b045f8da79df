import type { Policy } from '../../../policy/model';
import { text } from '../offer';
import type { Offer } from '../offer';
import { ranks } from './scene';
import type { ResourceScene } from './scene';

/** `*`: last, but for where it is the only one that works, and where it is how AWS writes it. */
export function everyResource({ kind }: Policy, scene: ResourceScene): readonly Offer[] {
  const { needs, others, isCovered } = scene;
  if (isCovered('*')) return [];
  const { actions, free } = needs;
  const isOnly = actions.length > 0 && free.length === actions.length;
  const own = kind === 'resource' ? ownResource(scene) : undefined;
  const isUsual = kind === 'scp' || kind === 'rcp';
  const isFirst = own !== undefined || (isUsual && !others.length);
  return [
    {
      label: '*',
      what: 'resource',
      insert: text('*'),
      detail: own ?? (free.length && (isOnly || !isUsual) ? freeText(scene) : 'every resource'),
      kept: true,
      rank: isFirst ? ranks.first : free.length ? ranks.needed : ranks.last,
    },
  ];
}

function freeText({ needs: { actions, free } }: ResourceScene): string {
  const [only] = free;
  if (free.length === 1 && only) return `${only.name} takes no resource`;
  if (free.length === actions.length) return 'its actions take no resource';
  return `${free.length} of ${actions.length} actions take no resource`;
}

/**
 * Resources whose policies say `*` and mean themselves.
 * https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-overview.html
 * https://docs.aws.amazon.com/secretsmanager/latest/userguide/auth-and-access_resource-policies.html
 */
const themselves: ReadonlyMap<string, string> = new Map([
  ['kms', 'this key'],
  ['secretsmanager', 'this secret'],
]);

function ownResource({ needs }: ResourceScene): string | undefined {
  const services = new Set([
    ...needs.actions.map(({ service }) => service),
    ...[...needs.types.keys()].map(({ service }) => service),
  ]);
  const [service = ''] = services;
  return services.size === 1 ? themselves.get(service) : undefined;
}
