import { createPrivateKey } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { isDay } from '../../shared/domain/plan-date.ts';
import { DATE_MAX, DATE_MIN } from '../../shared/domain/limits.ts';
import type { AppConfig, OidcConfig } from './app-config.ts';
import { databaseKind } from './db/config.ts';
import { NO_OPERATOR, readOperatorTexts } from './operator-texts.ts';

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

/** Shortest secret that signs sessions: 32 characters, as NIST SP 800-63B asks of 112 bits in readable form. */
const SECRET_MIN = 32;

const onOff = z.enum(['on', 'off'], 'must be on or off');
const webAddress = (protocols: RegExp, words: string) =>
  z.url({ protocol: protocols, error: `must be ${words}` });
/** Name of a claim; a namespaced one is an address. */
const claimName = z
  .string()
  .regex(/^[\w:/.-]{1,200}$/, 'must be the name of a claim, such as masterplan_role');

/** Variables that only make sense together. */
const TOGETHER = [
  ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET'],
  ['SMTP_URL', 'MAIL_FROM'],
] as const;
type EnvironmentName = (typeof TOGETHER)[number][number] | 'PUBLIC_URL' | 'DATABASE_REPLICA_URLS';

const environment = z
  .object({
    NODE_ENV: z
      .enum(['production', 'development', 'test'], 'must be production, development or test')
      .default('production'),
    PORT: z
      .string()
      .regex(/^\d{1,5}$/, 'must be a whole number from 1 to 65535')
      .transform(Number)
      .refine((port) => port >= 1 && port <= 65535, 'must be a whole number from 1 to 65535')
      .default(4000),
    HOST: z.string().min(1, 'must name an address to listen on, such as 127.0.0.1').default('0.0.0.0'),
    DATABASE_URL: databaseAddress().default('sqlite:var/masterplan.sqlite'),
    DATABASE_REPLICA_URLS: z
      .string()
      .transform((list) => list.split(',').map((address) => address.trim()))
      .refine((list) => list.every((address) => /^postgres(ql)?:\/\/.+/.test(address)), {
        error: 'must be a list of postgresql://… addresses, separated by commas',
      })
      .default([]),
    PUBLIC_URL: webAddress(/^https?$/, 'the address people open, such as https://masterplan.example')
      .refine((address) => URL.canParse(address) && isBareOrigin(new URL(address)), {
        error: 'must be an address without path, query or name, such as https://masterplan.example',
        abort: true,
      })
      .transform((address) => new URL(address).origin)
      .optional(),
    SESSION_SECRET: z.string().min(SECRET_MIN, `must have at least ${SECRET_MIN} characters`).optional(),
    OIDC_ISSUER: webAddress(/^https?$/, 'the address of the identity provider')
      .refine((address) => URL.canParse(address) && isHttpsOrLocal(new URL(address)), {
        error: 'must begin with https:// (http:// is for a provider on this machine alone)',
      })
      .optional(),
    OIDC_CLIENT_ID: z.string().min(1, 'must not be empty').optional(),
    OIDC_CLIENT_SECRET: z.string().min(1, 'must not be empty').optional(),
    OIDC_ROLE_CLAIM: claimName.default('masterplan_role'),
    OIDC_ORGANISATION_CLAIM: claimName.default('masterplan_organisation'),
    OIDC_SCOPES: z
      .string()
      .refine((scopes) => scopes.split(' ').includes('openid'), {
        error: 'must be a list of scopes, separated by spaces, that names openid',
      })
      .default('openid email profile'),
    REPORT_SIGNING_KEY: z
      .string()
      .transform(signingKey)
      .refine((key) => key !== null, {
        error:
          'must be an Ed25519 private key: Base64 of its PKCS #8 form (openssl genpkey -algorithm ed25519)',
      })
      .optional(),
    METRICS_TOKEN: z.string().min(SECRET_MIN, `must have at least ${SECRET_MIN} characters`).optional(),
    SMTP_URL: webAddress(/^smtps?$/, 'an smtp:// or smtps:// address').optional(),
    MAIL_FROM: z.email('must be a mail address').optional(),
    OPERATOR_NAME: z.string().max(200, 'must have at most 200 characters').optional(),
    CONTACT_EMAIL: z.email('must be a mail address').optional(),
    OPERATOR_TEXTS: z
      .string()
      .transform(readOperatorTexts)
      .refine((texts) => texts !== null, {
        error: 'must be a folder with impressum.de.txt and datenschutz.de.txt, each of at most 200 kB',
      })
      .optional(),
    PUBLIC_ACCESS: onOff.default('off'),
    INTROSPECTION: onOff.optional(),
    PERSISTED_ONLY: onOff.default('off'),
    PLAN_TODAY: z
      .string()
      .refine((day) => isDay(day) && day >= DATE_MIN && day <= DATE_MAX, {
        error: `must be a calendar day from ${DATE_MIN} to ${DATE_MAX}, such as 2021-10-15`,
      })
      .optional(),
    LOG_LEVEL: z.enum(LOG_LEVELS, `must be one of ${LOG_LEVELS.join(', ')}`).default('info'),
  })
  .superRefine((env, faults) => {
    const missing = (path: EnvironmentName, message: string) =>
      faults.addIssue({ code: 'custom', path: [path], message });
    for (const group of TOGETHER) {
      if (!group.some((name) => env[name] !== undefined)) continue;
      for (const name of group.filter((needed) => env[needed] === undefined)) {
        missing(name, `is needed where another of ${group.join(', ')} is set`);
      }
    }
    if (env.DATABASE_REPLICA_URLS.length > 0 && !env.DATABASE_URL.startsWith('postgres')) {
      missing(
        'DATABASE_REPLICA_URLS',
        'is for PostgreSQL: DATABASE_URL must be a postgresql://… address too',
      );
    }
    if (env.OIDC_ISSUER !== undefined && env.PUBLIC_URL === undefined) {
      missing(
        'PUBLIC_URL',
        'is needed where OIDC_ISSUER is set: the identity provider sends people back there',
      );
    }
  });

/** Every variable that means something to the product, `<NAME>_FILE` of secrets apart. */
export const SETTINGS: readonly string[] = Object.keys(environment.shape);

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

/** Variables whose value never appears in a message. */
export const SECRET: ReadonlySet<string> = new Set([
  'DATABASE_URL',
  'DATABASE_REPLICA_URLS',
  'SESSION_SECRET',
  'OIDC_CLIENT_SECRET',
  'REPORT_SIGNING_KEY',
  'METRICS_TOKEN',
  'SMTP_URL',
]);

/**
 * What is set, with each secret that lies in a file: `<NAME>_FILE` names it, as containers hand secrets over.
 * @throws ConfigError for a file that cannot be read, or a secret given twice
 */
function withSecretFiles(env: Readonly<Record<string, string | undefined>>): Record<string, string> {
  const set: Record<string, string> = {};
  const faults: string[] = [];
  for (const [name, value] of Object.entries(env)) if (value !== undefined && value !== '') set[name] = value;
  for (const name of SECRET) {
    const file = set[`${name}_FILE`];
    if (file === undefined) continue;
    if (set[name] !== undefined) faults.push(`${name} and ${name}_FILE are both set: only one may be`);
    try {
      set[name] = readFileSync(file, 'utf8').trim();
    } catch (error) {
      const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error);
      faults.push(`${name}_FILE cannot be read: ${reason} (it is "${file}")`);
    }
  }
  if (faults.length > 0) throw new ConfigError(faults);
  return set;
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

/**
 * What an operator should know although the server starts: one line each.
 * @param config the configuration that was read
 */
export function configWarnings(config: Config): string[] {
  const warnings: string[] = [];
  const address = new URL(config.publicUrl);
  const local = isLocal(address);
  if (!isHttpsOrLocal(address)) {
    warnings.push(
      `PUBLIC_URL ${config.publicUrl} is not https: passwords and sessions travel readable. Put a proxy with TLS in front.`,
    );
  }
  if (config.sessionSecret === null && !local) {
    warnings.push('SESSION_SECRET is not set: second factors are not available.');
  }
  if (config.publicAccess && !local) warnings.push(...missingOperatorFacts(config));
  if (config.mail !== null && local) {
    warnings.push(`PUBLIC_URL is ${config.publicUrl}: links in mails lead nowhere but on this machine.`);
  }
  return warnings;
}

/** What a public service owes its readers (BfWebG, DDG § 5, GDPR Art. 13) and only the operator can say. */
function missingOperatorFacts({ operator }: Config): string[] {
  const missing = [
    operator.name === null && 'OPERATOR_NAME',
    operator.contactEmail === null && 'CONTACT_EMAIL',
    operator.texts.imprint.de === null && 'impressum.de.txt in OPERATOR_TEXTS',
    operator.texts.privacy.de === null && 'datenschutz.de.txt in OPERATOR_TEXTS',
  ].filter((name) => name !== false);
  if (missing.length === 0) return [];
  return [`The pages on accessibility, privacy and imprint say that this is missing: ${missing.join(', ')}.`];
}

function readOidc(values: z.output<typeof environment>): OidcConfig | null {
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

/** The key as PEM; null where it is none of Ed25519. */
function signingKey(base64: string): string | null {
  try {
    const key = createPrivateKey({ key: Buffer.from(base64, 'base64'), format: 'der', type: 'pkcs8' });
    return key.asymmetricKeyType === 'ed25519'
      ? key.export({ format: 'pem', type: 'pkcs8' }).toString()
      : null;
  } catch {
    // OpenSSL throws for whatever it cannot read; the caller says what was expected.
    return null;
  }
}

function isBareOrigin(address: URL): boolean {
  return address.pathname === '/' && address.search === '' && address.hash === '' && address.username === '';
}

function isHttpsOrLocal(address: URL): boolean {
  return address.protocol === 'https:' || isLocal(address);
}

/** Does the address name this machine itself? */
function isLocal({ hostname }: URL): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d{1,3}){3}$/.test(hostname);
}

function databaseAddress() {
  return z.string().refine(
    (address) => {
      try {
        databaseKind(address);
        return true;
      } catch (error) {
        if (error instanceof RangeError) return false;
        throw error;
      }
    },
    { error: 'must be sqlite:<path> or postgresql://<user>@<host>/<database>' },
  );
}
