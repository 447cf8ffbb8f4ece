// Files fetched from beside the page, and pictures decoded by the browser.
addToLibrary({
  // `status`: 0 bytes, 1 not found, 2 too large, 3 offline, 4 refused.
  tl_asset_fetch__deps: ['$tl', '$UTF8ToString', 'tl_asset_answer', 'malloc'],
  tl_asset_fetch: (port, token, address, limit) => {
    const answer = (status, bytes) => {
      const memory = bytes ? _malloc(bytes.length || 1) : 0;
      if (memory) HEAPU8.set(bytes, memory);
      _tl_asset_answer(port, token, status, memory, bytes ? bytes.length : 0);
      tl.soon();
    };
    const load = async (url) => {
      const response = await fetch(url);
      if (response.status == 404) return answer(1);
      if (!response.ok) return answer(4);
      const parts = [];
      let size = 0;
      const reader = response.body.getReader();
      for (;;) {
        const { done, value } = await reader.read();
        if (done) break;
        parts.push(value);
        size += value.length;
        if (size > limit) {
          reader.cancel();
          return answer(2);
        }
      }
      const bytes = new Uint8Array(size);
      let at = 0;
      for (const part of parts) {
        bytes.set(part, at);
        at += part.length;
      }
      answer(0, bytes);
    };
    load(UTF8ToString(address)).catch(() => answer(3));
  },

  tl_image_decode__deps: ['$tl', 'tl_image_answer', 'malloc'],
  tl_image_decode: (port, token, memory, size) => {
    const answer = (width, height, pixels) => {
      _tl_image_answer(port, token, width, height, pixels);
      tl.soon();
    };
    createImageBitmap(new Blob([HEAPU8.slice(memory, memory + size)])).then((bitmap) => {
      const canvas = document.createElement('canvas');
      const { width, height } = bitmap;
      canvas.width = width;
      canvas.height = height;
      const context = canvas.getContext('2d', { willReadFrequently: true });
      context.drawImage(bitmap, 0, 0);
      const pixels = context.getImageData(0, 0, width, height).data;
      const target = _malloc(pixels.length);
      if (target) HEAPU8.set(pixels, target);
      answer(width, height, target);
    }).catch(() => answer(0, 0, 0));
  },
});
