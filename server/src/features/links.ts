import type { DocumentLink, Range } from 'vscode-languageserver-types';
import { splitAction } from '../access/actions';
import { insideQuotes } from '../hosts/json/quotes';
import type { PolicyFile } from '../policy/model';
import { findConditionKey } from '../reference/condition-keys';
import type { ServiceReference } from '../reference/model';
import type { Snapshot } from '../snapshot';
import type { Span } from '../text/span';
import { pageOfAction, pageOfConditionKey } from './hover/pages';

export type LinkSource = Pick<Snapshot, 'text' | 'file' | 'reference' | 'positions'>;

/** As many as AWS's longest managed policy has; each is sent again with every change of the document. */
const linkLimit = 3_000;

/** AWS's pages of the actions and condition keys of a document. No part of an address comes from the document. */
export function documentLinks({ text, file, reference, positions }: LinkSource): DocumentLink[] {
  const links: DocumentLink[] = [];
  for (const { span, target } of placesIn(file, createTargets(reference))) {
    if (links.length === linkLimit) break;
    const inside = insideQuotes(text, span);
    if (inside) links.push(linkOf(positions().range(inside), target));
  }
  return links;
}

function linkOf(range: Range, { url, tooltip }: Target): DocumentLink {
  return { range, target: url, tooltip };
}

interface Target {
  readonly url: string;
  readonly tooltip: string;
}

function* placesIn(
  { policies }: PolicyFile,
  targets: Targets,
): Iterable<{ readonly span: Span; readonly target: Target }> {
  for (const { action, conditions } of policies.flatMap(({ statements }) => statements)) {
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

/** A document has thousands of actions, but few services and keys. */
function createTargets(reference: ServiceReference): Targets {
  const titles = new Map(reference.services.map(({ prefix, title }) => [prefix, title]));
  const keys = new Map<string, Target | undefined>();
  return {
    ofAction(written) {
      const title = titles.get(splitAction(written).prefix?.toLowerCase() ?? '');
      if (title === undefined) return undefined;
      return { url: pageOfAction(written, reference).url, tooltip: `Actions of ${title}` };
    },
    ofConditionKey(written) {
      if (!keys.has(written)) keys.set(written, targetOfConditionKey(written, reference, titles));
      return keys.get(written);
    },
  };
}

function targetOfConditionKey(
  written: string,
  reference: ServiceReference,
  titles: ReadonlyMap<string, string>,
): Target | undefined {
  const found = findConditionKey(reference, written);
  if (!found) return undefined;
  const title = found.service === undefined ? undefined : titles.get(found.service);
  const tooltip = title === undefined ? 'Global condition keys' : `Condition keys of ${title}`;
  return { url: pageOfConditionKey(found).url, tooltip };
}
