// Text drawn by the browser's fonts: one canvas, one read for all glyphs of a call.
addToLibrary({
  $tlPen__deps: ['$UTF8ToString'],
  $tlPen: {
    // The canvas, set to the font. It lies in the document because only there do all browsers
    // look at its language, which decides how Han characters are drawn.
    take: (size, weight) => {
      if (!tlPen.canvas) {
        tlPen.canvas = document.createElement('canvas');
        tlPen.canvas.className = 'unseen';
        tlPen.canvas.setAttribute('aria-hidden', 'true');
        document.body.append(tlPen.canvas);
        tlPen.context = tlPen.canvas.getContext('2d', { willReadFrequently: true });
      }
      const page = document.documentElement.lang;
      tlPen.canvas.lang = /^(zh|ja|ko)/.test(page) ? page : 'zh-Hans';
      tlPen.style(size, weight);
      return tlPen.context;
    },
    // A new size of the canvas forgets all this.
    style: (size, weight) => {
      tlPen.plain = weight + ' ' + size + 'px system-ui, sans-serif';
      tlPen.emoji = size + 'px "Apple Color Emoji", "Segoe UI Emoji", "Noto Color Emoji", ' +
          'system-ui, sans-serif';
      tlPen.context.font = tlPen.now = tlPen.plain;
      tlPen.context.textBaseline = 'alphabetic';
      tlPen.context.fillStyle = '#fff';
    },
    // Text fonts have black and white pictures of some emoji: colour is asked for by name.
    choose: (cluster) => {
      const isEmoji = /^\p{Emoji_Presentation}|\uFE0F/u.test(cluster);
      const font = isEmoji ? tlPen.emoji : tlPen.plain;
      if (tlPen.now != font) tlPen.context.font = tlPen.now = font;
    },
    // Clusters come in one text, a unit separator behind each.
    split: (clusters) => UTF8ToString(clusters).split('\x1f').slice(0, -1),
  },

  tl_glyph_metrics__deps: ['$tlPen'],
  tl_glyph_metrics: (size, weight, out) => {
    const m = tlPen.take(size, weight).measureText('Hg');
    HEAPF32[out >> 2] = m.fontBoundingBoxAscent;
    HEAPF32[(out >> 2) + 1] = m.fontBoundingBoxDescent;
  },

  tl_glyph_advances__deps: ['$tlPen'],
  tl_glyph_advances: (size, weight, clusters, out) => {
    const pen = tlPen.take(size, weight);
    tlPen.split(clusters).forEach((cluster, i) => {
      tlPen.choose(cluster);
      HEAPF32[(out >> 2) + i] = pen.measureText(cluster).width;
    });
  },

  // Fills `out` with advance, left, top, width, height and the place x, y of each glyph. Returns
  // the picture of `out_size` pixels, to be freed by the caller.
  tl_glyph_raster__deps: ['$tlPen', 'malloc'],
  tl_glyph_raster: (size, weight, clusters, out, outSize) => {
    const pen = tlPen.take(size, weight);
    const texts = tlPen.split(clusters);
    const side = Math.max(512, Math.ceil(size) * 4);
    const boxes = [];
    let x = 0, y = 0, row = 0;
    for (const text of texts) {
      tlPen.choose(text);
      const m = pen.measureText(text);
      // A pixel on each side: ink may reach beyond what was measured.
      const left = Math.floor(-m.actualBoundingBoxLeft) - 1;
      const top = Math.floor(-m.actualBoundingBoxAscent) - 1;
      const right = Math.ceil(m.actualBoundingBoxRight) + 1;
      const bottom = Math.ceil(m.actualBoundingBoxDescent) + 1;
      const hasInk = right - left > 2 && bottom - top > 2 && text.trim();
      const width = hasInk ? Math.min(right - left, side) : 0;
      const height = hasInk ? Math.min(bottom - top, 4 * side) : 0;
      if (x + width > side) {
        x = 0;
        y += row;
        row = 0;
      }
      boxes.push([m.width, left, top, width, height, x, y]);
      x += width;
      row = Math.max(row, height);
    }
    HEAPF32.set(boxes.flat(), out >> 2);
    const height = y + row;
    HEAP32[outSize >> 2] = side;
    HEAP32[(outSize >> 2) + 1] = height;
    if (!height) return 0;
    if (tlPen.canvas.width < side || tlPen.canvas.height < height) {
      tlPen.canvas.width = side;
      tlPen.canvas.height = height;
      tlPen.style(size, weight);
    }
    pen.clearRect(0, 0, side, height);
    boxes.forEach((box, i) => {
      if (!box[3]) return;
      tlPen.choose(texts[i]);
      pen.fillText(texts[i], box[5] - box[1], box[6] - box[2]);
    });
    const pixels = pen.getImageData(0, 0, side, height).data;
    const memory = _malloc(pixels.length);
    if (memory) HEAPU8.set(pixels, memory);
    return memory;
  },
});
