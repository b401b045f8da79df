// Mocha's browser build and the modules that it carries look at these while they load.
Object.assign(globalThis, {
  process: { env: {}, argv: [], nextTick: (task: () => void) => queueMicrotask(task) },
});
export {};
