import type { Context } from '../condition-logic/term';
import type { Caller } from './caller';
import { keysOfCaller, keysOfResource } from './request-keys';

/** One call of AWS's API, as far as it is known. */
export interface AccessRequest {
  /** `s3:GetObject`, in any case. */
  readonly action: string;
  /** An ARN; `*` where the action takes no resource. */
  readonly resource: string;
  /** Undefined where it is not known who calls. */
  readonly caller: Caller | undefined;
  readonly context: Context;
  /** Whether nothing is known of a condition key, in lower case: the request may lack it, or carry any value of it. */
  isOpen(key: string): boolean;
  /** Whether the caller has a permissions boundary; absent: it has none. */
  readonly isBounded?: boolean;
}

export interface Question {
  readonly action: string;
  readonly resource: string;
  readonly caller: Caller | undefined;
  /** By condition key in any case; no values: the request lacks the key. */
  readonly known: ReadonlyMap<string, readonly string[]>;
  /** Whether nothing is known of the other keys; else the request lacks them. */
  readonly open: boolean;
}

/** The request that a question is about, with what its caller and its resource tell of the context. */
export function requestOf({ action, resource, caller, known, open }: Question): AccessRequest {
  const told = new Map([...keysOfResource(resource), ...keysOfCaller(caller)]);
  for (const [key, values] of known) told.set(key.toLowerCase(), values);
  const context = new Map([...told].filter(([, values]) => values.length));
  return { action, resource, caller, context, isOpen: (key) => open && !told.has(key) };
}
