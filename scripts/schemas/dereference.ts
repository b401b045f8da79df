/** A JSON Schema, or a part of one, as it stands in a file. */
export type Schema = { readonly [keyword: string]: unknown };

/** The schemas of a folder by file name. */
export type Schemas = ReadonlyMap<string, Schema>;

/**
 * The schema without references and without what only people read. ajv turns a reference into a function whose errors
 * it joins anew at every call, which takes square time over many faults; what stands in place does not.
 * `replace` may put another schema where a reference points; throws where a reference leads nowhere.
 */
export function dereference(
  schema: unknown,
  file: string,
  schemas: Schemas,
  replace?: (reference: string) => Schema | undefined,
): unknown {
  if (Array.isArray(schema)) return schema.map((item) => dereference(item, file, schemas, replace));
  if (!isSchema(schema)) return schema;
  if (typeof schema.$ref === 'string') {
    const other = replace?.(schema.$ref);
    if (other) return other;
    const target = resolve(schema.$ref, file, schemas);
    return dereference(target.schema, target.file, schemas, replace);
  }
  return Object.fromEntries(
    Object.entries(schema)
      .filter(([keyword]) => !annotations.has(keyword))
      .map(([keyword, value]) => [
        keyword,
        keyword === 'properties' || keyword === 'patternProperties'
          ? membersOf(value, (member) => dereference(member, file, schemas, replace))
          : dereference(value, file, schemas, replace),
      ]),
  );
}

const annotations = new Set(['$schema', '$id', 'title', 'description', 'definitions']);

/** Members are named by the policy, not by JSON Schema: one called `title` is no annotation. */
function membersOf(properties: unknown, each: (member: unknown) => unknown): unknown {
  if (!isSchema(properties)) return properties;
  return Object.fromEntries(Object.entries(properties).map(([name, member]) => [name, each(member)]));
}

function resolve(reference: string, file: string, schemas: Schemas): { schema: unknown; file: string } {
  const [path = '', pointer = ''] = reference.split('#');
  const target = path || file;
  let schema: unknown = schemas.get(target);
  for (const step of pointer.split('/').slice(1)) schema = isSchema(schema) ? schema[step] : undefined;
  if (schema === undefined) throw new Error(`${file} refers to ${reference}, which does not exist`);
  return { schema, file: target };
}

function isSchema(value: unknown): value is Schema {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
