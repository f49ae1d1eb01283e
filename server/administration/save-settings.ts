import { DEADLINE_DAYS_MAX, REMINDERS_MAX } from '../../shared/domain/limits.ts';
import { assertCan } from '../audit/denied.ts';
import { write } from '../audit/write.ts';
import { kysely } from '../platform/db/kysely.ts';
import { AppError, badInput } from '../platform/errors.ts';
import type { RequestContext } from '../platform/request-context.ts';
import { Setting } from './setting.entity.ts';
import { manageSettings } from './setting.policy.ts';
import { loadVersionedSettings, type Settings, type VersionedSettings } from './settings.ts';

/**
 * Saves the settings as a whole.
 * @throws AppError FORBIDDEN, BAD_USER_INPUT, or CONFLICT with both states
 */
export async function saveSettings(ctx: RequestContext, input: VersionedSettings): Promise<void> {
  await assertCan(ctx, manageSettings(await ctx.viewer()), 'settings.save');
  checkDays('input.escalationDays', [input.escalationDays]);
  checkDays('input.reminderDays', input.reminderDays);
  if (input.reminderDays.length > REMINDERS_MAX) {
    throw badInput('listTooLong', 'input.reminderDays', { max: REMINDERS_MAX });
  }
  const next: Settings = {
    reminderDays: [...new Set(input.reminderDays)].toSorted((a, b) => b - a),
    escalationDays: input.escalationDays,
    mailDigest: input.mailDigest,
    secondFactorRequired: input.secondFactorRequired,
  };
  await write(ctx, 'settings.save', async (tx) => {
    const current = await loadVersionedSettings(kysely(tx));
    if (current.version !== input.version) {
      const details = { current, yours: { ...input } };
      throw new AppError('CONFLICT', 'changedMeanwhile', {}, [], details);
    }
    const stored = new Map((await tx.find(Setting, {})).map((setting) => [setting.key, setting]));
    for (const [key, value] of Object.entries(next)) {
      const text = JSON.stringify(value);
      const setting = stored.get(key);
      if (setting) setting.value = text;
      else tx.create(Setting, { key, value: text });
    }
  });
}

function checkDays(field: string, days: readonly number[]): void {
  if (days.some((day) => day < 0 || day > DEADLINE_DAYS_MAX))
    throw badInput('daysOutOfRange', field, { max: DEADLINE_DAYS_MAX });
}
