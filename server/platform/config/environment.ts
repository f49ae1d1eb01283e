import { createPrivateKey } from 'node:crypto';
import { z } from 'zod';
import { isDay } from '../../../shared/domain/plan-date.ts';
import { DATE_MAX, DATE_MIN } from '../../../shared/domain/limits.ts';
import { databaseKind } from '../db/config.ts';
import { readOperatorTexts } from '../operator-texts.ts';
import { isBareOrigin, isHttpsOrLocal } from './addresses.ts';

export const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

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

/** What each variable may hold, with its default; what belongs together is there together. */
export const environment = z
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

export type Environment = z.output<typeof environment>;

/** Every variable that means something to the product, `<NAME>_FILE` of secrets apart. */
export const SETTINGS: readonly string[] = Object.keys(environment.shape);

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
