import { ALLOWED_LICENCES, judgeLicences, readLockfile } from './licences.ts';

/** `npm run licences`: exit code 1 and the packages whose licence nobody has allowed; else how many were judged. */
const { judged, faults } = judgeLicences(readLockfile());
for (const { name, licence } of faults) console.error(`${name}: ${licence}`);
if (faults.length > 0) {
  console.error(
    `${faults.length} of ${judged} packages. Allowed: ${Object.keys(ALLOWED_LICENCES).join(', ')}.`,
  );
  process.exitCode = 1;
} else console.log(`${judged} production packages, all under licences that go together with EUPL-1.2.`);
