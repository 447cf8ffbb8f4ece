// Both directions between C++ and the page's scripts (*.js beside this file).
//
// Texts to the page end with a zero. Texts and bytes from the page are in memory of malloc()
// that the callee frees: take_text() and take_bytes() do it. Ports pass themselves as `port` and
// get themselves back.
#pragma once

#include <cstdint>
#include <cstdlib>
#include <string>

extern "C" {

// stage.js
void tl_page_start(void* host);
void tl_page_wake(int soon, double at_ms);  // at_ms < 0: never
double tl_page_now();
double tl_page_unix_ms();
void tl_page_own_context();
void tl_page_fit(int width_px, int height_px);
int tl_page_whole();
void tl_page_presented(double frames);
void tl_page_ready();
void tl_page_fail();

// browser.js
void tl_address_start();
void tl_address_set(const char* route, int push);
int tl_address_back();
void tl_address_describe(const char* title, const char* language);
char* tl_address_route();
char* tl_address_query(const char* name);
char* tl_language();
char* tl_browser();
void tl_link_open(const char* url);
// A <video> in a dialog of the page's own, with the words for closing it and for its failing.
void tl_film_play(const char* url, const char* close, const char* failed);
void tl_copy(const char* text);
void tl_clipboard_read(void* port);
double tl_zone_offset(const char* zone, double unix_ms);
char* tl_zone_local();

// notifier.js
int tl_notify_permission();
void tl_notify_ask();
void tl_notify_show(const char* tag, const char* title, const char* text, const char* route);
void tl_notify_withdraw(const char* tag);

// glyphs.js
void tl_glyph_metrics(float size_px, int weight, float* out);
void tl_glyph_advances(float size_px, int weight, const char* clusters, float* out);
std::uint8_t* tl_glyph_raster(float size_px, int weight, const char* clusters, float* out,
                              int* out_size);

// fields.js
void tl_fields_start();
void tl_fields_show(const char* json);
void tl_fields_focus(const char* id);
void tl_fields_select(const char* id, int start_units, int end_units);

// mirror.js
void tl_mirror_apply(const char* json);

// storage.js
void tl_storage_load(void* port);  // and tells from then on what other tabs write
void tl_storage_write(void* port, double token, int count, const char** keys, const char** bytes,
                      const int* sizes);
void tl_storage_forget(void* port, double token);
void tl_storage_told();  // the app has taken what tl_storage_changed() told

// files.js
int tl_files_camera();
void tl_files_show(void* port, const char* json);
int tl_file_bring(const char* name, const char* bytes, int size);  // 0: nothing takes it
void tl_file_keep(void* port, const char* id);
void tl_file_remove(const char* id);
void tl_files_keep_only(const char* json);
void tl_files_forget(void* port);
char* tl_file_hold(const char* bytes, int size, const char* type);  // its id
void tl_file_picture(void* port, const char* id, int max_side_px);
void tl_file_save_text(const char* name, const char* type, const char* text);
void tl_file_save(void* port, const char* id, const char* name);

// loading.js
void tl_asset_fetch(void* port, double token, const char* address, int limit);
void tl_image_decode(void* port, double token, const char* bytes, int size);
}

namespace tideline::platform {

inline std::string take_text(char* text) {
  std::string taken = text != nullptr ? text : "";
  std::free(text);
  return taken;
}

inline std::string take_bytes(char* bytes, int size) {
  std::string taken = bytes != nullptr ? std::string(bytes, std::size_t(size)) : std::string();
  std::free(bytes);
  return taken;
}

}  // namespace tideline::platform
