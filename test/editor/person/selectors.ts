/** Where things are in the workbench of VS Code 1.139. */
export const selectors = {
  explorerName: '.explorer-folders-view .label-name',
  activeTab: '.tab.active',
  lines: '.monaco-editor .view-lines',
  token: '.monaco-editor .view-line span span',
  squiggle: '.monaco-editor [class*="squiggly-"]',
  hover: '.monaco-hover-content',
  suggestion: '.suggest-widget.visible .monaco-list-row',
  suggestionDetails: '.suggest-details:not([style*="display: none"])',
  fix: '.action-widget .monaco-list-row',
  quickInput: '.quick-input-widget input',
  quickPickRow: '.quick-input-widget .monaco-list-row',
  lens: '.codelens-decoration',
  problem: '.markers-panel .monaco-list-row',
  languageStatus: '[id="status.languageStatus"]',
  languageStatusRow: '.hover-language-status',
} as const;
