import fc from 'fast-check';

/** Plain data whose members keep their order: no name looks like a number. */
export type Data = string | number | boolean | null | readonly Data[] | { readonly [name: string]: Data };

const name = fc.string({
  unit: fc.constantFrom('a', 'B', '"', '\\', '}', '$', 'é', '/'),
  minLength: 1,
  maxLength: 3,
});
const text = fc.string({
  unit: fc.constantFrom('a', '*', '"', '\\', '${', '}', '//', '/*', '\n', '😀', ',', '['),
  maxLength: 4,
});
const leaf = fc.oneof(text, fc.constantFrom(null, true, false, 0, -1.5, 1e21));

export const datum: fc.Arbitrary<Data> = fc.letrec<{ data: Data }>((tie) => ({
  data: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    leaf,
    fc.array(tie('data'), { maxLength: 4 }),
    fc.dictionary(name, tie('data'), { maxKeys: 4, noNullPrototype: true }),
  ),
})).data;

/** A document, as many a person would lay it out. */
export interface Document {
  readonly data: Data;
  readonly text: string;
}

interface Taste {
  readonly unit: string;
  readonly eol: string;
  readonly space: string;
  readonly comments: boolean;
  readonly trailing: boolean;
}

const tastes: readonly Taste[] = [
  { unit: '  ', eol: '\n', space: ' ', comments: false, trailing: false },
  { unit: '    ', eol: '\r\n', space: ' ', comments: true, trailing: true },
  { unit: '\t', eol: '\n', space: '', comments: true, trailing: false },
  { unit: '', eol: '', space: '', comments: false, trailing: false },
  { unit: '', eol: '', space: ' ', comments: true, trailing: true },
];

export const document: fc.Arbitrary<Document> = fc
  .tuple(datum, fc.constantFrom(...tastes), fc.array(fc.nat(5), { minLength: 1, maxLength: 12 }))
  .map(([data, taste, dice]) => ({ data, text: lay(data, taste, dice) }));

function lay(data: Data, { unit, eol, space, comments, trailing }: Taste, dice: readonly number[]): string {
  let thrown = 0;
  let named = 0;
  const roll = () => dice[thrown++ % dice.length] ?? 0;
  const block = () => (comments && roll() === 0 ? `${space}/* ${named++} */` : '');
  const line = () => (comments && eol && roll() === 1 ? `${space}// ${named++}` : '');
  const container = (open: string, close: string, parts: readonly string[], base: string): string => {
    // Some containers stand in one line within a document of many.
    const inline = !eol || roll() === 2 || parts.some((part) => part.includes('// '));
    const spread = eol !== '' && (!inline || parts.some((part) => part.includes('// ')));
    const start = spread ? eol + base + unit : '';
    const body = parts.map((part, index) => {
      const last = index === parts.length - 1;
      const comma = !last || (trailing && roll() > 2) ? ',' : '';
      return `${start}${block()}${part}${block()}${comma}${spread ? line() : last ? '' : space}`;
    });
    if (!parts.length) return `${open}${block()}${close}`;
    return `${open}${body.join('')}${spread ? eol + base : ''}${close}`;
  };
  const write = (value: Data, base: string): string => {
    if (Array.isArray(value))
      return container(
        '[',
        ']',
        (value as readonly Data[]).map((each) => write(each, base + unit)),
        base,
      );
    if (typeof value !== 'object' || value === null) return JSON.stringify(value);
    const members = Object.entries(value).map(
      ([key, each]) => `${JSON.stringify(key)}:${space}${write(each, base + unit)}`,
    );
    return container('{', '}', members, base);
  };
  return write(data, '');
}

/** The comments of a document, in order. A text of the data that looks like one is none. */
export function commentsOf(text: string): readonly string[] {
  return [...text.matchAll(/"(?:[^"\\]|\\.)*"|(\/\* \d+ \*\/|\/\/ \d+)/g)].flatMap(
    ([, comment]) => comment ?? [],
  );
}

export function pick<T>(from: readonly T[], number: number): T | undefined {
  return from[number % from.length];
}
