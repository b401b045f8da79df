import { createTagTest } from '../../access/action-keys';
import { isEveryAction, splitAction } from '../../access/actions';
import { conditionUses } from '../../access/condition-uses';
import type { ConditionUse } from '../../access/condition-uses';
import type { Statement } from '../../policy/model';
import type { Text } from '../../policy/value';
import type { Action } from '../../reference/model';
import { hasWildcard } from '../../text/wildcard';
import type { PolicyContext } from '../rule';
import { needsKey } from './needs';

/** A statement that asks for a tag of the resource where requests cannot tell one. */
export interface TagFault {
  readonly statement: Statement;
  /** The first condition that asks for such a tag. */
  readonly use: ConditionUse;
  /** By service, in the order of the text; empty where the statement is about all actions but some. */
  readonly services: readonly UntaggedService[];
}

export interface UntaggedService {
  readonly prefix: string;
  readonly actions: readonly [UntaggedText, ...UntaggedText[]];
}

/** An action text, with an action that it stands for and whose requests tell no tags. */
export interface UntaggedText extends Untagged {
  readonly text: Text;
}

interface Untagged {
  readonly action: Action;
  /** Whether the same is true of all actions that the text stands for. */
  readonly whole: boolean;
}

/**
 * The statements with a condition on `aws:ResourceTag` that fails for some of their actions whatever the tags are. That
 * is how Access Analyzer's findings on AWS's own policies read: a wildcard counts as soon as one of its actions is such
 * (`sagemaker-mlflow:*`), `Null` never does, nor do keys on tags of a service's own. Every resource type of an action
 * is looked at, whatever the statement names. `*` is left out, since it is not about services at all.
 */
export function tagFaults(context: PolicyContext): readonly TagFault[] {
  const faults: TagFault[] = [];
  const seen = new Set<Statement>();
  const untaggedBy = createFinder(context);
  for (const use of conditionUses(context)) {
    const { statement } = use;
    if (!use.key.startsWith('aws:resourcetag/') || !needsKey(use) || seen.has(statement)) continue;
    seen.add(statement);
    const services = servicesOf(statement, untaggedBy);
    if (services.length || statement.action?.negated) faults.push({ statement, use, services });
  }
  return faults;
}

type Finder = (text: string) => Untagged | undefined;

function servicesOf({ action }: Statement, untaggedBy: Finder): readonly UntaggedService[] {
  const services = new Map<string, [UntaggedText, ...UntaggedText[]]>();
  if (!action || action.negated) return [];
  for (const text of action.texts) {
    const found = text.certain ? untaggedBy(text.value) : undefined;
    if (!found) continue;
    const others = services.get(found.action.service);
    if (others) others.push({ text, ...found });
    else services.set(found.action.service, [{ text, ...found }]);
  }
  return [...services].map(([prefix, actions]) => ({ prefix, actions }));
}

/** The same few wildcards stand in many statements. */
function createFinder({ reference }: PolicyContext): Finder {
  const known = new Map<string, Untagged | undefined>();
  const tellsTags = createTagTest();
  const find: Finder = (text) => {
    if (isEveryAction(text) || hasWildcard(splitAction(text).prefix ?? '')) return undefined;
    const actions = reference.matching(text);
    const action = actions.find((each) => !tellsTags(each));
    return action && { action, whole: !actions.some(tellsTags) };
  };
  return (text) => {
    if (!known.has(text)) known.set(text, find(text));
    return known.get(text);
  };
}
