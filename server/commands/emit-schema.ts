import { readFileSync, writeFileSync } from 'node:fs';
import { emitSchema } from '../platform/graphql/emit-schema.ts';

const FILE = 'server/schema.graphql';

/**
 * `npm run schema [-- --check]`: writes the API as it stands to server/schema.graphql. With --check it writes nothing:
 * exit 1 where the file says something else.
 */
if (!process.argv.includes('--check')) writeFileSync(FILE, emitSchema());
else if (readFileSync(FILE, 'utf8') !== emitSchema()) {
  console.error(`${FILE} is not what the server's API is. Run "npm run schema" and look at the difference.`);
  process.exitCode = 1;
}
