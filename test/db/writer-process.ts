import { connectDatabase } from '../../server/platform/db/connect.ts';
import { insertRow } from './sample-rows.ts';

/** Run as a process of its own: `writer-process.ts <address> <name> <count> <plan id>`. Reads, then writes, many times. */
const [url, name, count, plan] = process.argv.slice(2);
if (!url || !name || !count || !plan) throw new Error('Address, name, count and plan are needed');
const orm = await connectDatabase(url);
for (let turn = 0; turn < Number(count); turn += 1) {
  await orm.em.fork().transactional(async (tx) => {
    const [row] = await tx.execute<{ position: number }[]>('select position from topic_area where id = 1');
    await insertRow(tx, 'goal', { plan_id: Number(plan), code: `${name}-${turn}` });
    await tx.execute('update topic_area set position = ? where id = 1', [(row?.position ?? 0) + 1], 'run');
  });
}
await orm.close(true);
