import { once } from 'node:events';
import type { AddressInfo, Socket } from 'node:net';
import { SMTPServer } from 'smtp-server';

/** A mail that arrived, with its text as people read it. */
export interface ReceivedMail {
  readonly from: string;
  readonly to: readonly string[];
  /** As they came, each on one line. */
  readonly headers: string;
  readonly subject: string;
  readonly text: string;
}

/** TAKE: accepts mails. REFUSE: answers 451 instead. BREAK_OFF: takes a mail and hangs up without an answer. */
export type MailServerMood = 'TAKE' | 'REFUSE' | 'BREAK_OFF';

export interface MailServer {
  readonly smtpUrl: string;
  /** Mails that were taken. */
  readonly received: readonly ReceivedMail[];
  /** Waits until so many mails have arrived. @throws Error after ten seconds */
  arrived(count: number): Promise<void>;
  /** How it answers from now on; at first it takes everything. */
  behave(mood: MailServerMood): void;
  stop(): Promise<void>;
}

const PATIENCE_MS = 10_000;

/** A real mail server on a free port that keeps what it is sent. */
export async function startMailServer(): Promise<MailServer> {
  const received: ReceivedMail[] = [];
  const sockets = new Set<Socket>();
  let mood: MailServerMood = 'TAKE';
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onData(stream, { envelope }, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        if (mood === 'REFUSE') {
          done(Object.assign(new Error('the mailbox is locked'), { responseCode: 451 }));
          return;
        }
        const { mailFrom, rcptTo } = envelope;
        received.push({
          from: mailFrom ? mailFrom.address : '',
          to: rcptTo.map(({ address }) => address),
          ...readMail(Buffer.concat(chunks).toString('utf8')),
        });
        if (mood === 'TAKE') done();
        else for (const socket of sockets) socket.destroy();
      });
    },
  });
  server.server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  const listening = server.listen(0, '127.0.0.1');
  await once(listening, 'listening');
  const { port } = listening.address() as AddressInfo;
  return {
    smtpUrl: `smtp://127.0.0.1:${port}`,
    received,
    async arrived(count) {
      const deadline = Date.now() + PATIENCE_MS;
      while (received.length < count) {
        if (Date.now() > deadline) throw new Error(`${received.length} of ${count} mails arrived`);
        await new Promise((resume) => setTimeout(resume, 20));
      }
    },
    behave: (next) => {
      mood = next;
    },
    stop: () => new Promise((stopped) => server.close(stopped)),
  };
}

/** One part of plain text, as this product sends it. */
function readMail(raw: string): Pick<ReceivedMail, 'headers' | 'subject' | 'text'> {
  const [head = '', ...body] = raw.split('\r\n\r\n');
  const headers = head.replaceAll(/\r\n[ \t]+/g, ' ');
  const encoding = /^content-transfer-encoding: *(\S+)/im.exec(headers)?.[1]?.toLowerCase();
  const subject = /^subject: *(.*)$/im.exec(headers)?.[1] ?? '';
  return { headers, subject: decodeWords(subject), text: decodeBody(body.join('\r\n\r\n'), encoding) };
}

function decodeBody(body: string, encoding: string | undefined): string {
  if (encoding === 'base64') return Buffer.from(body, 'base64').toString('utf8');
  if (encoding !== 'quoted-printable') return body;
  return decodeQuoted(body.replaceAll('=\r\n', ''));
}

function decodeQuoted(text: string): string {
  const bytes = text.replaceAll(/=([0-9A-F]{2})/g, (_match, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
  return Buffer.from(bytes, 'latin1').toString('utf8');
}

/** Words of RFC 2047. */
function decodeWords(line: string): string {
  return line
    .replaceAll(/\?=\s+=\?/g, '?==?')
    .replaceAll(/=\?utf-8\?([bq])\?([^?]*)\?=/gi, (_match, kind: string, word: string) =>
      kind.toLowerCase() === 'b'
        ? Buffer.from(word, 'base64').toString('utf8')
        : decodeQuoted(word.replaceAll('_', ' ')),
    );
}
