import type { Policy, Statement } from '../../policy/model';
import type { Value } from '../../policy/value';
import { knowsVariables } from '../../policy/variables';
import type { ServiceReference } from '../../reference/model';
import { readTerms } from '../condition-logic/read-terms';
import type { Terms } from '../condition-logic/term';
import { createActionSets } from './actions';
import type { ActionSet, ActionSets } from './actions';
import { everything, patternSetOf } from './pattern-set';
import type { PatternSet, ReadingOptions } from './pattern-set';
import { principalSetOf } from './principals';

/** What one statement allows or denies: every request that is in each of these sets, and for which its conditions hold. */
export interface Grant {
  readonly policy: Policy;
  readonly statement: Statement;
  readonly effect: 'Allow' | 'Deny';
  readonly actions: ActionSet;
  readonly resources: PatternSet;
  readonly principals: PatternSet;
  readonly terms: Terms;
  /** As `key`, of the terms alone. */
  readonly termsKey: string | undefined;
  /** Whether it is deployed in any case: false for a statement that a template picks or leaves out. */
  readonly sure: boolean;
  /** Two grants with one key are the same; undefined where that cannot be told. */
  readonly key: string | undefined;
}

export interface GrantOptions {
  /** Shared by the policies of one comparison; absent: made for this one. */
  readonly actionSets?: ActionSets;
  /** How a value is written, white space aside; absent: values that are left to deployment are never the same. */
  sourceOf?(value: Value): string;
}

/**
 * What the statements of a policy say, in their order. A statement without a known effect, or without an action, which
 * AWS refuses, says nothing.
 */
export function grantsOf(
  policy: Policy,
  reference: ServiceReference,
  { sourceOf, actionSets = createActionSets(reference) }: GrantOptions = {},
): readonly Grant[] {
  const options = { variables: knowsVariables(policy), ...(sourceOf && { sourceOf }) };
  return policy.statements.flatMap((statement) => {
    const { effect, action, resource, principal } = statement;
    if (!effect || !action) return [];
    const actions = actionSets(action, options);
    const resources = resource ? patternSetOf(resource, options) : everything;
    const principals = principalSetOf(principal, options, effect);
    const terms = readTerms(statement, policy);
    const termsKey = keyOfTerms(terms, statement, options);
    const sure = isSure(statement);
    const parts = [actions.patterns.key, resources.key, principals.key, termsKey];
    const key = !sure || parts.includes(undefined) ? undefined : `${effect} ${parts.join(' ')}`;
    return [{ policy, statement, effect, actions, resources, principals, terms, termsKey, sure, key }];
  });
}

function isSure({ source }: Statement): boolean {
  for (let at: Value | undefined = source; at; at = at.parent)
    if (typeof at.step === 'string' && at.step.startsWith('Fn::')) return false;
  return true;
}

function keyOfTerms(
  { terms, complete }: Terms,
  { source }: Statement,
  { variables, sourceOf }: ReadingOptions,
): string | undefined {
  if (complete) return JSON.stringify(terms);
  const value = source.entries.findLast(({ name }) => name === 'Condition')?.value;
  const written = value && sourceOf?.(value);
  return written && `${variables ? '$' : '='}${written}`;
}
