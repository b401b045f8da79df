import type { DocumentLink } from 'vscode-languageserver-types';
import { splitAction } from '../access/actions';
import { insideQuotes } from '../hosts/json/quotes';
import type { Statement } from '../policy/model';
import { findConditionKey } from '../reference/condition-keys';
import type { ServiceReference } from '../reference/model';
import type { Snapshot } from '../snapshot';
import type { Span } from '../text/span';
import type { Link } from './hover/explanation';
import { pageOfAction, pageOfConditionKey } from './hover/pages';

/** More than anybody follows; each is sent again with every change of the document. */
const linkLimit = 2_000;

/**
 * AWS's pages of the actions and condition keys of a document, in its order within a statement: its actions first. No
 * part of an address comes from the document.
 */
export function documentLinks({ text, file, reference, positions }: LinkSource): DocumentLink[] {
  const linksTo = createTargets(reference);
  const links: DocumentLink[] = [];
  for (const { span, target } of placesIn(
    file.policies.flatMap(({ statements }) => statements),
    linksTo,
  )) {
    const inside = insideQuotes(text, span);
    if (inside?.length) links.push({ range: positions().range(inside), ...target });
    if (links.length === linkLimit) break;
  }
  return links;
}

export type LinkSource = Pick<Snapshot, 'text' | 'file' | 'reference' | 'positions'>;

interface Target {
  readonly target: string;
  readonly tooltip: string;
}

function* placesIn(
  statements: readonly Statement[],
  targets: Targets,
): Iterable<{ readonly span: Span; readonly target: Target }> {
  for (const { action, conditions } of statements) {
    for (const each of action?.texts ?? []) {
      const target = each.certain ? targets.ofAction(each.value) : undefined;
      if (target) yield { span: each, target };
    }
    for (const { key, keyEntry } of conditions) {
      const target = targets.ofConditionKey(key);
      if (target) yield { span: keyEntry.key, target };
    }
  }
}

interface Targets {
  /** Undefined where no one service has the action. */
  ofAction(written: string): Target | undefined;
  ofConditionKey(written: string): Target | undefined;
}

/** A document names few things many times: each is looked up once. */
function createTargets(reference: ServiceReference): Targets {
  const titles = new Map(reference.services.map(({ prefix, title }) => [prefix, title]));
  return {
    ofAction: once((written) => {
      const title = titles.get(splitAction(written).prefix?.toLowerCase() ?? '');
      return title === undefined
        ? undefined
        : targetOf(pageOfAction(written, reference), `Actions of ${title}`);
    }),
    ofConditionKey: once((written) => {
      const found = findConditionKey(reference, written);
      if (!found) return undefined;
      const title = found.service === undefined ? undefined : titles.get(found.service);
      return targetOf(
        pageOfConditionKey(found),
        title === undefined ? 'Global condition keys' : `Condition keys of ${title}`,
      );
    }),
  };
}

function targetOf({ url }: Link, tooltip: string): Target {
  return { target: url, tooltip };
}

function once<T>(answer: (question: string) => T): (question: string) => T {
  const answers = new Map<string, T>();
  return (question) => {
    const known = answers.get(question);
    if (known !== undefined || answers.has(question)) return known as T;
    const found = answer(question);
    answers.set(question, found);
    return found;
  };
}
