import { readFileSync } from 'node:fs';

/**
 * Loaded into a server process before anything else (`--import`): its clock goes wrong by as many milliseconds as the
 * file CLOCK_FILE says, from the moment of a SIGUSR2. Timers go on as they were, as on a real machine.
 */
const RealDate = Date;
let ahead = 0;
process.on('SIGUSR2', () => {
  ahead = Number(readFileSync(process.env['CLOCK_FILE'] ?? '', 'utf8'));
  console.log(`clock moved by ${ahead}`);
});
const now = () => RealDate.now() + ahead;
globalThis.Date = new Proxy(RealDate, {
  construct: (target, [first, ...rest], newTarget) =>
    Reflect.construct(target, first === undefined ? [now()] : [first, ...rest], newTarget) as Date,
  get: (target, name, receiver) => (name === 'now' ? now : (Reflect.get(target, name, receiver) as unknown)),
});
