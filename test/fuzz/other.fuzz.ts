import { equal } from 'node:assert/strict';
import { describe, it } from 'mocha';
import { askEverywhere } from './caret';
import { otherDocuments } from './documents';

describe('the caret everywhere: other', () => {
  const documents = otherDocuments();
  it('is put in a hundred documents', () => equal(documents.length, 100));
  for (const document of documents) it(document.name, () => askEverywhere(document));
});
