import { Argument, Command, CommanderError, Option } from 'commander';
import { kindNames } from '../policy/kind/name';
import type { KindName } from '../policy/kind/name';
import type { PolicyKind } from '../policy/model';
import { ask } from './ask';
import type { CommandLine, ExitCode } from './command-line';
import { diff, failOns } from './diff';
import type { FailOn } from './diff';
import { formatNames, lint } from './lint';
import type { FormatName } from './lint';
import { narrow, narrowTos } from './narrow';
import type { NarrowTo } from './narrow';
import { printable } from './printable';
import { expand, shrink } from './rewrite';

/** Runs the command line on its arguments, those after the name of the program. Never throws. */
export async function run(args: readonly string[], commandLine: CommandLine): Promise<ExitCode> {
  let code: ExitCode = 0;
  const finish = (result: ExitCode) => (code = result);
  try {
    await program(commandLine, finish).parseAsync(args, { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError)
      return error.exitCode === 0 && error.code !== 'commander.help' ? 0 : 2;
    commandLine.error(`leastwise: ${printable(error instanceof Error ? error.message : String(error))}\n`);
    return 2;
  }
}

function program(commandLine: CommandLine, finish: (code: ExitCode) => void): Command {
  const program = new Command('leastwise')
    .description('Checks, compares and narrows AWS IAM policies. Offline: nothing leaves this machine.')
    .version(commandLine.version)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => void commandLine.out(text),
      writeErr: (text) => commandLine.error(text),
      outputError: (text, write) => write(text.replace(/^error: /, 'leastwise: ')),
    });
  program
    .command('lint')
    .description(
      'Lints the policies in files, in folders (their .json and .jsonc files) and in standard input.',
    )
    .addArgument(new Argument('[paths...]', 'files, folders, or - for standard input').default(['.']))
    .addOption(new Option('--kind <kind>', 'the kind of every policy').choices(kindNames))
    .addOption(new Option('--format <format>', 'how to print').choices(formatNames).default('pretty'))
    .addHelpText(
      'after',
      '\nExit status: 0 nothing above information, 1 errors or warnings, 2 something could not be linted.',
    )
    .action(async (paths: string[], options: LintOptions) =>
      finish(await lint({ paths, kind: options.kind, format: options.format }, commandLine)),
    );
  program
    .command('narrow')
    .description('Narrows the policies of a file to what CloudTrail recorded of their use.')
    .addArgument(new Argument('<policy>', 'a file, or - for standard input'))
    .requiredOption(
      '--cloudtrail <path>',
      'log files (.json, .json.gz) and folders of them; may be given several times',
      (path: string, others: readonly string[] | undefined) => [...(others ?? []), path],
    )
    .option('--caller <arn>', 'only what this role or user called')
    .addOption(
      new Option(
        '--to <target>',
        'what is left: also what CloudTrail does not record by itself, or only what was used',
      )
        .choices(narrowTos)
        .default('recordable'),
    )
    .option('--write', 'write the file anew in place of printing it')
    .addHelpText('after', '\nExit status: 0 done, or nothing to narrow, 2 something could not be read.')
    .action(async (policy: string, options: NarrowOptions) =>
      finish(
        await narrow(
          { ...options, policy, caller: options.caller, write: options.write === true },
          commandLine,
        ),
      ),
    );
  program
    .command('shrink')
    .description('Writes policies with fewer characters that match the same actions of today.')
    .addArgument(new Argument('<file>', 'a file, or - for standard input'))
    .option('--whole-words', 'cut patterns between words only, so that they can be read')
    .option('--write', 'write the file anew in place of printing it')
    .addHelpText('after', '\nExit status: 0 done, or nothing to shrink, 2 something could not be read.')
    .action(async (path: string, { write = false, wholeWords = false }: RewriteOptions) =>
      finish(await shrink({ path, write, wholeWords }, commandLine)),
    );
  program
    .command('expand')
    .description('Writes policies with the actions that their wildcards match today.')
    .addArgument(new Argument('<file>', 'a file, or - for standard input'))
    .option('--write', 'write the file anew in place of printing it')
    .addHelpText(
      'after',
      '\nWildcards stay where a statement would list more than 250 actions.' +
        '\nExit status: 0 done, or nothing to expand, 2 something could not be read.',
    )
    .action(async (path: string, { write = false }: RewriteOptions) =>
      finish(await expand({ path, write }, commandLine)),
    );
  program
    .command('ask')
    .description('Asks whether policies allow a request to AWS.')
    .argument('[paths...]', 'policies, each for its own kind: files, folders, or -')
    .requiredOption('--action <action>', 'as in s3:GetObject')
    .option('--resource <arn>', 'an ARN; * where the action takes no resource', '*')
    .option(
      '--context <key=value>',
      'a condition key; without a value the request lacks it (several times)',
      several,
    )
    .option('--caller <caller>', 'an ARN, the id of an account, a service, or anonymous')
    .option('--identity <path>', 'policies of the caller (several times, as all that follow)', several)
    .option('--resource-policy <path>', 'policies of the resource', several)
    .option('--trust <path>', 'the trust policy of the role that is to be assumed', several)
    .option('--boundary <path>', 'the permissions boundary of the caller', several)
    .option('--session <path>', 'session policies', several)
    .option('--scp <path>', 'SCPs, each of a level of its own', several)
    .option('--rcp <path>', 'RCPs', several)
    .option('--endpoint <path>', 'the policy of the VPC endpoint', several)
    .addHelpText(
      'after',
      '\nWhat is not said of the request may be anything.' +
        '\nExit status: 0 allowed, 1 denied or not granted, 2 it depends, or something could not be read.',
    )
    .action(
      async (paths: string[], { context = [], caller = '', resourcePolicy, ...options }: AskOptions) => {
        const { action, resource, ...others } = options;
        const pathsOf = { ...others, ...(resourcePolicy && { resource: resourcePolicy }) };
        finish(await ask({ action, resource, caller, context, paths, pathsOf }, commandLine));
      },
    );
  program
    .command('diff')
    .description(
      'Says what policies grant and deny more and less than older versions of them; folders are compared file by file.',
    )
    .addArgument(new Argument('<old>', 'a file, a folder, or - for standard input'))
    .addArgument(new Argument('<new>', 'the same, of now'))
    .addOption(new Option('--kind <kind>', 'the kind of every policy').choices(kindNames))
    .addOption(new Option('--format <format>', 'how to print').choices(formatNames).default('pretty'))
    .addOption(
      new Option(
        '--fail-on <change>',
        'what makes the exit status 1: more is, or may be, granted; access changed at all',
      )
        .choices(failOns)
        .default('never'),
    )
    .addHelpText(
      'after',
      '\nExit status: 0 compared, 1 what --fail-on names was found, 2 something could not be compared.\n' +
        'With git: git difftool -y -x "leastwise diff" HEAD',
    )
    .action(async (before: string, after: string, options: DiffOptions) =>
      finish(await diff({ ...options, before, after, kind: options.kind }, commandLine)),
    );
  program
    .command('lsp')
    .description('Runs the language server.')
    .requiredOption('--stdio', 'over standard input and output, the only way that there is')
    .action(async () => {
      await commandLine.serve();
    });
  return program;
}

interface NarrowOptions {
  readonly cloudtrail: readonly string[];
  readonly caller?: string;
  readonly to: NarrowTo;
  readonly write?: boolean;
}

interface RewriteOptions {
  readonly write?: boolean;
  readonly wholeWords?: boolean;
}

/** Gathers the values of an option that may stand several times. */
function several(value: string, others: readonly string[] | undefined): readonly string[] {
  return [...(others ?? []), value];
}

type AskOptions = Readonly<Partial<Record<Exclude<PolicyKind, 'resource'>, readonly string[]>>> & {
  readonly action: string;
  readonly resource: string;
  readonly caller?: string;
  readonly context?: readonly string[];
  readonly resourcePolicy?: readonly string[];
};

interface DiffOptions {
  readonly kind?: KindName;
  readonly format: FormatName;
  readonly failOn: FailOn;
}

interface LintOptions {
  readonly kind?: KindName;
  readonly format: FormatName;
}
