import { useEffect, useState } from 'react';
import { useText } from '../../lib/i18n.ts';
import { Disclosure } from '../../ui/disclosure.tsx';
import { Notice } from '../../ui/states.tsx';
import type { VerifiedReport } from './queries.ts';
import { checkSignature, type SignatureCheck } from './signature.ts';
import { VERIFY_TEXTS } from './verify-texts.ts';

/** Whether the file is signed and how that was checked: by the server, and by this browser where it can. */
export function SignatureState({ report }: { report: VerifiedReport }) {
  const t = useText(VERIFY_TEXTS);
  const { signature, signatureValid, publicKey } = report;
  const own = useOwnCheck(report);
  if (!signature || !publicKey) return t.unsigned;
  return (
    <div className="signature">
      {(signatureValid === false || own === 'INVALID') && <Notice kind="danger">{t.distrust}</Notice>}
      <p>
        {signatureValid == null ? t.serverUnknown : signatureValid ? t.serverValid : t.serverInvalid}{' '}
        {own && OWN_WORDS[own](t)}
      </p>
      <Disclosure summary={t.key}>
        <p>{t.keyNote}</p>
        <pre className="command">{publicKey}</pre>
      </Disclosure>
    </div>
  );
}

const OWN_WORDS: Readonly<
  Record<
    SignatureCheck,
    (t: { browserValid: string; browserInvalid: string; browserUnsupported: string }) => string
  >
> = {
  VALID: (t) => t.browserValid,
  INVALID: (t) => t.browserInvalid,
  UNSUPPORTED: (t) => t.browserUnsupported,
};

/** What is signed: the 32 bytes of the file's checksum. */
function bytesOf(sha256: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(sha256.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
}

/** The browser's own check; null before it is done and where nothing is signed. */
function useOwnCheck({ sha256, signature, publicKey }: VerifiedReport): SignatureCheck | null {
  const [check, setCheck] = useState<SignatureCheck | null>(null);
  useEffect(() => {
    if (!signature || !publicKey) return undefined;
    let current = true;
    const compute = async () => {
      const outcome = await checkSignature(publicKey, signature, bytesOf(sha256));
      if (current) setCheck(outcome);
    };
    void compute();
    return () => {
      current = false;
    };
  }, [sha256, signature, publicKey]);
  return check;
}
