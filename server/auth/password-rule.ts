import { PASSWORD_MIN, TEXT_MAX } from '../../shared/domain/limits.ts';
import { checkText } from '../platform/graphql/check-input.ts';
import { badInput } from '../platform/errors.ts';

/**
 * Passwords of twelve characters and more that stand near the top of every published list of stolen ones, and
 * those that name this product. Shorter ones the length refuses.
 */
const COMMONEST: ReadonlySet<string> = new Set([
  '123123123123',
  '123456123456',
  '123456654321',
  '1234567890123',
  '12345678910111213',
  '1q2w3e4r5t6y',
  '1q2w3e4r5t6z',
  '1q2w3e4r5t6y7u8i',
  '1qaz2wsx3edc',
  '1qaz2wsx3edc4rfv',
  'abc123abc123',
  'abcdefghijkl',
  'administrator',
  'asdfghjkl123',
  'basketball123',
  'changemeplease',
  'correcthorsebatterystaple',
  'dresden12345',
  'hallohallo123',
  'ichliebedich',
  'iloveyou1234',
  'letmein12345',
  'masterplan2021',
  'masterplan2022',
  'masterplandigital',
  'mynameisjohn',
  'passwort1234',
  'passwort12345',
  'password1234',
  'password12345',
  'passwordpassword',
  'passwortpasswort',
  'qwertyuiop123',
  'qwertzuiop123',
  'qwertyuiopasdfgh',
  'qwertzuiopasdfgh',
  'sachsen12345',
  'schatzschatz',
  'unbreakable1',
  'welcome12345',
  'willkommen12',
  'willkommen123',
  'zaq12wsxcde3',
]);

/** So short a run that is only repeated makes no password: 'abcabcabcabc'. */
const RUN_MAX = 4;

/**
 * Refuses a password that is too easy, after NIST SP 800-63B: length counts, composition does not; refused are only
 * those of the commonest, of a context that an attacker tries first, and of runs and repetitions.
 * @param field path of the input at fault
 * @param owner whose password it is to be
 * @throws AppError BAD_USER_INPUT
 */
export function checkNewPassword(
  field: string,
  password: string,
  owner: { readonly email: string; readonly displayName: string },
): void {
  checkText(field, password, TEXT_MAX.password);
  if (password.length < PASSWORD_MIN) throw badInput('passwordTooShort', field, { min: PASSWORD_MIN });
  const folded = fold(password);
  const [mailbox = ''] = owner.email.split('@');
  if ([owner.email, owner.displayName, mailbox, mailbox + mailbox].some((own) => fold(own) === folded)) {
    throw badInput('passwordIsOwnName', field);
  }
  if (COMMONEST.has(folded) || isRepetition(folded) || isRun(folded)) {
    throw badInput('passwordTooCommon', field);
  }
}

function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase().replaceAll(/\s+/g, '');
}

function isRepetition(text: string): boolean {
  for (let length = 1; length <= RUN_MAX; length += 1) {
    const run = text.slice(0, length);
    if (text === run.repeat(Math.ceil(text.length / length)).slice(0, text.length)) return true;
  }
  return false;
}

/** Letters or digits in their order, forwards or backwards: 'abcdefghijklm', '987654321098' counts round. */
function isRun(text: string): boolean {
  const codes = Array.from({ length: text.length }, (_, index) => text.charCodeAt(index));
  const steps = codes.slice(1).map((code, index) => code - (codes[index] ?? 0));
  return [1, -1].some((step) => steps.every((found) => found === step || found === -9 * step));
}
