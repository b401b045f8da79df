import type { Refactoring } from './refactoring';

/** In the order in which a person is offered them. */
export const refactorings: readonly Refactoring[] = [];
