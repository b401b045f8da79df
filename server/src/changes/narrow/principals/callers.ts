import { splitAction } from '../../../access/actions';
import { sourceAsked } from '../../../access/service-grants';
import type { ModelEdit, NewValue } from '../../../policy/edit';
import { readArn } from '../../../policy/arn';
import type { Fix } from '../../../policy/fix';
import { withGaps } from '../../../policy/gaps';
import type { Policy, Statement } from '../../../policy/model';
import type { Seen } from '../../../policy/seen';
import { findServicePrincipal } from '../../../reference/service-principals';
import { sourceToldBy } from '../../../reference/service-principals/sources';
import { resourceCallers } from '../../../reference/usual-principals';
import { quote } from '../../../text/words';
import { addConditions } from '../../condition-edits';
import type { NewCondition } from '../../condition-edits';
import { keyIn } from '../adding';
import { pick } from '../seen-values';

/**
 * A service in the place of everybody, for the work of one account. Where the statement asks for the source already, the
 * service is the one that the source belongs to: a topic's `aws:SourceArn` means SNS. Only where everybody stands alone,
 * and no condition asks for a caller with an account of its own.
 */
export function namingServices(policy: Policy, statement: Statement, seen: Seen): readonly Fix[] {
  const { principal, conditions, conditionsKnown } = statement;
  const value = principal?.entry.value;
  if (!value || principal.principals.length !== 1 || !principal.complete || !conditionsKnown) return [];
  if (
    conditions.some(({ key }) =>
      /^aws:(?:principal(?!isawsservice|servicename)|username|userid)|^kms:calleraccount$/i.test(key),
    )
  )
    return [];
  const replacing = (service: NewValue): ModelEdit => ({
    edit: 'replace',
    target: value,
    with: { Service: service },
  });
  const isSourceAsked = sourceAsked(statement).by !== 'nothing';
  const sources = isSourceAsked ? servicesOfSource(statement) : [];
  if (isSourceAsked || policy.kind === 'trust') {
    const known = sources.map((name): Fix => {
      const title = `Name the service ${quote(name)} instead of "*"`;
      return { title, effect: 'narrower', edits: [replacing(name)] };
    });
    if (known.length) return known;
    const title = 'Name a service instead of "*"';
    return [{ title, effect: 'narrower', edits: [replacing(withGaps('<service>.amazonaws.com'))] }];
  }
  return [
    ...usualCallers(statement, seen).flatMap((name) =>
      confined(statement, sourceOf(name), `the service ${quote(name)}`, replacing(name)),
    ),
    ...confined(statement, ofAccount, 'a service', replacing(withGaps('<service>.amazonaws.com'))),
  ];
}

function confined(
  statement: Statement,
  condition: NewCondition | undefined,
  whom: string,
  replacing: ModelEdit,
): readonly Fix[] {
  const edits = condition ? addConditions(statement, [condition]) : [];
  if (!edits) return [];
  const by = condition ? `, with a condition on ${keyIn(condition)}` : '';
  return [{ title: `Name ${whom} instead of "*"${by}`, effect: 'narrower', edits: [replacing, ...edits] }];
}

const ofAccount: NewCondition = {
  operator: 'StringEquals',
  key: 'aws:SourceAccount',
  value: withGaps('<account id>'),
};

const ofResource: NewCondition = {
  operator: 'ArnLike',
  key: 'aws:SourceArn',
  value: withGaps('<source ARN>'),
};

/** Undefined for services that pass no source. */
function sourceOf(service: string): NewCondition | undefined {
  const told = sourceToldBy(service);
  return told === 'none' ? undefined : told === 'resource' ? ofResource : ofAccount;
}

/** Those of the services named in the documents that often call what the statement is about. */
function usualCallers({ action }: Statement, seen: Seen): readonly string[] {
  const prefixes = action?.texts.map(({ value }) => splitAction(value.toLowerCase()).prefix ?? '') ?? [];
  const usual = prefixes.flatMap((prefix) => resourceCallers.get(prefix) ?? []);
  return pick(seen.principals.get('Service') ?? [], (name) => usual.includes(name));
}

/** The service principals that are named like the services of the sources. */
function servicesOfSource({ conditions }: Statement): readonly string[] {
  const arns = conditions.filter(({ key }) => key.toLowerCase() === 'aws:sourcearn');
  const names = arns.flatMap(({ values }) =>
    values.map((value) => `${readArn(String(value))?.service ?? ''}.amazonaws.com`),
  );
  const [name, ...others] = new Set(names);
  return name !== undefined && !others.length && findServicePrincipal(name) ? [name] : [];
}
