import { Template } from '../../policy/edit';
import type { NewValue } from '../../policy/edit';
import { findConditionKey } from '../../reference/condition-keys';
import type { ServiceReference } from '../../reference/model';
import type { Fix } from '../../policy/fix';
import { quote } from '../../text/words';
import { faultOf } from './faults';
import type { VariableFault } from './faults';
import { wouldSpare, writtenIn } from './uses';
import type { PolicyVariable, VariableUse } from './uses';

/** All variables of the text with the fault are mended at once. */
export function mendsOf(use: VariableUse, fault: VariableFault, reference: ServiceReference): readonly Fix[] {
  const { text, variables } = use;
  const faulty = variables.filter((each) => faultOf(each) === fault);
  const [first] = faulty;
  if (!first || wouldSpare(use)) return [];
  if (fault === 'EMPTY_VARIABLE') return [naming(use, faulty)];
  let mended = '';
  let at = 0;
  for (const variable of faulty) {
    const better = mend(writtenIn(text, variable), variable, fault, reference);
    if (better === undefined) return [];
    mended += text.value.slice(at, variable.start) + better;
    at = variable.end;
  }
  const [was, is] = [writtenIn(text, first), mend(writtenIn(text, first), first, fault, reference) ?? ''];
  return [fixOf(use, `Change ${quote(was)} to ${quote(is)}`, mended + text.value.slice(at))];
}

function mend(
  written: string,
  { name, fallback }: PolicyVariable,
  fault: VariableFault,
  reference: ServiceReference,
): string | undefined {
  if (fault === 'MISSING_BRACE_IN_VARIABLE')
    return fallback === undefined ? closed(written, reference) : undefined;
  const rest = fallback?.trim();
  if (fault === 'UNSUPPORTED_SPACE_IN_VARIABLE') {
    const slash = name.indexOf('/');
    const [key, tag] = slash < 0 ? [name, ''] : [name.slice(0, slash), name.slice(slash)];
    return `\${${key.replace(/\s+/g, '')}${tag.replace(/^\/\s+/, '/').trimEnd()}${rest === undefined ? '' : `, ${rest}`}}`;
  }
  const bare = rest?.replace(/^['"]|['"]$/g, '') ?? '';
  return bare && !bare.includes("'") ? `\${${name}, '${bare}'}` : undefined;
}

/** With the brace behind the shortest name that is a condition key; undefined where none of them is. */
function closed(written: string, reference: ServiceReference): string | undefined {
  for (const pattern of keyPatterns) {
    const key = pattern.exec(written)?.[1];
    if (key !== undefined && findConditionKey(reference, key))
      return `\${${key}}${written.slice('${'.length + key.length)}`;
  }
  return undefined;
}

/** A plain key, then one with the name of a tag. */
const keyPatterns = [/^\$\{([\w.-]+:[a-z0-9]+)/i, /^\$\{([\w.-]+:[a-z0-9]+\/[\w.:=+@-]+)/i];

/** A gap for the key in every variable that has none. */
function naming(use: VariableUse, empty: readonly PolicyVariable[]): Fix {
  const parts: (string | { readonly gap: string })[] = [];
  let at = 0;
  for (const { start, end } of empty) {
    parts.push(use.text.value.slice(at, start + '${'.length), { gap: 'condition key' });
    at = end - '}'.length;
  }
  return fixOf(
    use,
    'Name the condition key to fill in from',
    new Template([...parts, use.text.value.slice(at)]),
  );
}

/** As it stands AWS fills in nothing, so that the text matches nothing real: there is no access to compare with. */
function fixOf({ text }: VariableUse, title: string, value: NewValue): Fix {
  return {
    title,
    effect: 'unknown',
    preferred: true,
    edits: [{ edit: 'replace', target: text, with: value }],
  };
}
