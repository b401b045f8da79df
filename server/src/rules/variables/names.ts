import { findConditionKey } from '../../reference/condition-keys';
import type { FoundKey } from '../../reference/condition-keys';
import type { ServiceReference } from '../../reference/model';

/** What the name of a variable is. */
export interface VariableName {
  /** The name without spaces: the condition key that it is filled in from. */
  readonly key: string;
  /** What the reference knows of the key. */
  readonly found: FoundKey | undefined;
  /** Whether IAM is meant to fill it in, so that it is no placeholder of another tool. */
  readonly isOurs: boolean;
}

/** Looking a key up takes time by its length, and no key is that long. */
const longestKey = 512;
/** No policy names that many keys; of further ones it is not asked whether they exist. */
const lookupLimit = 300;

/** Reads names as they are written, each once. */
export function createNames(reference: ServiceReference): (written: string) => VariableName {
  const names = new Map<string, VariableName>();
  const keys = new Map<string, FoundKey | undefined>();

  const read = (written: string): VariableName => {
    const key = written.replace(/\s+/g, '');
    if (!key.includes(':') || key.length > longestKey) return { key, found: undefined, isOurs: false };
    const name = ofAnyTag(key.toLowerCase());
    if (!keys.has(name) && keys.size < lookupLimit) keys.set(name, findConditionKey(reference, name));
    const found = keys.get(name);
    return { key, found, isOurs: found !== undefined || isGlobalName(name) };
  };
  return (written) => {
    const name = names.get(written) ?? read(written);
    names.set(written, name);
    return name;
  };
}

/** One tag is as good as another, and policies name many of them. */
function ofAnyTag(name: string): string {
  const slash = name.startsWith('aws:') ? name.indexOf('/') : -1;
  return slash < 0 || slash === name.length - 1 ? name : `${name.slice(0, slash)}/tag`;
}

/**
 * Whether it can only be a global key, known or not. A colon alone does not tell: `AWS::AccountId` is CloudFormation's,
 * `self:custom.bucket` and the two below are the Serverless Framework's.
 * https://www.serverless.com/framework/docs/providers/aws/guide/variables
 */
function isGlobalName(name: string): boolean {
  return /^aws:[a-z]/.test(name) && name !== 'aws:accountid' && name !== 'aws:region';
}
