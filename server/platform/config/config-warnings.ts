import { isHttpsOrLocal, isLocal } from './addresses.ts';
import type { Config } from './read-config.ts';

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
