import { prefixOfAlias } from '../reference/aliases';
import { actionsOfEventNames } from '../reference/cloudtrail/event-names';
import { prefixOfEventSource } from '../reference/cloudtrail/event-sources';
import type { Action, ServiceReference } from '../reference/model';
import { findOperation } from '../reference/operations';
import type { CloudTrailEvent } from './event';

/** The actions that an event stands for; each event that has none is one that was not matched. */
export type ActionsOf = (event: Pick<CloudTrailEvent, 'source' | 'name'>) => readonly Action[];

/** So many names are remembered: logs repeat a few thousand, hostile ones none. */
const memory = 20_000;

export function createActionsOf(reference: ServiceReference): ActionsOf {
  const known = new Map<string, readonly Action[]>();
  return ({ source, name }) => {
    const key = `${source} ${name}`;
    const actions = known.get(key) ?? find(source, name, reference);
    if (known.size < memory) known.set(key, actions);
    return actions;
  };
}

function find(source: string, name: string, reference: ServiceReference): readonly Action[] {
  for (const prefix of prefixesOf(source, reference)) {
    for (const each of namesOf(name)) {
      const found = actionsNamed(`${prefix}:${each}`, reference);
      if (found.length) return found;
    }
  }
  return [];
}

function actionsNamed(id: string, reference: ServiceReference): readonly Action[] {
  const action = reference.action(id);
  if (action) return [action];
  const ids = actionsOfEventNames.get(id.toLowerCase()) ?? findOperation(id)?.actions ?? [];
  return ids.flatMap((each) => reference.action(each) ?? []);
}

/**
 * `streams.dynamodb.amazonaws.com` is DynamoDB, `monitoring.amazonaws.com` CloudWatch: the whole name without the domain
 * is tried first, then its last label.
 */
export function prefixesOf(source: string, reference: ServiceReference): readonly string[] {
  const name = source.replace(/\.(?:amazonaws\.com(?:\.cn)?|aws\.internal)$/, '');
  const labels = name.split('.', labelLimit);
  const candidates = [name, labels.at(-1) ?? '', labels[0] ?? ''];
  const prefixes = candidates.flatMap((each) => [
    each,
    prefixOfEventSource.get(each) ?? '',
    prefixOfAlias.get(each) ?? '',
  ]);
  return [...new Set(prefixes)].filter((each) => reference.service(each) !== undefined);
}

const labelLimit = 8;

/**
 * Some services put the version of their API behind the name: `CreateFunction20150331`, `ListFunctions20150331v2`,
 * `CreateDistribution2020_05_31`.
 * https://docs.aws.amazon.com/lambda/latest/dg/logging-using-cloudtrail.html
 */
function namesOf(name: string): readonly string[] {
  const plain = name.replace(/\d{4}_?\d{2}_?\d{2}(?:v\d+)?$/, '');
  return plain && plain !== name ? [name, plain] : [name];
}
