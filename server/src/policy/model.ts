import type { Span } from '../text/span';
import type { Attachment } from './attachment';
import type { Entry, Mapping, Text } from './value';

/** In the order in which a person is offered them. */
export const policyKinds = [
  'identity',
  'boundary',
  'resource',
  'trust',
  'scp',
  'rcp',
  'endpoint',
  'session',
] as const;
export type PolicyKind = (typeof policyKinds)[number];

/** What decided the kind; the first of these that speaks. */
export type KindSource = 'setting' | 'file name' | 'position' | 'content';

export interface PolicyFile {
  readonly policies: readonly Policy[];
  /** Why the text could not be read to its end; empty where it could. Policies are found all the same. */
  readonly problems: readonly SyntaxProblem[];
}

export interface SyntaxProblem extends Span {
  readonly message: string;
}

export interface Policy extends Span {
  readonly kind: PolicyKind;
  readonly kindFrom: KindSource;
  /** What a resource policy belongs to; undefined where that is not known, and for every other kind. */
  readonly attachedTo?: Attachment;
  readonly version: Entry | undefined;
  /** The `Statement` member; undefined where there is none. */
  readonly statement: Entry | undefined;
  readonly statements: readonly Statement[];
  /** False where a template gives the statement alone, and the service writes the policy around it. */
  readonly isWhole: boolean;
  readonly source: Mapping;
}

/** A statement; of an element that is repeated, the last counts, as it does for a JSON reader. */
export interface Statement extends Span {
  readonly source: Mapping;
  readonly index: number;
  readonly sid: Text | undefined;
  /** Undefined where it is absent, misspelt or only known at deployment. */
  readonly effect: 'Allow' | 'Deny' | undefined;
  readonly action: Element | undefined;
  readonly resource: Element | undefined;
  readonly principal: PrincipalElement | undefined;
  readonly conditions: readonly Condition[];
  /** Whether every condition is known: false where one is left to deployment, or is no mapping at all. */
  readonly conditionsKnown: boolean;
}

/** `Action` or `NotAction`, `Resource` or `NotResource`. */
export interface Element {
  readonly entry: Entry;
  /** `NotAction`, `NotResource`: all but what is listed. */
  readonly negated: boolean;
  readonly texts: readonly Text[];
  /** Whether nothing beside the texts, and nothing in them, is left to deployment. */
  readonly complete: boolean;
}

export type PrincipalType = 'AWS' | 'Service' | 'Federated' | 'CanonicalUser';

/** `Principal` or `NotPrincipal`. */
export interface PrincipalElement {
  readonly entry: Entry;
  readonly negated: boolean;
  readonly principals: readonly Principal[];
  readonly complete: boolean;
}

export interface Principal {
  /** Undefined for a bare text: `"Principal": "*"`. A misspelt type is kept as it stands. */
  readonly type: string | undefined;
  readonly text: Text;
}

/** One key under one operator. */
export interface Condition {
  /** As written, set prefix and `IfExists` included. */
  readonly operator: string;
  readonly operatorEntry: Entry;
  readonly key: string;
  readonly keyEntry: Entry;
  readonly values: readonly (string | number | boolean)[];
  readonly complete: boolean;
}
