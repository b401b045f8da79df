import { processCommandLine } from './cli/process';
import { run } from './cli/program';

/**
 * The command line. The bundle lies beside the packed reference, one folder below `package.json`; the server, which
 * reads `--stdio` from the arguments itself, is loaded when it is asked for.
 */
const commandLine = processCommandLine(__dirname, () => import('./node'));

void run(process.argv.slice(2), commandLine).then((code) => {
  process.exitCode = code;
});
