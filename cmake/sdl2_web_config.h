// SDL's own configuration for the browser, minus what Tideline never uses. Forced in front of every
// SDL source. Left: window, pointer, touch, wheel, keyboard, clipboard, timer. We make the WebGL2
// context ourselves.
#pragma once
#include "SDL_config_emscripten.h"

#define SDL_AUDIO_DISABLED 1
#define SDL_JOYSTICK_DISABLED 1
#define SDL_SENSOR_DISABLED 1
#define SDL_RENDER_DISABLED 1
#define SDL_POWER_DISABLED 1
#define SDL_FILE_DISABLED 1

#undef SDL_AUDIO_DRIVER_DISK
#undef SDL_AUDIO_DRIVER_DUMMY
#undef SDL_AUDIO_DRIVER_EMSCRIPTEN
#undef SDL_JOYSTICK_EMSCRIPTEN
#undef SDL_SENSOR_DUMMY
#undef SDL_VIDEO_RENDER_OGL_ES2
#undef SDL_VIDEO_OPENGL_ES2
#undef SDL_VIDEO_OPENGL_EGL
#undef SDL_POWER_EMSCRIPTEN
#undef SDL_LOADSO_DLOPEN
#define SDL_LOADSO_DUMMY 1
#undef HAVE_DLOPEN
#undef HAVE_ICONV
#undef HAVE_ICONV_H
