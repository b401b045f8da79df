import type { ServiceReference } from '../../reference/model';

/** How one JSON document is printed file by file, a line a file. */
export interface JsonDocument<T> {
  begin(): string;
  file(file: T): string;
  end(): string;
}

/** It begins with the versions of Leastwise and of AWS's data, and lists what `describe` says of each file. */
export function jsonDocument<T>(
  version: string,
  reference: ServiceReference,
  describe: (file: T) => unknown,
): JsonDocument<T> {
  const head = {
    leastwise: version,
    reference: { version: reference.version, updatedAt: reference.updatedAt },
  };
  let first = true;
  return {
    begin: () => `${JSON.stringify(head).slice(0, -1)},"files":[`,
    file(file) {
      const separator = first ? '\n' : ',\n';
      first = false;
      return separator + JSON.stringify(describe(file));
    },
    end: () => '\n]}\n',
  };
}
