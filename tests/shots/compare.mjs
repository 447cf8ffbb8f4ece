// Compares a picture with its golden: how many pixels differ, and how much the worst one does.
//
// Goldens keep every pixel in its place but only 16 steps of each colour (docs/decisions: goldens), so both sides are
// brought to these steps first. A difference of one step may be rounding and counts as none.

const kStep = 17;  // 255 / 15
const kSteps = Uint8Array.from({ length: 256 }, (_, value) => Math.round(value / kStep) * kStep);

// What a golden keeps of a picture.
export function golden_of({ width, height, pixels }) {
  const out = Buffer.alloc(pixels.length);
  for (let i = 0; i < pixels.length; ++i) out[i] = kSteps[pixels[i]];
  return { width, height, pixels: out };
}

export const limits = { share: 0.0005, worst: 4 * kStep };

// {share, worst, diff}: the share of pixels that differ, the largest difference of a channel, and a picture that shows
// where. Equal when no pixel differs by more than a step, or so few and so little that nobody sees it.
export function compare(picture, golden) {
  if (picture.width !== golden.width || picture.height !== golden.height)
    return { share: 1, worst: 255, equal: false, diff: golden_of(picture) };
  const now = golden_of(picture).pixels, then = golden.pixels;
  if (now.equals(then)) return { share: 0, worst: 0, equal: true, diff: golden };
  const diff = Buffer.alloc(now.length);
  let changed = 0, worst = 0;
  for (let i = 0; i < now.length; i += 3) {
    let most = 0;
    for (let c = 0; c < 3; ++c) most = Math.max(most, Math.abs(now[i + c] - then[i + c]));
    worst = Math.max(worst, most);
    if (most > kStep) {
      changed += 1;
      diff[i] = 255;  // red, over a pale copy
    } else {
      for (let c = 0; c < 3; ++c) diff[i + c] = Math.round((255 - (255 - now[i + c]) / 4) / kStep) * kStep;
    }
  }
  const share = changed / (now.length / 3);
  const equal = share === 0 || (share <= limits.share && worst <= limits.worst);
  return { share, worst, equal, diff: { width: picture.width, height: picture.height, pixels: diff } };
}
