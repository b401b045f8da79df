import { confineStatement } from './narrow/conditions/confine-statement';
import { denyWithoutTls } from './narrow/conditions/deny-without-tls';
import { tightenCondition } from './narrow/conditions/tighten-condition';
import { narrowActionTexts } from './narrow/narrow-actions';
import { narrowResourceTexts, splitByResourceType } from './narrow/narrow-resources';
import { narrowPrincipal } from './narrow/principals/narrow-principal';
import type { Refactoring } from './refactoring';
import { expandActions } from './rewrite/expand-actions';
import { invertNotAction } from './rewrite/invert-not-action';
import { mergeStatements } from './rewrite/merge-statements';
import { removeRedundant } from './rewrite/remove-redundant';
import { shrinkActions } from './rewrite/shrink-actions';
import { sortValues } from './rewrite/sort';
import { splitByService } from './rewrite/split-by-service';

/** In the order in which a person is offered them. */
export const refactorings: readonly Refactoring[] = [
  narrowActionTexts,
  narrowResourceTexts,
  splitByResourceType,
  narrowPrincipal,
  confineStatement,
  tightenCondition,
  denyWithoutTls,
  expandActions,
  shrinkActions,
  removeRedundant,
  mergeStatements,
  splitByService,
  sortValues,
  invertNotAction,
];
