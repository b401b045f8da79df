import { prefixOfAlias } from './aliases';
import { administrationOperations } from './operations/administration';
import { apiGatewayOperations } from './operations/api-gateway';
import { applicationOperations } from './operations/applications';
import { databaseOperations } from './operations/databases';
import type { OperationRows } from './operations/rows';
import { storageOperations } from './operations/storage';

/** An API operation, or an SDK's or the CLI's name for one, that people write as an action and that is none. */
export interface Operation {
  /** In AWS's spelling, without a prefix: `ListObjectsV2`. */
  readonly operation: string;
  /** The actions that authorise it, in AWS's spelling: `s3:ListBucket`. Never empty. */
  readonly actions: readonly string[];
}

const operationsByPrefix: ReadonlyMap<string, readonly Operation[]> = new Map(
  [
    administrationOperations,
    apiGatewayOperations,
    applicationOperations,
    databaseOperations,
    storageOperations,
  ].flatMap((rows) => Object.entries(rows).map(([prefix, each]) => [prefix, read(prefix, each)])),
);

/** The prefixes under which such operations are written. */
export const operationPrefixes: readonly string[] = [...operationsByPrefix.keys()];

/** By the prefix of a service, or the name that an SDK gives it (`apigatewayv2`), in any case. */
export function operationsOf(prefix: string): readonly Operation[] {
  const written = prefix.toLowerCase();
  return operationsByPrefix.get(prefixOfAlias.get(written) ?? written) ?? [];
}

/** The operation that a policy writes as `prefix:Name`, in any case. */
export function findOperation(text: string): Operation | undefined {
  const colon = text.indexOf(':');
  if (colon < 0) return undefined;
  const name = text.slice(colon + 1).toLowerCase();
  return operationsOf(text.slice(0, colon)).find(({ operation }) => operation.toLowerCase() === name);
}

function read(prefix: string, rows: OperationRows[string]): readonly Operation[] {
  return rows
    .flatMap(([operations, ...actions]) => {
      const ids = actions.map((action) => (action.includes(':') ? action : `${prefix}:${action}`));
      return operations.split(' ').map((operation) => ({ operation, actions: ids }));
    })
    .sort((left, right) => (left.operation < right.operation ? -1 : 1));
}
