# Third-party code as targets. Sources come from emsdk-setup.sh; cmake/dependencies.cmake says what each is for.
set(TIDELINE_DEPS_DIR ${CMAKE_SOURCE_DIR}/build/deps CACHE PATH "Where emsdk-setup.sh wrote what it found")
if(NOT EXISTS ${TIDELINE_DEPS_DIR}/sources.cmake)
  message(FATAL_ERROR "The third-party sources are missing: run ./emsdk-setup.sh sources (./dev does it by itself).")
endif()
include(${TIDELINE_DEPS_DIR}/sources.cmake)

# cmake/dependencies.cmake is read by emsdk-setup.sh and people; here its entries only say which versions we expect.
function(tideline_source name)
  cmake_parse_arguments(arg "" "VERSION" "" ${ARGN})
  string(TOUPPER ${name} upper)
  if(NOT TIDELINE_${upper}_DIR MATCHES "-${arg_VERSION}$")
    message(FATAL_ERROR "${name} ${arg_VERSION} is wanted: run ./emsdk-setup.sh sources.")
  endif()
endfunction()
function(tideline_emscripten)
endfunction()
function(tideline_system name)
endfunction()
include(${CMAKE_CURRENT_LIST_DIR}/dependencies.cmake)

# A static library of somebody else's code: our size flags, none of our warnings, headers as system headers.
function(third_party_library name)
  cmake_parse_arguments(arg "" "" "SOURCES;INCLUDES" ${ARGN})
  add_library(${name} STATIC ${arg_SOURCES})
  target_link_libraries(${name} PRIVATE tideline_size_flags)
  target_compile_options(${name} PRIVATE -w)
  target_include_directories(${name} SYSTEM PUBLIC ${arg_INCLUDES})
endfunction()

# ---- Dear ImGui ----
set(here ${CMAKE_CURRENT_LIST_DIR})
if(EMSCRIPTEN)
  set(imgui_widgets ${here}/imgui_web_no_widgets.cpp)
else()
  set(imgui_widgets ${TIDELINE_IMGUI_DIR}/imgui_tables.cpp ${TIDELINE_IMGUI_DIR}/imgui_widgets.cpp)
endif()
third_party_library(imgui
  SOURCES ${TIDELINE_IMGUI_DIR}/imgui.cpp ${TIDELINE_IMGUI_DIR}/imgui_draw.cpp
          ${imgui_widgets} ${here}/imgui_no_font_loader.cpp
  INCLUDES ${TIDELINE_IMGUI_DIR})
target_compile_definitions(imgui PUBLIC IMGUI_USER_CONFIG="tideline_imconfig.h")
target_include_directories(imgui PUBLIC ${here})

third_party_library(imgui_gl
  SOURCES ${TIDELINE_IMGUI_DIR}/backends/imgui_impl_opengl3.cpp
  INCLUDES ${TIDELINE_IMGUI_DIR}/backends)
target_link_libraries(imgui_gl PUBLIC imgui)
if(EMSCRIPTEN)
  target_compile_definitions(imgui_gl PUBLIC IMGUI_IMPL_OPENGL_ES3)
endif()

# ---- Markdown, line breaking, JSON ----
third_party_library(md4c SOURCES ${TIDELINE_MD4C_DIR}/src/md4c.c
  INCLUDES ${TIDELINE_MD4C_DIR}/src)

file(GLOB unibreak_sources ${TIDELINE_UNIBREAK_DIR}/src/*.c)
list(FILTER unibreak_sources EXCLUDE REGEX "tests\\.c$")
third_party_library(unibreak SOURCES ${unibreak_sources} INCLUDES ${TIDELINE_UNIBREAK_DIR}/src)

add_library(json INTERFACE)
target_include_directories(json SYSTEM INTERFACE ${TIDELINE_JSON_DIR}/include)
target_compile_definitions(json INTERFACE JSON_NOEXCEPTION JSON_USE_IMPLICIT_CONVERSIONS=0 JSON_NO_IO)

# ---- Window and input; on the desktop also fonts, pictures, HTTP and time zones ----
if(EMSCRIPTEN)
  include(${here}/sdl2_web.cmake)
  set(TIDELINE_PLATFORM_LIBRARIES sdl2_web)
else()
  find_package(PkgConfig REQUIRED)
  find_package(date REQUIRED)
  pkg_check_modules(TIDELINE_NATIVE REQUIRED IMPORTED_TARGET sdl2 SDL2_image freetype2 fontconfig harfbuzz libcurl)
  find_package(OpenGL REQUIRED COMPONENTS OpenGL)
  set(TIDELINE_PLATFORM_LIBRARIES unibreak PkgConfig::TIDELINE_NATIVE date::date-tz OpenGL::OpenGL ${CMAKE_DL_LIBS})
endif()
