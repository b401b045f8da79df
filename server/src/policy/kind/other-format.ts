/** Whole names of files that other tools read. */
const names: ReadonlySet<string> = new Set([
  '.babelrc',
  '.devcontainer.json',
  '.jshintrc',
  '.mcp.json',
  '.mocharc.json',
  '.nycrc',
  '.swcrc',
  '.watchmanconfig',
  'angular.json',
  'argv.json',
  'babel.config.json',
  'biome.json',
  'bower.json',
  'cdk.context.json',
  'cdk.json',
  'components.json',
  'composer.json',
  'composer.lock',
  'cspell.json',
  'deno.json',
  'deno.lock',
  'devcontainer-feature.json',
  'devcontainer.json',
  'extensions.json',
  'firebase.json',
  'global.json',
  'jest.config.json',
  'keybindings.json',
  'language-configuration.json',
  'launch.json',
  'launchsettings.json',
  'lerna.json',
  'local.settings.json',
  'manifest.json',
  'mcp.json',
  'nodemon.json',
  'now.json',
  'npm-shrinkwrap.json',
  'nx.json',
  'openapi.json',
  'package-lock.json',
  'package.json',
  'package.nls.json',
  'project.json',
  'pyrightconfig.json',
  'renovate.json',
  'rush.json',
  'settings.json',
  'swagger.json',
  'tasks.json',
  'turbo.json',
  'typedoc.json',
  'vcpkg.json',
  'vercel.json',
]);

/** `tsconfig.json`, `tsconfig.build.json`, `.eslintrc.json`, `appsettings.Development.json`. */
const beginnings = [
  '.commitlintrc',
  '.eslintrc',
  '.lintstagedrc',
  '.markdownlint',
  '.prettierrc',
  '.releaserc',
  '.renovaterc',
  '.stylelintrc',
  'appsettings.',
  'jsconfig',
  'tsconfig',
];

const endings = [
  '.code-snippets',
  '.code-workspace',
  '.geojson',
  '.har',
  '.ipynb',
  '.map',
  '.schema.json',
  '.tf.json',
  '.tfstate',
  '.tfvars.json',
  '.webmanifest',
  '-color-theme.json',
  '-icon-theme.json',
];

/** Whether a file is named as those of another well-known format are, so that nothing of ours belongs into it. */
export function isNamedAsAnotherFormat(path: string): boolean {
  const whole = `/${path.toLowerCase().replaceAll('\\', '/')}`;
  const name = whole.slice(whole.lastIndexOf('/') + 1);
  return (
    names.has(name.replace(/\.jsonc$/, '.json')) ||
    beginnings.some((each) => name.startsWith(each)) ||
    endings.some((each) => name.endsWith(each)) ||
    whole.includes('/.vscode/')
  );
}
