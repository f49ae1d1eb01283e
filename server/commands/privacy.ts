import { privacyRecord } from '../administration/personal-data.ts';
import { readOptions, runCommand } from './run-command.ts';

/** `npm run privacy`: the record of the personal data that the product stores, why and how long. */
async function main(): Promise<number> {
  readOptions({});
  console.log(privacyRecord());
  return 0;
}

await runCommand(main);
