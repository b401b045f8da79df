import * as vscode from 'vscode';
import { CodeAction, CodeActionRequest, SnippetTextEdit, TextDocumentEdit } from 'vscode-languageclient';
import type { BaseLanguageClient, Middleware, WorkspaceEdit } from 'vscode-languageclient';

/**
 * Asks for quick fixes as the client does, but keeps the white space of edits with tab stops: VS Code would indent
 * their lines once more, by the indentation of the line where they go, and the server has done so already.
 */
export function createCodeActionsMiddleware(
  client: () => BaseLanguageClient,
): Required<Pick<Middleware, 'provideCodeActions'>> {
  return {
    async provideCodeActions(document, range, context, token) {
      const { code2ProtocolConverter: toServer, protocol2CodeConverter: toEditor } = client();
      const params = {
        textDocument: toServer.asTextDocumentIdentifier(document),
        range: toServer.asRange(range),
        context: toServer.asCodeActionContextSync(context),
      };
      try {
        const answers = await client().sendRequest(CodeActionRequest.type, params, token);
        if (!answers || token.isCancellationRequested) return null;
        const actions = await toEditor.asCodeActionResult(answers, token);
        answers.forEach((answer, index) => {
          const action = actions[index];
          if (!CodeAction.is(answer) || !answer.edit || !(action instanceof vscode.CodeAction)) return;
          if (hasTabStops(answer.edit)) action.edit = withTabStops(answer.edit, client());
        });
        return actions;
      } catch (error) {
        return client().handleFailedRequest(CodeActionRequest.type, token, error, null);
      }
    },
  };
}

function hasTabStops(edit: WorkspaceEdit): boolean {
  return editsOf(edit).some(({ edits }) => edits.some((each) => SnippetTextEdit.is(each)));
}

function withTabStops(edit: WorkspaceEdit, client: BaseLanguageClient): vscode.WorkspaceEdit {
  const toEditor = client.protocol2CodeConverter;
  const result = new vscode.WorkspaceEdit();
  for (const { textDocument, edits } of editsOf(edit)) {
    result.set(
      toEditor.asUri(textDocument.uri),
      edits.map((each) => {
        const range = toEditor.asRange(each.range);
        if (!SnippetTextEdit.is(each)) return new vscode.TextEdit(range, each.newText);
        const snippet = new vscode.SnippetTextEdit(range, new vscode.SnippetString(each.snippet.value));
        snippet.keepWhitespace = true;
        return snippet;
      }),
    );
  }
  return result;
}

/** Our server neither creates nor renames files. */
function editsOf({ documentChanges = [] }: WorkspaceEdit): readonly TextDocumentEdit[] {
  return documentChanges.filter((change) => TextDocumentEdit.is(change));
}
