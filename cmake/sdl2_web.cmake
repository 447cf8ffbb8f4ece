# SDL2 for the browser, compiled from a list: its own configure takes minutes and keeps parts we never use.
set(sdl2 ${TIDELINE_SDL2_DIR}/src)
file(GLOB sdl2_sources
  ${sdl2}/SDL*.c ${sdl2}/atomic/*.c ${sdl2}/events/*.c ${sdl2}/stdlib/*.c
  ${sdl2}/thread/SDL_thread.c ${sdl2}/thread/generic/*.c ${sdl2}/timer/SDL_timer.c ${sdl2}/timer/unix/*.c
  ${sdl2}/video/*.c ${sdl2}/video/emscripten/*.c ${sdl2}/video/yuv2rgb/yuv_rgb_std.c
  ${sdl2}/render/*.c ${sdl2}/loadso/dummy/*.c ${sdl2}/filesystem/emscripten/*.c)
list(APPEND sdl2_sources
  ${sdl2}/audio/SDL_audio.c
  ${sdl2}/cpuinfo/SDL_cpuinfo.c ${sdl2}/dynapi/SDL_dynapi.c ${sdl2}/file/SDL_rwops.c ${sdl2}/haptic/SDL_haptic.c
  ${sdl2}/joystick/SDL_joystick.c ${sdl2}/joystick/SDL_gamecontroller.c
  ${sdl2}/locale/SDL_locale.c ${sdl2}/locale/emscripten/SDL_syslocale.c
  ${sdl2}/misc/SDL_url.c ${sdl2}/misc/emscripten/SDL_sysurl.c)

# SDL's window is all we want of it: no software surfaces and the hundred ways to copy them (a tenth of the program).
list(FILTER sdl2_sources EXCLUDE REGEX
  "/video/(SDL_blit[A-Za-z0-9_]*|SDL_RLEaccel|SDL_stretch|SDL_surface|SDL_bmp|SDL_fillrect|SDL_yuv|yuv2rgb/.*)\\.c$|/render/")
list(APPEND sdl2_sources ${CMAKE_CURRENT_LIST_DIR}/sdl2_web_no_surfaces.c)

third_party_library(sdl2_web SOURCES ${sdl2_sources} INCLUDES ${TIDELINE_SDL2_DIR}/include)
# SDL names the folder of its public headers itself; ours goes in front of each source.
target_compile_options(sdl2_web PRIVATE "SHELL:-include ${CMAKE_CURRENT_LIST_DIR}/sdl2_web_config.h")
