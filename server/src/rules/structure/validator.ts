import type { PolicyKind } from '../../policy/model';

/** What ajv says of one place; only what we read of it. https://ajv.js.org/api.html#error-objects */
export type SchemaError = { readonly instancePath: string } & (
  | { readonly keyword: 'required'; readonly params: { readonly missingProperty: string } }
  | { readonly keyword: 'additionalProperties'; readonly params: { readonly additionalProperty: string } }
  | { readonly keyword: 'type'; readonly params: { readonly type: JsonType | readonly JsonType[] } }
  | { readonly keyword: 'enum' | 'const' | 'pattern' | 'minItems' | 'oneOf' | 'not' | 'if' }
);

export type JsonType = 'string' | 'number' | 'boolean' | 'array' | 'object';

/** A function that ajv compiled; it leaves what it found on itself until it is called again. */
export interface Validator {
  (data: unknown): boolean;
  errors?: readonly SchemaError[] | null;
}

export type Validators = Readonly<
  Record<PolicyKind, { readonly policy: Validator; readonly statement: Validator }>
>;
