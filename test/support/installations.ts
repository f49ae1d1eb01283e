/** Servers of the browser tests, with their databases: one that is only read, and one on each where people work. */
export const INSTALLATIONS = { reading: 'sqlite', sqlite: 'sqlite', postgresql: 'postgresql' } as const;
export type InstallationName = keyof typeof INSTALLATIONS;

/** Workers inherit the environment of the process that has started the servers. */
const variableOf = (name: InstallationName) => `E2E_ADDRESS_${name.toUpperCase()}`;

/** Tells the workers where a server answers: each run has ports of its own. */
export function publishAddress(name: InstallationName, url: string): void {
  process.env[variableOf(name)] = url;
}

/** For `use`: the address that relative ones in a test belong to, once the servers are there. */
export function servedBy(name: InstallationName): { baseURL?: string } {
  const url = process.env[variableOf(name)];
  return url === undefined ? {} : { baseURL: url };
}
