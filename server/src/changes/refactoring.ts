import type { Fix } from '../policy/fix';
import type { Target } from '../policy/locate';
import type { Policy, PolicyKind, Statement } from '../policy/model';
import type { Seen } from '../policy/seen';
import type { ServiceReference } from '../reference/model';

/** A change that a person may ask for at a caret where no finding asks for it. */
export interface Refactoring {
  /** Kebab-case, names what is done: `shrink-actions`. */
  readonly id: string;
  /** Whether it takes access away, or writes the same access in another way. */
  readonly group: 'narrow' | 'rewrite';
  /** The kinds that it is for; absent: all. */
  readonly kinds?: readonly PolicyKind[];
  /** Whether a caret there asks for it, so that menus stay short; absent: wherever something is offered. */
  isAsked?(target: Target): boolean;
  /** The changes that are possible there; none where there is nothing to do. */
  offer(context: RefactoringContext): readonly Fix[];
}

export interface RefactoringContext {
  readonly policy: Policy;
  readonly reference: ServiceReference;
  /** What stands at the caret. */
  readonly target: Target;
  /** The statement that the caret stands in; undefined beside all of them. */
  readonly statement: Statement | undefined;
  /** What this document and the others of the workspace name. */
  readonly seen: Seen;
}
