import { grantsAccess } from '../policy/elements';
import type { Target } from '../policy/locate';
import type { Policy } from '../policy/model';
import { readOperator, takesWildcards } from '../policy/operator';
import type { Text } from '../policy/value';
import type { ServiceReference } from '../reference/model';
import { fillPlaceholders } from '../text/placeholders';
import { hasWildcard } from '../text/wildcard';
import { actionTopics } from './action-topics';
import { arnTopics } from './arn-topics';
import { conditionKeyTopics } from './condition-key-topics';
import type { Topic } from './notes';

/**
 * What the notes have to say of what stands at a caret, the most telling topic first; empty where they say nothing.
 * Shared responsibility belongs to no element: it opens the notes page.
 */
export function topicsAt(target: Target, reference: ServiceReference): readonly Topic[] {
  const topics = allTopicsAt(target, reference);
  return grantsAccess(target.policy.kind) ? topics : topics.filter((topic) => !onGranting.has(topic));
}

/** Of policies that only set limits these notes would say the wrong thing. */
const onGranting: ReadonlySet<Topic> = new Set(['effect', 'least-privilege']);

function allTopicsAt(target: Target, reference: ServiceReference): readonly Topic[] {
  switch (target.at) {
    case 'policy-element':
      return policyElementTopics(target.entry.name, target.policy);
    case 'statement-element':
      return elementTopics(target.entry.name, target.policy);
    case 'action':
      return [...wildcardTopics(target.text), ...actionTopics(target.text.value, reference)];
    case 'resource':
    case 'principal':
      return [...arnTopics(target.text.value), ...wildcardTopics(target.text)];
    case 'condition-key':
      return conditionKeyTopics(target.entry.name);
    case 'condition-value':
      return target.value.type === 'text' ? valueTopics(target.value, target.operator.name) : [];
    default:
      return [];
  }
}

/** `Version` and `Statement` stand for the document as a whole, and so for what its kind is about. */
function policyElementTopics(name: string, { kind }: Policy): readonly Topic[] {
  if (name !== 'Version' && name !== 'Statement') return [];
  if (kind === 'scp') return ['service-control-policies', 'iam-policy'];
  return kind === 'trust' ? ['role', 'iam-policy'] : ['iam-policy'];
}

function elementTopics(name: string, { kind }: Policy): readonly Topic[] {
  switch (name) {
    case 'Effect':
      return kind === 'scp' ? ['service-control-policies'] : ['effect'];
    case 'Action':
    case 'NotAction':
      return ['action'];
    case 'Resource':
    case 'NotResource':
      return ['resource'];
    case 'Principal':
      return kind === 'trust' ? ['role'] : [];
    default:
      return [];
  }
}

function valueTopics(text: Text, operator: string): readonly Topic[] {
  return [...arnTopics(text.value), ...(isPattern(operator) ? wildcardTopics(text) : [])];
}

/** A `*` that stands for a part that deployment fills in is nobody's wildcard. */
function wildcardTopics({ value, certain }: Text): readonly Topic[] {
  return certain && hasWildcard(fillPlaceholders(value, () => '')) ? ['least-privilege'] : [];
}

function isPattern(operator: string): boolean {
  const known = readOperator(operator);
  return known !== undefined && takesWildcards(known);
}
