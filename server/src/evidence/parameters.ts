import { isObject } from './event';
import type { JsonObject } from './event';

/** A text among the parameters of a request, with the name that it stands under. */
export interface Parameter {
  readonly name: string;
  readonly value: string;
}

const limits = {
  /** No ARN is longer. */
  text: 2_048,
  depth: 8,
  /** Values that are looked at; policies and templates among the parameters have thousands. */
  values: 2_000,
} as const;

/** The texts within the parameters of a request, those of lists under the name of their list. */
export function parametersOf(parameters: JsonObject | undefined): readonly Parameter[] {
  const found: Parameter[] = [];
  let left: number = limits.values;
  const walk = (name: string, value: unknown, depth: number): void => {
    if (left-- <= 0 || depth > limits.depth) return;
    if (typeof value === 'string') {
      if (value && value.length <= limits.text) found.push({ name, value });
    } else if (Array.isArray(value))
      for (const each of value) {
        if (left <= 0) return;
        walk(name, each, depth + 1);
      }
    else if (isObject(value))
      for (const [inner, each] of Object.entries(value)) {
        if (left <= 0) return;
        walk(inner, each, depth + 1);
      }
  };
  if (parameters) walk('', parameters, 0);
  return found;
}

/** Whether a parameter of that name, at any depth, holds something. */
export function hasParameter(parameters: JsonObject | undefined, name: RegExp): boolean {
  let left: number = limits.values;
  const search = (value: unknown, depth: number): boolean => {
    if (left-- <= 0 || depth > limits.depth) return false;
    if (Array.isArray(value)) return value.slice(0, left).some((each) => search(each, depth + 1));
    if (!isObject(value)) return false;
    return Object.entries(value).some(
      ([inner, each]) => (name.test(inner) && holdsSomething(each)) || search(each, depth + 1),
    );
  };
  return search(parameters, 0);
}

function holdsSomething(value: unknown): boolean {
  if (Array.isArray(value)) return value.length > 0;
  return isObject(value)
    ? Object.keys(value).length > 0
    : value !== null && value !== '' && value !== undefined;
}
