import { canName, isEveryResource } from '../../../access/resources';
import { readArn } from '../../../policy/arn';
import type { Statement } from '../../../policy/model';
import type { Action, ResourceType } from '../../../reference/model';

/** Of the texts of a statement's `Resource`, those that can name what is asked about, and those that cannot. */
export interface Fit {
  readonly fitting: readonly string[];
  readonly others: readonly string[];
  /** Whether no resource is left to deployment. */
  readonly complete: boolean;
}

/** Undefined where the statement lists no resources, or every resource is among them. */
export function fitOf({ resource }: Statement, fits: (text: string) => boolean): Fit | undefined {
  if (!resource || resource.negated || !resource.texts.length) return undefined;
  const texts = [...new Set(resource.texts.map(({ value }) => value))];
  if (texts.some(isEveryResource)) return undefined;
  const fitting = new Set(texts.filter(fits));
  return {
    fitting: [...fitting],
    others: texts.filter((text) => !fitting.has(text)),
    complete: resource.complete,
  };
}

/** Whether a resource text can name what an action acts on. Many actions share a type: each is compared once. */
export function createFitting(): (action: Action, text: string) => boolean {
  const known = new Map<ResourceType, Map<string, boolean>>();
  const names = (type: ResourceType, text: string) => {
    const texts = known.get(type) ?? new Map<string, boolean>();
    known.set(type, texts);
    const answer = texts.get(text) ?? canName(type, text);
    texts.set(text, answer);
    return answer;
  };
  return (action, text) =>
    action.resources.some(({ type }) => names(type, text)) || isOpenQuestion(action, text);
}

/**
 * Some services ask for all of their resources where AWS lists no type for an action: `arn:aws:s3:::*` for
 * `s3:ListAllMyBuckets`. Others, such as EC2, ask for `*`, and the lists do not tell.
 */
export function isOpenQuestion(action: Action, text: string): boolean {
  if (action.resourceCount) return false;
  const arn = readArn(text);
  return arn?.service === action.service && /^\*+$/.test(arn.resource);
}
