import { useText } from '../lib/i18n.ts';
import { Dialog } from '../ui/dialog.tsx';
import { ShortcutList } from '../ui/shortcut-list.tsx';
import { SHORTCUT_TEXTS } from '../ui/shortcut-texts.ts';

/** The shortcuts, over whatever page they were asked for on. */
export default function ShortcutSheet({ onClose }: { onClose: () => void }) {
  const t = useText(SHORTCUT_TEXTS);
  return (
    <Dialog title={t.title} onClose={onClose} wide>
      <ShortcutList />
    </Dialog>
  );
}
