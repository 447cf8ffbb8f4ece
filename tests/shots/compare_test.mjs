// The comparer sees what a person would see, and reads what it writes.
import assert from 'node:assert/strict';
import { compare, golden_of } from './compare.mjs';
import { read_png, write_png } from './png.mjs';

// A screen of rows with letters of a kind: dark strokes with grey edges on a light ground.
function screen({ shift = 0, width = 390, height = 844, noise = 0 } = {}) {
  const pixels = Buffer.alloc(width * height * 3, 250);
  let seed = 1;
  const random = () => (seed = (seed * 1664525 + 1013904223) >>> 0) / 2 ** 32;
  for (let row = 0; row < 14; ++row) {
    for (let letter = 0; letter < 24; ++letter) {
      const left = 20 + letter * 14 + shift, top = 30 + row * 56;
      for (let y = 0; y < 12; ++y) {
        for (let x = 0; x < 3; ++x) {
          const at = ((top + y) * width + left + x) * 3;
          pixels.fill(x === 1 ? 30 : 140, at, at + 3);
        }
      }
    }
  }
  if (noise) for (let i = 0; i < pixels.length; ++i) pixels[i] = Math.min(255, Math.max(0, pixels[i] + Math.round((random() * 2 - 1) * noise)));
  return { width, height, pixels };
}

const tests = {
  'the same picture is equal': () => {
    assert.equal(compare(screen(), golden_of(screen())).share, 0);
    assert.ok(compare(screen(), golden_of(screen())).equal);
  },
  'a shift by two pixels is not': () => {
    const { equal, share } = compare(screen({ shift: 2 }), golden_of(screen()));
    assert.ok(!equal);
    assert.ok(share > 0.01, `${share}`);
  },
  'nor is one by a single pixel': () => assert.ok(!compare(screen({ shift: 1 }), golden_of(screen())).equal),
  'nor is another size': () => assert.ok(!compare(screen({ height: 843 }), golden_of(screen())).equal),
  'one lost letter is seen': () => {
    const picture = screen();
    for (let y = 30; y < 42; ++y) picture.pixels.fill(250, (y * 390 + 20) * 3, (y * 390 + 23) * 3);
    assert.ok(!compare(picture, golden_of(screen())).equal);
  },
  'rounding of colours is not': () => assert.ok(compare(screen({ noise: 2 }), golden_of(screen())).equal),
  'the difference shows where': () => {
    const { diff } = compare(screen({ shift: 2 }), golden_of(screen()));
    const red = [...Array(390 * 844).keys()].filter((i) => diff.pixels[i * 3] === 255 && diff.pixels[i * 3 + 1] === 0);
    assert.ok(red.length > 1000);
    assert.ok(red.every((i) => i % 390 >= 20 && Math.floor(i / 390) >= 30));
  },
  'a golden can be read again as it was': () => {
    const golden = golden_of(screen({ noise: 20 }));
    assert.deepEqual(read_png(write_png(golden)), golden);
  },
  'few colours take few bits': () => assert.ok(write_png(golden_of(screen())).length < 4000),
};

let failed = 0;
for (const [title, run] of Object.entries(tests)) {
  try { run(); } catch (error) { failed += 1; console.log(`FAILED ${title}: ${error.message}`); }
}
console.log(`${Object.keys(tests).length - failed} passed, ${failed} failed`);
process.exit(failed ? 1 : 0);
