/* Stands where SDL's video part expects its software surfaces and renderers. The browser build has
   none: nothing of ours asks for one, and SDL takes each "no" as an error it knows. */
#include "SDL_error.h"
#include "SDL_render.h"
#include "SDL_surface.h"

static SDL_Surface* no_surface(void) {
  SDL_Unsupported();
  return NULL;
}

SDL_Surface* SDL_ConvertSurfaceFormat(SDL_Surface* source, Uint32 format, Uint32 flags) {
  (void)source;
  (void)format;
  (void)flags;
  return no_surface();
}

SDL_Surface* SDL_CreateRGBSurface(Uint32 flags, int w, int h, int depth, Uint32 r, Uint32 g,
                                  Uint32 b, Uint32 a) {
  (void)flags;
  (void)w;
  (void)h;
  (void)depth;
  (void)r;
  (void)g;
  (void)b;
  (void)a;
  return no_surface();
}

SDL_Surface* SDL_CreateRGBSurfaceFrom(void* pixels, int w, int h, int depth, int pitch, Uint32 r,
                                      Uint32 g, Uint32 b, Uint32 a) {
  (void)pixels;
  (void)pitch;
  return SDL_CreateRGBSurface(0, w, h, depth, r, g, b, a);
}

void SDL_FreeSurface(SDL_Surface* surface) { (void)surface; }

int SDL_GetSurfaceBlendMode(SDL_Surface* surface, SDL_BlendMode* mode) {
  (void)surface;
  (void)mode;
  return SDL_Unsupported();
}

int SDL_SetSurfaceBlendMode(SDL_Surface* surface, SDL_BlendMode mode) {
  (void)surface;
  (void)mode;
  return SDL_Unsupported();
}

SDL_Renderer* SDL_GetRenderer(SDL_Window* window) {
  (void)window;
  return NULL;
}

void SDL_DestroyRendererWithoutFreeing(SDL_Renderer* renderer) { (void)renderer; }
