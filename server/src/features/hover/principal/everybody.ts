import { asksForExternalId, confinesPrincipals } from '../../../access/conditions';
import { isConfinedByDeny } from '../../../access/covering/confined-by-deny';
import { isTrusted } from './who';
import type { Who } from './who';

/** `*`, in its statement. */
export function everybodyParagraphs(who: Who): readonly string[] {
  const { policy, statement } = who;
  const { kind } = policy;
  if (kind === 'rcp')
    return ['`*` is everybody, the only principal that a resource control policy can name.'];
  if (statement.effect === 'Deny') return ['`*` is everybody, whoever asks.'];
  if (kind === 'endpoint')
    return [
      '`*` is everybody who comes through the endpoint. What they may do is for other policies to say.',
    ];
  // Nobody assumes a role without being somebody already.
  const all =
    kind === 'trust'
      ? '`*` is everybody: all AWS accounts.'
      : '`*` is everybody: all AWS accounts, and callers without any.';
  if (!isTrusted(who)) return [all];
  if (confinesPrincipals(statement)) return [`${all} The statement's conditions confine who that is.`];
  if (isConfinedByDeny(statement, policy)) return [`${all} A Deny of the policy confines who that is.`];
  const whoever = asksForExternalId(statement) ? 'Whoever has the external ID' : 'Any account';
  const open = kind === 'trust' ? ` **${whoever} can take this role.**` : '';
  return statement.conditions.length
    ? [`${all} The statement's conditions do not confine who that is.${open}`]
    : [`${all} **No condition confines who that is.**${open}`];
}
