import { serviceGrants } from '../../../access/service-grants';
import { trustedIssuers } from '../../../access/trusted-issuers';
import type { Fix } from '../../../policy/fix';
import type { Target } from '../../../policy/locate';
import type { Policy, Principal, Statement } from '../../../policy/model';
import type { Seen } from '../../../policy/seen';
import type { ServiceReference } from '../../../reference/model';
import type { Refactoring } from '../../refactoring';
import { narrowAccount } from './account';
import { confineAssertions, confineTokens } from './claims';
import { isEverybody, narrowEverybody } from './everybody';
import { confineTakers } from './people';
import { confineSources } from './sources';

/** What fits a menu. */
const most = 8;

/** Somebody in the place of more people, or a condition on who calls: with the caret on a principal. */
export const narrowPrincipal: Refactoring = {
  id: 'narrow-principal',
  group: 'narrow',
  kinds: ['resource', 'trust', 'endpoint'],
  offer({ policy, reference, target, statement, seen }) {
    if (!statement) return [];
    const principals = principalsAt(target, statement);
    const [only, ...others] = principals;
    if (!only) return [];
    const instead = others.length ? [] : replacing(policy, statement, only, seen);
    return [
      ...instead,
      ...confineCallers({ policy, reference, statement, seen }, (each) => principals.includes(each)),
    ].slice(0, most);
  },
};

function principalsAt(target: Target, { principal }: Statement): readonly Principal[] {
  const all = principal && !principal.negated ? principal.principals : [];
  switch (target.at) {
    case 'principal':
      return all.filter(({ text }) => text === target.text);
    case 'principal-type':
      return all.filter(({ type }) => type === target.entry.name);
    case 'statement-element':
      return target.entry === principal?.entry ? all : [];
    default:
      return [];
  }
}

function replacing(policy: Policy, statement: Statement, principal: Principal, seen: Seen): readonly Fix[] {
  if (isEverybody(principal)) return narrowEverybody(policy, statement, principal.text, seen);
  return principal.type === 'AWS' ? narrowAccount(policy, statement, principal.text, seen) : [];
}

interface Callers {
  readonly policy: Policy;
  readonly reference: ServiceReference;
  readonly statement: Statement;
  readonly seen: Seen;
}

/** Conditions on how those call of whom the test says so; they hold for all principals of the statement. */
export function confineCallers(
  { policy, reference, statement, seen }: Callers,
  isMeant: (principal: Principal) => boolean,
): readonly Fix[] {
  const types = new Set(statement.principal?.principals.filter(isMeant).map(({ type }) => type));
  const isTrust = policy.kind === 'trust';
  return [
    ...(types.has('Service') ? ofServices(policy, statement, seen) : []),
    ...(isTrust && types.has('Federated') ? ofProviders(policy, reference, statement) : []),
    ...(isTrust && types.has('AWS') ? confineTakers(statement, seen) : []),
  ];
}

function ofServices(policy: Policy, statement: Statement, seen: Seen): readonly Fix[] {
  const grant = serviceGrants({ policy }).find((each) => each.statement === statement);
  return grant ? confineSources(grant, policy.kind, seen) : [];
}

function ofProviders(policy: Policy, reference: ServiceReference, statement: Statement): readonly Fix[] {
  if (statement.effect !== 'Allow') return [];
  const trusted = trustedIssuers({ policy, reference }).find(
    ({ federation }) => federation.statement === statement,
  );
  const [first] = statement.principal?.principals ?? [];
  return trusted ? confineTokens(trusted) : first ? confineAssertions(statement, first.text.value) : [];
}
