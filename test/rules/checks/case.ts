import type { CheckCode } from '../../../server/src/rules/checks';
import type { PolicyKind } from '../../../server/src/policy/model';
import type { Severity } from '../../../server/src/rules/rule';

/** What one check of IAM Access Analyzer says of documents, and of which it says nothing. The verdicts are AWS's. */
export type CasesByCode = Readonly<Partial<Record<CheckCode, CheckCases>>>;

export interface CheckCases {
  readonly bad: readonly BadCase[];
  readonly good: readonly GoodCase[];
}

export interface GoodCase {
  readonly kind: PolicyKind;
  /** A document without a finding of this code; other rules may speak. */
  readonly text: string;
  /** Absent: `policy.json`. */
  readonly fileName?: string;
}

export interface BadCase extends GoodCase {
  /** With `«…»` around what the findings of this code mark, in order. Every fix of these findings is applied and judged. */
  readonly text: string;
  /** Absent: what the check's type comes to. */
  readonly severity?: Severity;
  /** A part of the first finding's message. */
  readonly says?: string;
  /** What the related information of the first finding marks. */
  readonly related?: readonly string[];
  /** The titles of the first finding's fixes; absent: not asked. */
  readonly fixes?: readonly string[];
  /** The document after the first fix of the first finding. */
  readonly fixed?: string;
  /** Rules that speak only once a fix is applied, and rightly so: say why beside it. */
  readonly thenSpeaks?: readonly string[];
}

/** A policy of these statements, written in one line. */
export function policy(...statements: readonly string[]): string {
  return `{"Version":"2012-10-17","Statement":[${statements.join(',')}]}`;
}
