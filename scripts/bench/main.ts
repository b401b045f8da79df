import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { openReference } from '../../server/src/reference/open';
import { numeral } from '../../server/src/text/words';
import { measureCarets } from './carets';
import { policiesPerSecond } from './command-line';
import { benchDocuments, growingDocuments } from './documents';
import { managedPolicies } from './managed-policies';
import type { ManagedPolicy } from './managed-policies';
import { ratio } from './measure';
import { measureRewrite, rewriteNames } from './rewrites';
import { measureDocument, measureStart, withClients } from './servers';
import type { DocumentTimes, Servers } from './servers';
import { against, bytes, milliseconds, printTable } from './table';
import type { Row } from './table';

/**
 * `npm run bench`: how fast Leastwise is beside the JSON server that VS Code ships, asked the same in the same run.
 * Numbers of a machine that does something else at the time are worth little; the ratios hold longer.
 */
const root = join(__dirname, '..', '..');
const commandLine = join(root, 'dist', 'cli.js');
const servers: Servers = {
  ours: join(root, 'dist', 'server.js'),
  theirs: join(
    dirname(require.resolve('vscode-langservers-extracted/package.json')),
    'bin',
    'vscode-json-language-server',
  ),
};

async function main(): Promise<void> {
  for (const bundle of [servers.ours, commandLine])
    if (!existsSync(bundle)) throw new Error(`${bundle} is missing: run npm run build first`);
  const policies = managedPolicies();
  const rows = [
    ...(await startRows()),
    ...(await serverRows(policies)),
    ...(await growthRows(policies)),
    ...caretRows(policies),
    ...rewriteRows(policies),
    ...(await commandLineRows(policies)),
    ...packageRows(),
  ];
  console.log(printTable(rows));
}

async function startRows(): Promise<readonly Row[]> {
  const start = await measureStart(servers, 15);
  return [
    {
      what: 'start to the answer to initialize',
      ours: milliseconds(start.ours),
      theirs: milliseconds(start.theirs),
      ...against(ratio(start), 1, { unit: '×' }),
    },
  ];
}

async function serverRows(policies: readonly ManagedPolicy[]): Promise<readonly Row[]> {
  return withClients(servers, async (clients) => {
    const rows: Row[] = [];
    for (const document of benchDocuments(policies))
      rows.push(...documentRows(await measureDocument(clients, document, 40)));
    const [ours, theirs] = [clients.ours.peakMemory(), clients.theirs.peakMemory()];
    if (ours === undefined || theirs === undefined) return rows;
    const memory = against(ours / theirs, 1.5, { unit: '×' });
    return [
      ...rows,
      { what: 'peak memory after all that', ours: bytes(ours), theirs: bytes(theirs), ...memory },
    ];
  });
}

function documentRows({ document, change, hover }: DocumentTimes): readonly Row[] {
  const size = bytes(document.text.length);
  const target = document.name === 'ReadOnlyAccess' ? against(ratio(change), 5, { unit: '×' }) : undefined;
  return [
    {
      what: `change to diagnostics, ${document.name}, ${size}`,
      ours: milliseconds(change.ours),
      theirs: milliseconds(change.theirs),
      value: `${ratio(change).toFixed(2)}×`,
      ...target,
    },
    {
      what: `hover, ${document.name}, ${size}`,
      ours: milliseconds(hover.ours),
      theirs: milliseconds(hover.theirs),
      value: `${ratio(hover).toFixed(2)}×`,
    },
  ];
}

/** In servers of their own, so that the memory above is that of the documents above. */
async function growthRows(policies: readonly ManagedPolicy[]): Promise<readonly Row[]> {
  return withClients(servers, async (clients) => {
    const rows: Row[] = [];
    for (const { what, one, ten } of growingDocuments(policies)) {
      const { change: once } = await measureDocument(clients, one, 20);
      const { change: tenfold } = await measureDocument(clients, ten, 8);
      rows.push({
        what: `ten times the ${what}, ${bytes(one.text.length)} to ${bytes(ten.text.length)}`,
        ours: `${milliseconds(once.ours)} to ${milliseconds(tenfold.ours)}`,
        theirs: `${milliseconds(once.theirs)} to ${milliseconds(tenfold.theirs)}`,
        ...against(tenfold.ours / once.ours, 12, { unit: '×', digits: 1 }),
      });
    }
    return rows;
  });
}

/** In this process, so that nothing but the feature is measured. A policy of the usual size is answered at once. */
function caretRows(policies: readonly ManagedPolicy[]): readonly Row[] {
  return benchDocuments(policies).flatMap((document) => {
    const times = measureCarets(document, 500);
    const limit = document.text.length < 10_000 ? 20 : 50;
    return (['completion', 'hover'] as const).map((feature) => ({
      what: `${feature} at 500 carets, ${document.name}, ${bytes(document.text.length)}`,
      ours: `median ${milliseconds(times[feature].median)}, 99 %`,
      ...against(times[feature].p99, limit, { unit: ' ms', digits: 1 }),
    }));
  });
}

/** All of them one after the other; the figure is the one that takes longest. */
function rewriteRows(policies: readonly ManagedPolicy[]): readonly Row[] {
  const reference = openReference(readFileSync(join(root, 'dist', 'reference.jsonl')));
  return rewriteNames.map((how) => {
    const { before, after, milliseconds: time, longest } = measureRewrite(how, policies, reference);
    return {
      what: `${how} the actions of ${policies.length} policies, ${numeral(before)} characters to ${numeral(after)}`,
      ours: milliseconds(time),
      ...against(longest, 500, { unit: ' ms', digits: 0 }),
    };
  });
}

async function commandLineRows(policies: readonly ManagedPolicy[]): Promise<readonly Row[]> {
  const row = async (format: 'pretty' | 'json'): Promise<Row> => {
    const rate = await policiesPerSecond(commandLine, policies, { format, rounds: 5 });
    return {
      what: `leastwise lint --format ${format}, ${policies.length} files`,
      ours: milliseconds((policies.length / rate) * 1000),
      ...against(rate, 1500, { unit: '/s', digits: 0, least: true }),
    };
  };
  return [await row('pretty'), await row('json')];
}

function packageRows(): readonly Row[] {
  const packed = readdirSync(root).filter((file) => file.endsWith('.vsix'));
  return packed.map((file) => {
    const { size } = statSync(join(root, file));
    return { what: file, ours: bytes(size), ...against(size / 1e6, 1.5, { unit: ' MB' }) };
  });
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
