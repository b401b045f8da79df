import type { Target } from '../../policy/locate';
import type { ServiceReference } from '../../reference/model';
import { explainAction } from './action';
import { explainConditionKey, explainConditionValue, explainOperator } from './condition';
import { explainElement } from './element';
import type { Explanation } from './explanation';
import { explainPrincipal, explainPrincipalType } from './principal';
import { explainResource } from './resource';

/** What stands at a caret, in terms of what it does; undefined where that would say nothing. */
export function explain(target: Target, reference: ServiceReference): Explanation | undefined {
  switch (target.at) {
    case 'policy-element':
    case 'statement-element':
      return explainElement(target);
    case 'statement':
      return undefined;
    case 'action':
      return explainAction(target, reference);
    case 'resource':
      return explainResource(target, reference);
    case 'principal-type':
      return explainPrincipalType(target);
    case 'principal':
      return explainPrincipal(target, reference);
    case 'operator':
      return explainOperator(target);
    case 'condition-key':
      return explainConditionKey(target, reference);
    case 'condition-value':
      return explainConditionValue(target, reference);
  }
}
