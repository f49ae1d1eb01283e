import { z } from 'zod';
import { isDay } from '../../shared/domain/plan-date.ts';
import { DATE_MAX, DATE_MIN } from '../../shared/domain/limits.ts';
import { databaseKind } from './db/config.ts';

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

/** Shortest secret that signs sessions: 32 characters, as NIST SP 800-63B asks of 112 bits in readable form. */
const SECRET_MIN = 32;

const onOff = z.enum(['on', 'off'], 'must be on or off');
const webAddress = (protocols: RegExp, words: string) =>
  z.url({ protocol: protocols, error: `must be ${words}` }).optional();

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
    PUBLIC_URL: webAddress(/^https?$/, 'the address people open, such as https://masterplan.example'),
    SESSION_SECRET: z.string().min(SECRET_MIN, `must have at least ${SECRET_MIN} characters`).optional(),
    OIDC_ISSUER: webAddress(/^https?$/, 'the address of the identity provider'),
    OIDC_CLIENT_ID: z.string().min(1, 'must not be empty').optional(),
    OIDC_CLIENT_SECRET: z.string().min(1, 'must not be empty').optional(),
    SMTP_URL: webAddress(/^smtps?$/, 'an smtp:// or smtps:// address'),
    MAIL_FROM: z.email('must be a mail address').optional(),
    PUBLIC_ACCESS: onOff.default('off'),
    INTROSPECTION: onOff.optional(),
    PLAN_TODAY: z
      .string()
      .refine((day) => isDay(day) && day >= DATE_MIN && day <= DATE_MAX, {
        error: `must be a calendar day from ${DATE_MIN} to ${DATE_MAX}, such as 2021-10-15`,
      })
      .optional(),
    LOG_LEVEL: z.enum(LOG_LEVELS, `must be one of ${LOG_LEVELS.join(', ')}`).default('info'),
  })
  .superRefine((env, faults) => {
    const oidc = ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET'] as const;
    if (!oidc.some((name) => env[name] !== undefined)) return;
    for (const name of oidc) {
      if (env[name] === undefined) {
        faults.addIssue({
          code: 'custom',
          path: [name],
          message: `is needed where another of ${oidc.join(', ')} is set`,
        });
      }
    }
  });

export interface Config {
  readonly port: number;
  readonly host: string;
  readonly databaseUrl: string;
  readonly publicAccess: boolean;
  readonly introspection: boolean;
  /** Fixed day of a demonstration; null follows the calendar. */
  readonly today: string | null;
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
const SECRET = new Set([
  'DATABASE_URL',
  'DATABASE_REPLICA_URLS',
  'SESSION_SECRET',
  'OIDC_CLIENT_SECRET',
  'SMTP_URL',
]);

/**
 * Reads the configuration. An empty variable counts as not set.
 * @param env environment variables; other variables than the product's are not looked at
 * @throws ConfigError with every fault at once
 */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const set = Object.fromEntries(
    Object.entries(env).filter(([, value]) => value !== undefined && value !== ''),
  );
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
    publicAccess: values.PUBLIC_ACCESS === 'on',
    introspection: (values.INTROSPECTION ?? (values.NODE_ENV === 'production' ? 'off' : 'on')) === 'on',
    today: values.PLAN_TODAY ?? null,
    logLevel: values.LOG_LEVEL,
  };
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
