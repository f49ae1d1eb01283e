import type { AppConfig, OidcConfig } from '../app-config.ts';
import { NO_OPERATOR } from '../operator-texts.ts';
import { ConfigError } from './config-error.ts';
import { environment, type Environment, type LOG_LEVELS } from './environment.ts';
import { SECRET, withSecretFiles } from './secret-files.ts';

export interface Config extends AppConfig {
  readonly port: number;
  readonly host: string;
  readonly databaseUrl: string;
  /** Standbys of PostgreSQL that answer reads; none on SQLite. */
  readonly replicaUrls: readonly string[];
  readonly publicAccess: boolean;
  readonly introspection: boolean;
  /** Only documents of the own browser application are executed. */
  readonly persistedOnly: boolean;
  /** Fixed day of a demonstration; null follows the calendar. */
  readonly today: string | null;
  /** Whoever shows it may read /metrics; null: nobody. */
  readonly metricsToken: string | null;
  readonly logLevel: (typeof LOG_LEVELS)[number];
}

/**
 * Reads the configuration. An empty variable counts as not set.
 * @param env environment variables; other variables than the product's are not looked at
 * @throws ConfigError with every fault at once
 */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const set = withSecretFiles(env);
  const parsed = environment.safeParse(set);
  if (!parsed.success) {
    throw new ConfigError(
      parsed.error.issues.map((issue) => {
        const name = String(issue.path[0]);
        const found = set[name] === undefined || SECRET.has(name) ? '' : ` (it is "${set[name]}")`;
        return `${name} ${issue.message}${found}`;
      }),
    );
  }
  const values = parsed.data;
  return {
    port: values.PORT,
    host: values.HOST,
    databaseUrl: values.DATABASE_URL,
    replicaUrls: values.DATABASE_REPLICA_URLS,
    publicAccess: values.PUBLIC_ACCESS === 'on',
    introspection: (values.INTROSPECTION ?? (values.NODE_ENV === 'production' ? 'off' : 'on')) === 'on',
    persistedOnly: values.PERSISTED_ONLY === 'on',
    today: values.PLAN_TODAY ?? null,
    metricsToken: values.METRICS_TOKEN ?? null,
    logLevel: values.LOG_LEVEL,
    publicUrl: values.PUBLIC_URL ?? `http://localhost:${values.PORT}`,
    sessionSecret: values.SESSION_SECRET ?? null,
    reportSigningKey: values.REPORT_SIGNING_KEY ?? null,
    oidc: readOidc(values),
    mail:
      values.SMTP_URL === undefined || values.MAIL_FROM === undefined
        ? null
        : { smtpUrl: values.SMTP_URL, from: values.MAIL_FROM },
    operator: {
      name: values.OPERATOR_NAME ?? NO_OPERATOR.name,
      contactEmail: values.CONTACT_EMAIL ?? NO_OPERATOR.contactEmail,
      texts: values.OPERATOR_TEXTS ?? NO_OPERATOR.texts,
    },
  };
}

function readOidc(values: Environment): OidcConfig | null {
  const { OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET } = values;
  if (OIDC_ISSUER === undefined || OIDC_CLIENT_ID === undefined || OIDC_CLIENT_SECRET === undefined) {
    return null;
  }
  return {
    issuer: OIDC_ISSUER,
    clientId: OIDC_CLIENT_ID,
    clientSecret: OIDC_CLIENT_SECRET,
    roleClaim: values.OIDC_ROLE_CLAIM,
    organisationClaim: values.OIDC_ORGANISATION_CLAIM,
    scopes: values.OIDC_SCOPES,
  };
}
