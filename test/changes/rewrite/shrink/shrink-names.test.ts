import { deepStrictEqual as same } from 'node:assert';
import { describe, it } from 'mocha';
import { wordStarts } from '../../../../server/src/changes/rewrite/shrink/cuts';
import { occurrencesOf } from '../../../../server/src/changes/rewrite/shrink/occurrences';
import { shrinkNames } from '../../../../server/src/changes/rewrite/shrink/shrink-names';

/** Four characters come with each pattern: two quotes, a comma, and say a prefix of none. */
const shrunk = (wanted: readonly string[], foreign: readonly string[], cut: 'letters' | 'words' = 'words') =>
  [...shrinkNames({ wanted, foreign }, 4, cut)].sort();

describe('shrinking the names of one service', () => {
  it('makes one star of all of them', () => {
    same(shrunk(['Get', 'Put'], []), ['*']);
    same(shrunk(['Get', 'Put'], [], 'letters'), ['*']);
  });

  it('cuts between words: at the beginning, at the end, inside, and in two places', () => {
    same(shrunk(['GetItem', 'GetTable'], ['PutItem', 'PutTable']), ['Get*']);
    same(shrunk(['GetItem', 'PutItem'], ['GetTable', 'PutTable']), ['*Item']);
    same(shrunk(['GetItemTags', 'PutItemTag'], ['GetTableTags', 'PutTableTag']), ['*Item*']);
    same(shrunk(['GetItemData', 'GetRowData'], ['GetItem', 'GetRow', 'PutItemData', 'PutRowData', 'Data']), [
      'Get*Data',
    ]);
  });

  it('leaves a name that stands alone, and names that have nothing in common, as they are', () => {
    same(shrunk(['GetItem'], ['PutItem']), ['GetItem']);
    same(shrunk(['GetItem', 'ListRow'], ['GetRow', 'ListItem', 'PutTable']), ['GetItem', 'ListRow']);
  });

  it('cuts a lone name too where every character counts', () => {
    same(shrunk(['GetItem'], ['PutItem'], 'letters'), ['G*']);
    same(shrunk(['DescribeTable'], ['DescribeTables', 'CreateTable'], 'letters'), ['D*e']);
  });

  it('keeps a name of which a foreign one is the beginning, or that is the beginning of one', () => {
    same(shrunk(['List', 'ListAll'], ['ListAlls', 'Lists']), ['List', 'ListAll']);
    same(shrunk(['Lists', 'ListsAll'], ['List', 'ListAll']), ['Lists*']);
  });

  it('finds the cheapest of several ways to put them together', () => {
    const wanted = ['AddUserTags', 'AddRoleTags', 'DropUserTags', 'DropRoleTags'];
    same(shrunk(wanted, ['AddUser', 'AddRole', 'DropUser', 'DropRole']), ['*Tags']);
    same(shrunk(wanted, ['GetUserTags', 'GetRoleTags', 'Add', 'DropAll']), ['Add*Tags', 'Drop*Tags']);
  });

  it('knows the words of names', () => {
    same(wordStarts('GetBucketACLRules'), [0, 3, 9, 12]);
    same(wordStarts('ListV2'), [0, 4]);
    same(wordStarts('get-item'), [0, 4]);
    same(wordStarts(''), []);
  });
});

describe('what stands in a list of names', () => {
  it('is told letter by letter', () => {
    const among = (...texts: readonly string[]) =>
      occurrencesOf(['bananab', 'xn', 'nab'], { texts, skipped: 0, backward: false }).map((each) => [
        ...each,
      ]);
    same(among('banana', 'nab'), [
      [0, 1, 2, 3, 4, 5, 6, 7, 3, 4],
      [0, 1, 0, 1, 1],
      [0, 1, 2, 3, 4, 5],
    ]);
    same(among('é', 'ana'), [
      [0, 1, 0, 1, 2, 3, 2, 3, 0, 1],
      [0, 1, 0, 1, 1],
      [0, 1, 1, 2, 0, 1],
    ]);
    const turned = occurrencesOf(['ana'], { texts: ['xnab'], skipped: 1, backward: true });
    same([...(turned[0] ?? [])], [0, 1, 2, 3, 1, 1]);
  });
});
