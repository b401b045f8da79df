import { splitAction } from '../../access/actions';
import type { ModelEdit } from '../../policy/edit';
import type { Fix } from '../../policy/fix';
import type { Statement } from '../../policy/model';
import { count } from '../../text/words';
import type { Refactoring } from '../refactoring';
import { byLetters, byService } from './order';
import { groupList, organizePolicy, organizeStatement, sortList } from './sort-lists';

/** Lists in order, or at least each service's actions together. */
export const sortValues: Refactoring = {
  id: 'sort-values',
  group: 'rewrite',
  offer({ policy, statement, target }) {
    if (!statement)
      return fixes('Sort actions, resources and condition values of the policy', organizePolicy(policy));
    const { action, resource } = statement;
    if (target.at === 'action')
      return [
        ...fixes(`Sort ${countOf(action, 'action')}`, sortList(action?.entry.value, byService)),
        ...fixes(
          `Group ${countOf(action, 'action')} by service`,
          groupList(action?.entry.value, (text) => splitAction(text.toLowerCase()).prefix ?? ''),
        ),
      ];
    if (target.at === 'resource')
      return fixes(`Sort ${countOf(resource, 'resource')}`, sortList(resource?.entry.value, byLetters));
    return fixes(
      'Sort actions, resources and condition values of the statement',
      organizeStatement(statement),
    );
  },
};

function countOf(element: Statement['action'], what: string): string {
  return count(element?.texts.length ?? 0, what);
}

function fixes(title: string, change: ModelEdit | readonly ModelEdit[] | undefined): readonly Fix[] {
  const edits = [change ?? []].flat();
  return edits.length ? [{ title, effect: 'same', edits }] : [];
}
