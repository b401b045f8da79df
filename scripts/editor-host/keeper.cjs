// Preloaded into VS Code's server: ends it and all that it started once our end of its standard input closes,
// which happens even when our process is killed. The server leads its own process group; what it forks does not.
if (process.env.LEASTWISE_KEEPER === 'group leader') {
  delete process.env.LEASTWISE_KEEPER;
  process.stdin.on('close', () => process.kill(-process.pid, 'SIGKILL'));
  process.stdin.resume();
}
