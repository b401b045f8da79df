import type { ModelEdit } from '../../policy/edit';
import type { Policy, Statement } from '../../policy/model';
import type { List, Value } from '../../policy/value';
import { byLetters, byService } from './order';
import type { Order } from './order';

/** The edit by which a list is sorted; undefined where it is, or holds anything but texts that are known. */
export function sortList(value: Value | undefined, order: Order): ModelEdit | undefined {
  const texts = valuesOf(value);
  if (!texts) return undefined;
  const sorted = texts.values.toSorted((left, right) => order(left.text, right.text));
  return reorder(texts.list, sorted);
}

/** The edit by which what is alike stands together, in the order in which it is first met; undefined as above. */
export function groupList(value: Value | undefined, keyOf: (text: string) => string): ModelEdit | undefined {
  const texts = valuesOf(value);
  if (!texts) return undefined;
  const groups = new Map<string, Known[]>();
  for (const each of texts.values) {
    const key = keyOf(each.text);
    const group = groups.get(key);
    if (group) group.push(each);
    else groups.set(key, [each]);
  }
  return reorder(texts.list, [...groups.values()].flat());
}

interface Known {
  readonly item: Value;
  readonly text: string;
}

/** What a template fills in or picks may be anything: then the order is left to the person. */
function valuesOf(
  value: Value | undefined,
): { readonly list: List; readonly values: readonly Known[] } | undefined {
  if (value?.type !== 'list') return undefined;
  const values: Known[] = [];
  for (const item of value.items) {
    if (item.type === 'text' && item.certain) values.push({ item, text: item.value });
    else if (item.type === 'literal') values.push({ item, text: String(item.value) });
    else return undefined;
  }
  return { list: value, values };
}

function reorder(list: List, sorted: readonly Known[]): ModelEdit | undefined {
  const items = sorted.map(({ item }) => item);
  if (items.every((item, index) => item === list.items[index])) return undefined;
  return { edit: 'reorder', target: list, items };
}

/**
 * Actions, resources and the values of conditions in order: none of them means anything by its place.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html
 */
export function organizeStatement({ action, resource, conditions }: Statement): readonly ModelEdit[] {
  return [
    sortList(action?.entry.value, byService) ?? [],
    sortList(resource?.entry.value, byLetters) ?? [],
    ...conditions.map(({ keyEntry }) => sortList(keyEntry.value, byLetters) ?? []),
  ].flat();
}

/** What organizing a policy on save does. */
export function organizePolicy({ statements }: Policy): readonly ModelEdit[] {
  return statements.flatMap(organizeStatement);
}
