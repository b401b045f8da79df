import { Blank } from '../../policy/edit';
import type { NewValue } from '../../policy/edit';
import { isAboutEverybody, isAllowedIn } from '../../policy/elements';
import type { PolicyKind } from '../../policy/model';

/** A whole statement for a purpose, with gaps for what only its author knows. */
export interface StatementTemplate {
  /** What it does, in the imperative. */
  readonly label: string;
  readonly kinds: readonly PolicyKind[];
  /** What else somebody may type to find it. */
  readonly typed?: readonly string[];
  /** Markdown: what it does, and what to mind. */
  readonly words: string;
  /** AWS's page. */
  readonly page: string;
  /** Only where `${…}` is a variable. */
  readonly needsVariables?: boolean;
  write(kind: PolicyKind): NewStatement;
}

export interface NewStatement {
  readonly [element: string]: NewValue;
}

export interface Parts {
  readonly sid?: string;
  readonly effect: 'Allow' | 'Deny';
  /** Absent: everybody, in a kind that names principals. */
  readonly principal?: NewValue;
  /** Absent where all actions but those of `notAction` are meant. */
  readonly action?: NewValue;
  readonly notAction?: NewValue;
  /** Absent: `*`, in a kind that names resources. */
  readonly resource?: NewValue;
  readonly condition?: NewValue;
}

/** In the order in which people write the elements, and only those that the kind has. */
export function statementOf(kind: PolicyKind, parts: Parts): NewStatement {
  const { sid, effect, principal = '*', action, notAction, resource = '*', condition } = parts;
  return {
    ...(sid !== undefined && { Sid: sid }),
    Effect: effect,
    ...(isAllowedIn(kind, 'Principal') && { Principal: principal }),
    ...(action !== undefined && { Action: action }),
    ...(notAction !== undefined && { NotAction: notAction }),
    ...(isAllowedIn(kind, 'Resource') && { Resource: resource }),
    ...(condition !== undefined && { Condition: condition }),
  };
}

/** A principal to fill in, or everybody where the kind wants it so. */
export function somebodyIn(kind: PolicyKind): NewValue {
  return isAboutEverybody(kind) ? '*' : { AWS: new Blank('ARN of a role, user or account') };
}

/** Kinds that are about whoever they are attached to. */
export const identityKinds: readonly PolicyKind[] = ['identity', 'boundary', 'session', 'scp'];

/** An address of the IAM guide: `iamPage('reference_policies_elements_sid')`. */
export function iamPage(name: string): string {
  return `https://docs.aws.amazon.com/IAM/latest/UserGuide/${name}.html`;
}
