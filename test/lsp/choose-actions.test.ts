import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'mocha';
import { CodeActionRequest } from 'vscode-languageserver-protocol/node';
import { chooseActionsMethod, chosenActionsMethod } from '../../server/src/lsp/protocol';
import type { ActionChoices, ChosenActions } from '../../server/src/lsp/protocol';
import { allow } from '../support/findings';
import { startClient } from '../support/lsp';
import type { TestClient } from '../support/lsp';

const uri = 'file:///work/policy.json';
const text = allow('"sqs:*Message*"');
const position = { line: 0, character: text.indexOf('sqs:') + 1 };
const at = { textDocument: { uri }, position };

describe('choosing actions over the protocol', () => {
  let client: TestClient | undefined;
  afterEach(async () => {
    await client?.stop();
    client = undefined;
  });

  it('answers with what there is to choose, and with the edits of a choice', async () => {
    const { open, connection } = (client = await startClient());
    open(uri, text);
    const choices = await connection.sendRequest<ActionChoices | null>(chooseActionsMethod, at);
    assert.equal(choices?.version, 1);
    assert.equal(choices.choices.length, 7);
    const params = { ...at, version: 1, ids: ['sqs:SendMessage'] };
    const chosen = await connection.sendRequest<ChosenActions | null>(chosenActionsMethod, params);
    assert.deepEqual(
      chosen?.edits.map(({ newText }) => newText),
      ['"sqs:SendMessage"'],
    );
  });

  it('answers with nothing once the document has moved on', async () => {
    const { open, change, connection } = (client = await startClient());
    open(uri, text);
    change(uri, ` ${text}`);
    const params = { ...at, version: 1, ids: ['sqs:SendMessage'] };
    assert.equal(await connection.sendRequest(chosenActionsMethod, params), null);
  });

  for (const choosesActions of [true, false]) {
    it(`${choosesActions ? 'offers' : 'does not offer'} the command to a client that ${choosesActions ? 'has' : 'lacks'} it`, async () => {
      const { open, connection } = (client = await startClient({
        initializationOptions: { choosesActions },
      }));
      open(uri, text);
      const actions = await connection.sendRequest(CodeActionRequest.type, {
        textDocument: { uri },
        range: { start: position, end: position },
        context: { diagnostics: [] },
      });
      const commands = (actions ?? []).flatMap(({ command }) => (typeof command === 'object' ? command : []));
      assert.deepEqual(
        commands.map(({ command, arguments: given }) => [command, given]),
        choosesActions ? [['leastwise.chooseActions', [{ position }]]] : [],
      );
    });
  }
});
