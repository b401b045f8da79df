import {
  allow,
  allowAccount,
  allowHomeFolder,
  allowListHomeFolder,
  allowPassRole,
  allowService,
  deny,
} from './allow';
import { denyOutsideRegions, denyWithoutMfa, denyWithoutTls } from './deny';
import {
  onlyOurIdentities,
  onlyOurResources,
  onlyOurServiceCalls,
  onlyUsThroughEndpoint,
  servicesThroughEndpoint,
} from './perimeter';
import type { StatementTemplate } from './statement';
import {
  trustAccount,
  trustGitHub,
  trustPods,
  trustRole,
  trustSaml,
  trustService,
  trustWithMfa,
} from './trust';

/** In the order in which they are offered; each says which kinds it is for. */
export const statementTemplates: readonly StatementTemplate[] = [
  allow,
  allowService,
  allowAccount,
  trustService,
  trustGitHub,
  trustAccount,
  trustRole,
  trustWithMfa,
  trustSaml,
  trustPods,
  deny,
  denyWithoutTls,
  denyWithoutMfa,
  denyOutsideRegions,
  onlyOurResources,
  onlyOurIdentities,
  onlyOurServiceCalls,
  onlyUsThroughEndpoint,
  servicesThroughEndpoint,
  allowPassRole,
  allowHomeFolder,
  allowListHomeFolder,
];
