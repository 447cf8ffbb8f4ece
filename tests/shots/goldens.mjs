// The accepted pictures in tests/shots/goldens/: comparing with them and renewing them.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compare, golden_of } from './compare.mjs';
import { read_png, write_png } from './png.mjs';

const top = fileURLToPath(new URL('../..', import.meta.url));
const folder = join(top, 'tests/shots/goldens');
const diffs = join(top, 'build/shots/diff');

// Which fonts draw the pictures: other versions of them draw other pictures.
function fonts() {
  const families = ['Inter', 'Noto Sans CJK SC', 'Noto Color Emoji'];
  const told = families.map((family) =>
    spawnSync('fc-list', [`:family=${family}`, 'family', 'style', 'fontversion'], { encoding: 'utf8' }).stdout ?? '');
  return createHash('sha256').update(told.map((text) => text.split('\n').sort().join('\n')).join()).digest('hex').slice(0, 16);
}

export class Goldens {
  constructor({ accepts = false, names = [] } = {}) {
    this.accepts = accepts;
    this.names = names;
    this.compared = 0;
    this.renewed = 0;
    this.there = existsSync(folder) && readdirSync(folder).some((name) => name.endsWith('.png'));
    const mark = join(folder, 'fonts.txt');
    this.fonts = fonts();
    this.same_fonts = existsSync(mark) && readFileSync(mark, 'utf8').trim() === this.fonts;
    rmSync(diffs, { recursive: true, force: true });
    if (!accepts) return;
    mkdirSync(folder, { recursive: true });
    writeFileSync(mark, `${this.fonts}\n`);
  }

  // Faults of one picture, or none.
  look_at(title, file) {
    const place = join(folder, `${title}.png`);
    if (this.accepts) {
      if (this.names.length && !this.names.some((name) => title.startsWith(name))) return [];
      const picture = read_png(file);
      if (existsSync(place) && compare(picture, read_png(place)).share === 0) return [];
      writeFileSync(place, write_png(golden_of(picture)));
      this.renewed += 1;
      return [];
    }
    if (!this.there || !this.same_fonts) return [];
    this.compared += 1;
    if (!existsSync(place)) return ['there is no golden of it: ./dev shots --accept makes one'];
    const { share, worst, equal, diff } = compare(read_png(file), read_png(place));
    if (equal) return [];
    mkdirSync(diffs, { recursive: true });
    writeFileSync(join(diffs, `${title}.png`), write_png(diff));
    return [`${(100 * share).toFixed(2)} % of the pixels differ from the golden, the worst by ${worst} of 255: build/shots/diff/${title}.png`];
  }

  summary() {
    if (this.accepts) return [`${this.renewed} goldens renewed`];
    if (!this.there) return ['no goldens yet: pictures were not compared'];
    if (!this.same_fonts) return ['other fonts here than the goldens were made with: pictures were not compared'];
    return [`${this.compared} pictures compared with their goldens`];
  }
}
