import type { Entry, Value } from '../../policy/value';
import { checkPolicy, checkStatement } from './check';
import { findConflicts } from './conflicts';
import { findDuplicates } from './duplicates';
import { translatePolicyError, translateStatementError } from './translate';
import type { PolicyContext, RuleContext } from '../rule';
import type { Violation } from './violation';

/** The violations that one rule reports. */
export function violationsOf<R extends Violation['rule']>(
  context: RuleContext,
  rule: R,
): readonly Extract<Violation, { readonly rule: R }>[] {
  return context
    .once(findViolations)
    .filter((violation): violation is Extract<Violation, { readonly rule: R }> => violation.rule === rule);
}

/**
 * What the schema of the policy's kind and the rules of JSON say of a policy, in no order. What is only known at
 * deployment is never at fault.
 */
export function findViolations({ policy }: PolicyContext): readonly Violation[] {
  const { source, kind } = policy;
  const found = createCollection();
  for (const { errors, projection } of policy.isWhole ? checkPolicy(source, kind) : []) {
    for (const error of errors) found.add(translatePolicyError(error, projection, source, kind));
  }
  for (const statement of policy.statements) {
    for (const { errors, projection } of checkStatement(statement.source, kind)) {
      for (const error of errors)
        found.add(translateStatementError(error, projection, statement.source, kind));
      if (errors.some(({ keyword }) => keyword === 'oneOf' || keyword === 'not'))
        for (const conflict of findConflicts(statement.source, kind)) found.add(conflict);
    }
  }
  for (const violation of findDuplicates(policy)) found.add(violation);
  return found.all;
}

/** Keeps one violation a rule and place: ajv speaks of a place more than once, and so do the options of a choice. */
function createCollection() {
  const all: Violation[] = [];
  const seen = new Map<Value | Entry, Violation['rule'][]>();
  return {
    all,
    add(violation: Violation | undefined): void {
      if (!violation) return;
      const place = placeOf(violation);
      const rules = seen.get(place);
      if (rules?.includes(violation.rule)) return;
      if (rules) rules.push(violation.rule);
      else seen.set(place, [violation.rule]);
      all.push(violation);
    },
  };
}

function placeOf(violation: Violation): Value | Entry {
  if ('entry' in violation) return violation.entry;
  if ('text' in violation) return violation.text;
  if ('value' in violation) return violation.value;
  return 'policy' in violation ? violation.policy : violation.statement;
}
