import type { Target } from '../../policy/locate';
import { explainAction } from './action';
import { explainConditionKey, explainOperator } from './condition';
import { explainConditionValue } from './condition-value';
import { explainElement } from './element';
import type { Explanation, Sources } from './explanation';
import { explainPrincipal, explainPrincipalType } from './principal';
import { explainResource } from './resource';
import { explainBrace } from './statement';
import { explainVariable } from './variable';

/** What stands at a caret, in terms of what it does; undefined where that would say nothing. */
export function explain(target: Target, sources: Sources): Explanation | undefined {
  switch (target.at) {
    case 'policy-element':
    case 'statement-element':
      return explainElement(target, sources);
    case 'statement':
      return explainBrace(target, sources);
    case 'action':
      return explainVariable(target, sources) ?? explainAction(target, sources);
    case 'resource':
      return explainVariable(target, sources) ?? explainResource(target, sources);
    case 'principal-type':
      return explainPrincipalType(target);
    case 'principal':
      return explainVariable(target, sources) ?? explainPrincipal(target, sources);
    case 'operator':
      return explainOperator(target, sources);
    case 'condition-key':
      return explainConditionKey(target, sources);
    case 'condition-value':
      return explainVariable(target, sources) ?? explainConditionValue(target, sources);
  }
}
