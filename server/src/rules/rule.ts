import type { Fix } from '../policy/fix';
import type { Policy, PolicyKind } from '../policy/model';
import type { Entry, Path, Value } from '../policy/value';
import type { ServiceReference } from '../reference/model';
import type { Span } from '../text/span';
import type { CheckCode } from './checks';

export const severities = ['error', 'warning', 'information', 'hint'] as const;
export type Severity = (typeof severities)[number];
/** The folders of the rules, in the order in which they are told of. */
export const ruleFamilies = [
  'structure',
  'names',
  'arns',
  'principals',
  'trust',
  'condition-keys',
  'condition-values',
  'variables',
  'redundancy',
  'service-roles',
  'resource-policies',
  'control-policies',
  'least-privilege',
] as const;
export type RuleFamily = (typeof ruleFamilies)[number];

/** A rule knows what is wrong, where in the model, and which edit mends it. It never sees a text, a host or an editor. */
export interface Rule {
  readonly meta: RuleMeta;
  check(context: RuleContext): void;
}

export interface RuleMeta {
  /** Kebab-case, names the fault. */
  readonly id: string;
  readonly family: RuleFamily;
  /** What a finding weighs unless the rule softens it or a setting says otherwise. */
  readonly severity: Severity;
  /** Whether the fault lets somebody in, rather than being a mistake of form; Access Analyzer's SECURITY_WARNING. */
  readonly security?: boolean;
  /** The kinds that the rule speaks on; absent: all. */
  readonly kinds?: readonly PolicyKind[];
  /** The checks of IAM Access Analyzer that it answers for; absent: one that Access Analyzer does not make. */
  readonly accessAnalyzer?: readonly CheckCode[];
  /** Rules whose finding at the same place, or at the report's `hidesAt`, has the same cause and is left unsaid. */
  readonly hides?: readonly string[];
  /** Absent from the bundles, which `scripts/build` strips of it: for documentation and tests alone. */
  readonly docs: RuleDocs;
}

export interface RuleDocs {
  /** One line in plain words. */
  readonly summary: string;
  /** Why it matters, as Markdown paragraphs. */
  readonly why: string;
  /** How it is mended, in a sentence or two. */
  readonly mend: string;
  /** Documents that the rule reports, and documents that it does not; run as tests. */
  readonly bad: readonly Example[];
  readonly good: readonly Example[];
  /** AWS's pages that the facts come from. */
  readonly links: readonly string[];
}

export interface Example {
  /** Absent: what the document itself suggests. */
  readonly kind?: PolicyKind;
  readonly text: string;
}

export interface PolicyContext {
  readonly policy: Policy;
  readonly reference: ServiceReference;
  /** Whether the reference is so old that what it lacks may exist by now. */
  readonly referenceIsOld: boolean;
}

export interface RuleContext extends PolicyContext {
  /**
   * What a function reads out of the policy, worked out once for all rules that ask: such functions stand outside of the
   * rules, and are known by their identity.
   */
  once<T>(read: (context: PolicyContext) => T): T;
  report(report: Report): void;
}

export interface Report {
  /** The value, or the member by its name, that a person would mend. */
  readonly at: Value | Entry;
  /** Where the mark is another one than that of `at`: a statement's opening. */
  readonly mark?: Span;
  /** Where else the rules that this one hides would mark the same cause. */
  readonly hidesAt?: Span;
  readonly message: string;
  /** Absent: the rule's own. */
  readonly severity?: Severity;
  /** Access Analyzer's code where the rule answers for several; absent: the first of its meta; null: it does not say this. */
  readonly code?: CheckCode | null;
  /** Whether what is marked could go and access would stay as it is: editors fade it. */
  readonly unnecessary?: boolean;
  readonly related?: readonly Related[];
  /** Computed when somebody asks for them. */
  readonly fixes?: () => readonly Fix[];
}

export interface Related extends Span {
  readonly message: string;
}

/** What is wrong, at one place. */
export interface Finding extends Span {
  readonly rule: RuleMeta;
  readonly code: CheckCode | undefined;
  readonly unnecessary: boolean;
  readonly severity: Severity;
  /** One sentence, the offending text in quotes; plain text. */
  readonly message: string;
  /** From the document's root. */
  readonly path: Path;
  readonly related: readonly Related[];
  fixes(): readonly Fix[];
}

export function defineRule(meta: RuleMeta, check: Rule['check']): Rule {
  return { meta, check };
}
