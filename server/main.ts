import type { Server } from 'node:http';
import { resolve } from 'node:path';
import type { Logger } from 'pino';
import { createApp } from './app.ts';
import { startJobs } from './jobs.ts';
import { createClock } from './platform/clock.ts';
import { ConfigError } from './platform/config/config-error.ts';
import { configWarnings } from './platform/config/config-warnings.ts';
import { type Config, readConfig } from './platform/config/read-config.ts';
import { connectDatabase, type Database } from './platform/db/connect.ts';
import { pendingMigrations } from './platform/db/migrate.ts';
import { kysely } from './platform/db/kysely.ts';
import { openReadingDatabase } from './platform/db/reading-database.ts';
import { createHttpServer } from './platform/http/http-server.ts';
import { type ConnectedReplicas, connectReplicas } from './platform/db/replicas/connect-replicas.ts';
import { drainOf } from './platform/http/drain.ts';
import { persistedDocuments, readManifest } from './platform/graphql/persisted-documents.ts';
import { createLogger } from './platform/logger.ts';
import { STATEMENT_SECONDS } from './platform/query-deadline.ts';
import { ReadCache } from './platform/read-cache.ts';
import type { ServerServices } from './platform/request-context.ts';

/** Why the server does not start, in words for the operator. */
class StartRefused extends Error {}

async function start(): Promise<void> {
  const config = readConfig(process.env);
  const log = createLogger(config.logLevel);
  const database = await openDatabase(config);
  const reading = await openReadingDatabase(config.databaseUrl, database);
  const replicas = await openReplicas(database, config, log);
  for (const warning of configWarnings(config)) log.warn(warning);
  const services: ServerServices = {
    clock: createClock(config.today),
    log,
    config,
    db: reading.db,
    orm: database,
    replicas: replicas.reads,
    cache: new ReadCache(),
    publicAccess: config.publicAccess,
  };
  const app = await createApp({
    services,
    introspection: config.introspection,
    clientFolder: resolve('dist/client'),
    metricsToken: config.metricsToken,
    documents: persistedDocuments(
      readManifest(resolve('dist/persisted-documents.json')),
      config.persistedOnly,
    ),
  });
  const server = createHttpServer(app.http);
  const drain = drainOf(server);
  await listen(server, config);
  const jobs = startJobs({ ...services, db: kysely(database.em.fork()) });
  console.log(`Masterplan: http://${config.host === '0.0.0.0' ? 'localhost' : config.host}:${config.port}`);
  if (config.today) console.log(`The plan's today is fixed at ${config.today} (PLAN_TODAY).`);

  const shutDown = async (signal: string) => {
    log.info({ signal }, 'shutting down');
    app.drain();
    await Promise.all([drain.end(), jobs.stop()]);
    await app.close();
    await reading.close();
    await replicas.close();
    await database.close();
  };
  onFirstSignal((signal) => {
    shutDown(signal).catch((error: unknown) => {
      log.error({ err: error }, 'shutting down failed');
      process.exit(1);
    });
  });
}

/** The first signal ends the process in order; whoever sends another one wants it gone at once. */
function onFirstSignal(endInOrder: (signal: string) => void): void {
  let ending = false;
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.on(signal, () => {
      if (ending) process.exit(1);
      ending = true;
      endInOrder(signal);
    });
  }
}

async function openReplicas(primary: Database, config: Config, log: Logger): Promise<ConnectedReplicas> {
  try {
    return await connectReplicas(primary, config.replicaUrls, log);
  } catch (error) {
    await primary.close();
    const reason = error instanceof Error ? error.message : String(error);
    throw new StartRefused(`The replicas cannot be used: ${reason}. Nothing was started.`, { cause: error });
  }
}

async function openDatabase(config: Config): Promise<Database> {
  let database: Database;
  let pending: string[];
  try {
    database = await connectDatabase(config.databaseUrl, { statementSeconds: STATEMENT_SECONDS });
    pending = await pendingMigrations(database);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new StartRefused(`The database of DATABASE_URL cannot be opened: ${reason}`, { cause: error });
  }
  if (pending.length === 0) return database;
  await database.close();
  throw new StartRefused(
    `The database is not up to date; nothing was started. Run "npm run migrate" first (pending: ${pending.join(', ')}).`,
  );
}

function listen(server: Server, { port, host }: Config): Promise<void> {
  return new Promise((ready, failed) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      failed(new StartRefused(listenFault(error, port, host), { cause: error }));
    });
    server.listen(port, host, ready);
  });
}

function listenFault(error: NodeJS.ErrnoException, port: number, host: string): string {
  switch (error.code) {
    case 'EADDRINUSE':
      return `Port ${port} is already in use. End the other program or set PORT to a free one.`;
    case 'EACCES':
      return `Port ${port} may not be opened by this user. Set PORT to one above 1023.`;
    default:
      return `The server cannot listen on ${host}:${port}: ${error.message}`;
  }
}

try {
  await start();
} catch (error) {
  const expected = error instanceof ConfigError || error instanceof StartRefused;
  console.error(expected ? error.message : error);
  process.exit(1);
}
