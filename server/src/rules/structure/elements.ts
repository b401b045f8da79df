import type { Mapping } from '../../policy/value';
import { nearest } from '../../text/nearest';

/** The element that a name stands for or was meant to be; undefined where it is like none of them. */
export function elementMeantBy(name: string, elements: readonly string[]): string | undefined {
  return elements.includes(name) ? name : nearest(name, elements);
}

/**
 * Whether a mapping lacks an element for certain: it has none of that name, none that was meant to be it and, in a
 * template, nothing that brings in members at deployment (`Fn::Transform` stands beside others).
 */
export function lacks(mapping: Mapping, names: readonly string[], elements: readonly string[]): boolean {
  return mapping.entries.every(({ name }) => {
    if (bringsMembers(name)) return false;
    const meant = elementMeantBy(name, elements);
    return meant === undefined || !names.includes(meant);
  });
}

export function bringsMembers(name: string): boolean {
  return name.startsWith('Fn::');
}
