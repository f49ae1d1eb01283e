import { writeFileSync } from 'node:fs';
import { emitSchema } from '../platform/graphql/emit-schema.ts';

/** `npm run schema`: writes the API as it stands to server/schema.graphql. */
writeFileSync('server/schema.graphql', emitSchema());
