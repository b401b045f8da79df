import { contradiction } from '../condition-logic/contradiction';
import { impliesSurely } from '../condition-logic/implies';
import { readTerms } from '../condition-logic/read-terms';
import type { Terms } from '../condition-logic/term';
import { everything, patternSetOf } from '../grants/pattern-set';
import type { PatternSet } from '../grants/pattern-set';
import { principalSetOf } from '../grants/principals';
import type { Element, Policy, Statement } from '../../policy/model';
import { knowsVariables } from '../../policy/variables';
import type { Patience } from '../../text/covers';
import { covers } from '../../text/covers';
import { extentOf, liesIn } from './extents';
import type { Extent } from './extents';

/** What a statement speaks of; worked out as far as somebody asks, since most are told apart at first sight. */
export interface Scope {
  readonly statement: Statement;
  actionTexts(): Texts;
  resourceTexts(): Texts;
  actions(): Extent;
  resources(): Extent;
  principals(): Extent;
  terms(): Terms;
}

/** Of an element, actions in lower case. Undefined where it may be anything: all but what is listed, or left to deployment. */
export type Texts = readonly string[] | undefined;

/** Undefined for a statement that AWS refuses, or that names nothing. */
export function scopeOf(statement: Statement, policy: Policy): Scope | undefined {
  const { effect, action, resource, principal } = statement;
  if (!effect || !action || (!resource && policy.kind !== 'trust')) return undefined;
  if (isEmpty(action) || (resource && isEmpty(resource))) return undefined;
  const variables = knowsVariables(policy);
  return {
    statement,
    actionTexts: memo(() => textsOf(action)?.map((text) => text.toLowerCase())),
    resourceTexts: memo(() => (resource ? textsOf(resource) : ['*'])),
    actions: memo(() => extentOf(lowerCase(patternSetOf(action, { variables: false })))),
    resources: memo(() => extentOf(resource ? patternSetOf(resource, { variables }) : everything)),
    principals: memo(() => extentOf(principalSetOf(principal, { variables }, effect))),
    terms: memo(() => readTerms(statement, policy)),
  };
}

function isEmpty({ complete, texts }: Element): boolean {
  return complete && !texts.length;
}

function textsOf({ negated, complete, texts }: Element): Texts {
  return negated || !complete ? undefined : texts.map(({ value }) => value);
}

function memo<T>(read: () => T): () => T {
  let known: { readonly value: T } | undefined;
  return () => (known ??= { value: read() }).value;
}

function lowerCase(set: PatternSet): PatternSet {
  const patterns = set.patterns.map((each) => ({ ...each, text: each.text.toLowerCase() }));
  return { ...set, patterns, key: set.key?.toLowerCase() };
}

/** Whether every request of the one is one of the other's; true only where that is certain. */
export function isCover(wide: Scope, narrow: Scope, patience: Patience): boolean {
  return speaksOfAll(wide, narrow, patience) && isImplied(wide.terms(), narrow.terms());
}

/** The same, conditions aside. */
export function speaksOfAll(wide: Scope, narrow: Scope, patience: Patience): boolean {
  return (
    coversFirst(wide.resourceTexts(), narrow.resourceTexts(), patience) &&
    coversFirst(wide.actionTexts(), narrow.actionTexts(), patience) &&
    liesIn(narrow.actions(), wide.actions(), patience) &&
    liesIn(narrow.resources(), wide.resources(), patience) &&
    liesIn(narrow.principals(), wide.principals(), patience)
  );
}

/** A look at one text, before all of them are compared. */
function coversFirst(wide: Texts, narrow: Texts, patience: Patience): boolean {
  const first = narrow?.[0];
  if (!wide || first === undefined) return true;
  if ((patience.letters -= wide.length) < 0) return false;
  return wide.some((text) => covers(text, first, patience));
}

/** A statement whose conditions contradict each other holds for no request, and another rule says so. */
function isImplied(asked: Terms, own: Terms): boolean {
  return impliesSurely(own, asked) && !(own.terms.length > 1 && contradiction(own));
}
