import type { Policy } from '../../../policy/model';
import { count, list } from '../../../text/words';
import { text } from '../offer';
import type { Offer } from '../offer';
import { ranks } from './scene';
import type { ResourceScene } from './scene';

/** `*`: last, but for where it is the only one that works, and where it is how AWS writes it. */
export function everyResource({ kind }: Policy, scene: ResourceScene): readonly Offer[] {
  const { needs, others, isCovered } = scene;
  if (isCovered('*')) return [];
  const { free } = needs;
  const own = kind === 'resource' ? ownResource(scene) : undefined;
  const isUsual = kind === 'scp' || kind === 'rcp';
  const isFirst = own !== undefined || (isUsual && !others.length);
  return [
    {
      label: '*',
      what: 'resource',
      insert: text('*'),
      ...(own === undefined ? wordsFor(scene, isUsual) : { detail: own }),
      kept: true,
      rank: isFirst ? ranks.first : free.length ? ranks.needed : ranks.last,
    },
  ];
}

/** What it is for, with the actions that take no resource and so need it. */
function wordsFor({ needs: { actions, free } }: ResourceScene, isUsual: boolean): Words {
  const isOnly = free.length > 0 && free.length === actions.length;
  if (!free.length || (isUsual && !isOnly)) return { detail: 'every resource' };
  const names = list(
    free.map(({ name }) => name),
    1,
  );
  return {
    detail: isOnly ? 'the only one that works' : `needed by ${count(free.length, 'action')}`,
    description: names,
  };
}

type Words = Pick<Offer, 'detail' | 'description'>;

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
