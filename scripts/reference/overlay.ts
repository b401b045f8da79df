import { sharedTypes, withoutResourceAccount } from '../../server/src/access/aws-owned';
import { prefixOfAlias } from '../../server/src/reference/aliases';
import { dataEventActions } from '../../server/src/reference/cloudtrail/data-events';
import { actionsOfEventNames } from '../../server/src/reference/cloudtrail/event-names';
import { prefixOfEventSource } from '../../server/src/reference/cloudtrail/event-sources';
import { actionsWithoutEvent } from '../../server/src/reference/cloudtrail/without-event';
import { crossAccountServices } from '../../server/src/reference/cross-account';
import { isDeprecated } from '../../server/src/reference/deprecated';
import { endedServices } from '../../server/src/reference/ended';
import { fullNames } from '../../server/src/reference/full-names';
import { crossServiceKeys, globalConditionKeys } from '../../server/src/reference/global-keys';
import type { ServiceReference } from '../../server/src/reference/model';
import { operationPrefixes, operationsOf } from '../../server/src/reference/operations';
import { undocumentedActions } from '../../server/src/reference/undocumented';
import { retiredServices } from '../../server/src/reference/retired';
import { credentialActions, escalationActions } from '../../server/src/reference/sensitive-actions';
import { sharedPrefixes } from '../../server/src/reference/shared-prefixes';
import { usualActions } from '../../server/src/reference/usual';

/**
 * The lists of ours, held against the data of AWS: what a newer version of the data has made wrong, in sentences. The
 * tests want none, and a refresh of the data names them.
 */
export const overlayChecks: Readonly<Record<string, (reference: ServiceReference) => readonly string[]>> = {
  'aliases of services': aliasFaults,
  operations: operationFaults,
  'retired services': retiredFaults,
  'sensitive actions': sensitiveFaults,
  'global condition keys': globalKeyFaults,
  'cross-service condition keys': crossServiceKeyFaults,
  'undocumented actions': (reference) =>
    undocumentedActions.filter((id) => reference.action(id)).map((id) => `${id} is documented by now`),
  'ended services': (reference) => unknownServices(reference, endedServices),
  'full names of services': (reference) => unknownServices(reference, fullNames.keys()),
  'usual actions': (reference) => [...unknownActions(reference, usualActions), ...givenUpActions(reference)],
  'actions that CloudTrail does not record': (reference) => [
    ...unrecordedFaults(reference, dataEventActions),
    ...unrecordedFaults(reference, actionsWithoutEvent),
  ],
  "CloudTrail's own names": (reference) => [
    ...unknownServices(reference, prefixOfEventSource.values()),
    ...[...actionsOfEventNames.values()]
      .flat()
      .flatMap((id) => said(reference.action(id)?.id !== id, `the action ${id} is gone`)),
  ],
  'services of which people reach resources of others': (reference) =>
    unknownServices(reference, crossAccountServices),
  'resource types that AWS has some of': (reference) =>
    [...sharedTypes].flatMap((each) => {
      const [prefix = '', name = ''] = each.split(':');
      const types = reference.service(prefix)?.resourceTypes ?? [];
      return said(!types.some((type) => type.name === name), `the resource type ${each} is gone`);
    }),
  'actions without the account of the resource': (reference) =>
    [...withoutResourceAccount].flatMap((id) =>
      said(reference.action(id)?.id !== id, `the action ${id} is gone`),
    ),
  'actions on pages of their own': (reference) =>
    unknownActions(reference, new Map([...sharedPrefixes].map(([prefix, { actions }]) => [prefix, actions]))),
};

function aliasFaults(reference: ServiceReference): readonly string[] {
  return [...prefixOfAlias].flatMap(([alias, prefix]) => [
    ...said(reference.service(alias), `the alias ${alias} is a prefix by now`),
    ...said(
      reference.service(prefix)?.prefix !== prefix,
      `the alias ${alias} leads to ${prefix}, which is gone`,
    ),
  ]);
}

function operationFaults(reference: ServiceReference): readonly string[] {
  return operationPrefixes.flatMap((prefix) => [
    ...said(!reference.service(prefix), `operations stand under ${prefix}, which is gone`),
    ...operationsOf(prefix).flatMap(({ operation, actions }) => [
      ...said(reference.action(`${prefix}:${operation}`), `${prefix}:${operation} is an action by now`),
      ...actions.flatMap((id) =>
        said(reference.action(id)?.id !== id, `${prefix}:${operation} leads to ${id}, which is gone`),
      ),
    ]),
  ]);
}

function retiredFaults(reference: ServiceReference): readonly string[] {
  return [...retiredServices.keys()].flatMap((prefix) =>
    said(reference.service(prefix), `the retired service ${prefix} is back`),
  );
}

/** A service that AWS has withdrawn altogether takes its actions along. */
function sensitiveFaults(reference: ServiceReference): readonly string[] {
  return [...credentialActions, ...escalationActions].flatMap((id) => {
    const [prefix = ''] = id.split(':', 1);
    const gone = reference.service(prefix) && reference.action(id)?.id !== id;
    return said(gone, `the sensitive action ${id} is gone`);
  });
}

/** A service that uses a global key gives it a type as well, unless it only names it. */
function globalKeyFaults(reference: ServiceReference): readonly string[] {
  const types = new Map(globalConditionKeys.map(({ key, type }) => [key.toLowerCase(), type]));
  const faults = reference.services.flatMap(({ prefix }) =>
    (reference.service(prefix)?.conditionKeys ?? []).flatMap(({ key, type, description }) => {
      const own = types.get(key.toLowerCase());
      const differs = own !== undefined && description !== '' && own !== type;
      return said(differs, `${key} has the type ${String(own)}, and ${prefix} says ${type}`);
    }),
  );
  return [...new Set(faults)];
}

function crossServiceKeyFaults(reference: ServiceReference): readonly string[] {
  return crossServiceKeys.flatMap(({ key, type }) => {
    const [prefix = ''] = key.split(':', 1);
    const listed = reference.service(prefix)?.conditionKeys ?? [];
    const found = listed.find((each) => each.key.toLowerCase() === key.toLowerCase());
    return [
      ...said(!found, `${key} is gone`),
      ...said(
        found && found.type !== type,
        `${key} has the type ${type}, and ${prefix} says ${found?.type ?? ''}`,
      ),
    ];
  });
}

function unknownServices(reference: ServiceReference, prefixes: Iterable<string>): readonly string[] {
  return [...prefixes].flatMap((prefix) =>
    said(reference.service(prefix)?.prefix !== prefix, `the service ${prefix} is gone`),
  );
}

function unknownActions(
  reference: ServiceReference,
  names: ReadonlyMap<string, Iterable<string>>,
): readonly string[] {
  return [...names].flatMap(([prefix, each]) =>
    [...each].flatMap((name) =>
      said(reference.service(prefix)?.action(name)?.name !== name, `the action ${prefix}:${name} is gone`),
    ),
  );
}

function unrecordedFaults(
  reference: ServiceReference,
  lists: ReadonlyMap<string, ReadonlySet<string> | '*'>,
): readonly string[] {
  const named = [...lists].map(([prefix, names]) => [prefix, names === '*' ? [] : names] as const);
  return [...unknownServices(reference, lists.keys()), ...unknownActions(reference, new Map(named))];
}

/** What AWS has given up is nothing to begin a policy with. */
function givenUpActions(reference: ServiceReference): readonly string[] {
  return [...usualActions].flatMap(([prefix, names]) => [
    ...said(endedServices.has(prefix), `the usual service ${prefix} has ended`),
    ...names.flatMap((name) => {
      const action = reference.action(`${prefix}:${name}`);
      return said(action && isDeprecated(action), `the usual action ${prefix}:${name} is deprecated`);
    }),
  ]);
}

function said(holds: unknown, sentence: string): readonly string[] {
  return holds ? [sentence] : [];
}
