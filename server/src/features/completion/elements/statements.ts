import type { Insertion } from '../../../policy/draft';
import { Members } from '../../../policy/edit';
import type { NewValue } from '../../../policy/edit';
import type { Policy } from '../../../policy/model';
import { knowsVariables } from '../../../policy/variables';
import { statementTemplates } from '../../templates/statements';
import type { Offer } from '../offer';
import { sidsOf, unlike } from './sids';

/** Whole statements that the policy's kind allows. `isInList`: the word is one of the statements, not all of them. */
export function statementOffers(policy: Policy, isInList: boolean): readonly Offer[] {
  const { kind } = policy;
  const insert = (value: NewValue): Insertion => ({ write: 'value', value: isInList ? value : [value] });
  const taken = sidsOf(policy);
  const templates = statementTemplates.filter(
    ({ kinds, needsVariables }) => kinds.includes(kind) && (!needsVariables || knowsVariables(policy)),
  );
  return [
    ...templates.map(({ label, typed = [], write }): Offer => {
      const { Sid: sid, ...rest } = write(kind);
      const written = typeof sid === 'string' ? { Sid: unlike(sid, taken), ...rest } : rest;
      return {
        label,
        what: 'statement',
        insert: insert(written),
        typed: [label, ...typed],
        about: { about: 'statement', name: label, kind },
      };
    }),
    {
      label: 'Statement',
      detail: 'element by element',
      what: 'statement',
      insert: insert(new Members()),
      continues: true,
    },
  ];
}
