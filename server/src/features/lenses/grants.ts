import type { Policy } from '../../policy/model';
import { accessLevels } from '../../reference/model';
import type { ServiceReference } from '../../reference/model';
import { count, numeral } from '../../text/words';
import { grantedActions } from './granted-actions';
import { tallyOf } from './tally';
import type { Tally } from './tally';

/**
 * `s3, sqs: 42 actions · 12 read · 8 write · 3 permissions management`; of a policy that only denies, what it denies.
 * Undefined where no statement has an effect.
 */
export function grantsTitle(policy: Policy, reference: ServiceReference): string | undefined {
  const granted = grantedActions(policy, reference);
  if (!granted) return undefined;
  const verb = granted.effect === 'Deny' ? 'denies ' : '';
  const tally = tallyOf(granted, reference);
  if (!tally.total) return `${verb}no known action`;
  return `${verb}${servicesOf(tally)}: ${granted.least ? 'at least ' : ''}${actionsOf(tally)}`;
}

function servicesOf({ services }: Tally): string {
  return services.length > namedServices
    ? count(services.length, 'service')
    : services.map(({ prefix }) => prefix).join(', ');
}

/** So many names are read at a glance. */
const namedServices = 4;

function actionsOf({ total, levels }: Tally): string {
  const present = accessLevels.filter((level) => levels[level] > 0);
  const [only] = present;
  if (only && present.length === 1) return count(total, `${only.toLowerCase()} action`);
  return [
    count(total, 'action'),
    ...present.map((level) => `${numeral(levels[level])} ${level.toLowerCase()}`),
  ].join(' · ');
}
