import * as vscode from 'vscode';
import { notesPage } from '../pages';

/** Shows the security notes as a rendered page. */
export async function openNotes(): Promise<void> {
  await vscode.commands.executeCommand('markdown.showPreview', notesPage);
}
