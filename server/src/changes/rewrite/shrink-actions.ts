import type { ModelEdit } from '../../policy/edit';
import type { Fix } from '../../policy/fix';
import type { Policy, Statement } from '../../policy/model';
import type { ServiceReference } from '../../reference/model';
import { count } from '../../text/words';
import { isOnActions, isOnWhole } from '../carets';
import type { Refactoring } from '../refactoring';
import { replaceTexts } from './own-texts';
import type { Cut } from './shrink/cuts';
import { shrinkTexts } from './shrink/shrink-texts';
import type { Shrunk } from './shrink/shrink-texts';

/** Policies with more statements are shrunk statement by statement: each may take a quarter of a second. */
export const shrinkStatementLimit = 200;

/**
 * Fewer characters for the same actions of today, for policies that come near AWS's limits. Cut between words they can
 * still be read, cut anywhere they are shortest.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html
 */
export const shrinkActions: Refactoring = {
  id: 'shrink-actions',
  group: 'rewrite',
  isAsked: (target) => isOnWhole(target) || isOnActions(target),
  offer({ policy, statement, reference }) {
    // One pattern for one action is hard to read, and saves too little where nothing is near its quota.
    if (statement) return ways((cut) => withFewerTexts(shrinkStatement(statement, reference, cut)));
    return ways((cut) => shrinkPolicy(policy, reference, cut));
  },
};

function withFewerTexts(shrinking: Shrinking | undefined): Shrinking | undefined {
  return shrinking && shrinking.textsAfter < shrinking.textsBefore ? shrinking : undefined;
}

/** Undefined where no character is saved. */
export function shrinkStatement(
  statement: Statement,
  reference: ServiceReference,
  cut: Cut,
): Shrinking | undefined {
  return shrinking([statement], reference, cut);
}

/** The same for all statements at once; undefined too where there are too many. */
export function shrinkPolicy(
  { statements }: Policy,
  reference: ServiceReference,
  cut: Cut,
): Shrinking | undefined {
  return statements.length > shrinkStatementLimit ? undefined : shrinking(statements, reference, cut);
}

export interface Shrinking extends Omit<Shrunk, 'replacements'> {
  readonly edits: readonly ModelEdit[];
}

function shrinking(
  statements: readonly Statement[],
  reference: ServiceReference,
  cut: Cut,
): Shrinking | undefined {
  const total = { textsBefore: 0, textsAfter: 0, saved: 0 };
  const edits: ModelEdit[] = [];
  for (const { action } of statements) {
    const shrunk = shrinkTexts(action, reference, cut);
    if (!action || !shrunk) continue;
    total.textsBefore += shrunk.textsBefore;
    total.textsAfter += shrunk.textsAfter;
    total.saved += shrunk.saved;
    edits.push(...replaceTexts(action, shrunk.replacements));
  }
  return edits.length ? { ...total, edits } : undefined;
}

function ways(shrink: (cut: Cut) => Shrinking | undefined): readonly Fix[] {
  const [words, letters] = [shrink('words'), shrink('letters')];
  return [
    ...(words ? [fixOf(words, ' of whole words')] : []),
    ...(letters && letters.saved > (words?.saved ?? 0) ? [fixOf(letters, '')] : []),
  ];
}

function fixOf({ textsBefore, textsAfter, saved, edits }: Shrinking, how: string): Fix {
  return {
    title: `Shrink ${count(textsBefore, 'action')} to ${count(textsAfter, 'pattern')}${how} (${count(saved, 'character')} fewer)`,
    effect: 'same',
    edits,
  };
}
