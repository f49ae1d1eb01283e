/** Every fault of the environment at once, in words for the operator. */
export class ConfigError extends Error {
  readonly faults: readonly string[];

  constructor(faults: readonly string[]) {
    super(
      ['The configuration has faults; nothing was started. Correct these environment variables:']
        .concat(faults.map((fault) => `  - ${fault}`))
        .join('\n'),
    );
    this.name = 'ConfigError';
    this.faults = faults;
  }
}
