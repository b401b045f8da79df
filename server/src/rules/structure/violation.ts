import type { Entry, Mapping, Text, Value } from '../../policy/value';
import type { JsonType } from './validator';

/** One fault of form, at the place that a person would mend. Each cause stands here once, under the rule that reports it. */
export type Violation =
  | { readonly rule: 'missing-statement'; readonly policy: Mapping; readonly empty: Entry | undefined }
  | { [R in MissingElement]: { readonly rule: R; readonly statement: Mapping } }[MissingElement]
  | {
      readonly rule: 'unknown-element';
      readonly entry: Entry;
      readonly of: 'policy' | 'statement';
      /** The element that the name is nearly the same as; undefined where there is none that may stand there. */
      readonly meant: string | undefined;
    }
  | { readonly rule: 'element-not-allowed'; readonly entry: Entry }
  | { readonly rule: 'conflicting-elements'; readonly entry: Entry; readonly other: Entry }
  /** The last of the members of one name, which readers keep, and those before it, which they drop. */
  | { readonly rule: 'duplicate-element'; readonly entry: Entry; readonly dropped: readonly Entry[] }
  /** A condition key in another case than one before it. */
  | { readonly rule: 'duplicate-condition-key'; readonly entry: Entry; readonly other: Entry }
  | { readonly rule: 'wrong-type'; readonly value: Value; readonly expected: readonly JsonType[] }
  | { readonly rule: 'invalid-version'; readonly text: Text }
  | { readonly rule: 'invalid-effect'; readonly text: Text }
  | { readonly rule: 'invalid-sid'; readonly text: Text }
  | {
      readonly rule: 'invalid-principal';
      readonly fault: 'format' | 'everybody' | 'wildcard';
      readonly value: Value;
    }
  | { readonly rule: 'unknown-principal-type'; readonly entry: Entry }
  | { readonly rule: 'rcp-principal'; readonly value: Value }
  | { readonly rule: 'unknown-operator'; readonly entry: Entry }
  | { readonly rule: 'invalid-condition-key'; readonly entry: Entry };

export type MissingElement = 'missing-effect' | 'missing-action' | 'missing-resource' | 'missing-principal';
