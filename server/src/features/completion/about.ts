/**
 * What the documentation of an offer tells of. Small and plain, since it travels to the client and back before somebody
 * reads the documentation.
 */
export type About =
  | { readonly about: 'service'; readonly prefix: string }
  /** An action or a wildcard, as a policy writes it. */
  | { readonly about: 'action'; readonly name: string }
  | { readonly about: 'resource-type'; readonly service: string; readonly name: string }
  | { readonly about: 'operator'; readonly name: string }
  /** `service`: the prefix of the service whose key it is; absent for a global key. */
  | { readonly about: 'condition-key'; readonly name: string; readonly service?: string }
  /** A whole document, or a whole statement in a policy of the kind, by its label. */
  | { readonly about: 'document'; readonly name: string }
  | { readonly about: 'statement'; readonly name: string; readonly kind: string };

/** Whether what a client sent back is what we gave it. */
export function isAbout(data: unknown): data is About {
  if (typeof data !== 'object' || data === null) return false;
  const { about } = data as { readonly about?: unknown };
  const fields =
    typeof about === 'string' && Object.hasOwn(fieldsOf, about) ? fieldsOf[about as About['about']] : [];
  const members = data as Readonly<Record<string, unknown>>;
  return (
    fields.length > 0 &&
    fields.every((field) => typeof members[field] === 'string') &&
    (members['service'] === undefined || typeof members['service'] === 'string')
  );
}

const fieldsOf: Readonly<Record<About['about'], readonly string[]>> = {
  service: ['prefix'],
  action: ['name'],
  'resource-type': ['service', 'name'],
  operator: ['name'],
  'condition-key': ['name'],
  document: ['name'],
  statement: ['name', 'kind'],
};
