import { narrowActionTexts } from './narrow/narrow-actions';
import { narrowResourceTexts, splitByResourceType } from './narrow/narrow-resources';
import type { Refactoring } from './refactoring';
import { expandActions } from './rewrite/expand-actions';
import { shrinkActions } from './rewrite/shrink-actions';

/** In the order in which a person is offered them. */
export const refactorings: readonly Refactoring[] = [
  narrowActionTexts,
  narrowResourceTexts,
  splitByResourceType,
  expandActions,
  shrinkActions,
];
