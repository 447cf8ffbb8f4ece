# How every target is compiled. Two interface targets: tideline_size_flags for all code, tideline_flags for our own.
set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
if(EMSCRIPTEN)
  set(CMAKE_CXX_EXTENSIONS ON)  # EM_ASM needs them
endif()
set(CMAKE_CXX_SCAN_FOR_MODULES OFF)

# A second build, also of a fresh clone, finds its objects again: paths below the checkout count as relative. What a
# source includes is told by the compiler (CCACHE_DEPEND), not found out by a run of the preprocessor beforehand.
find_program(TIDELINE_CCACHE ccache NO_CMAKE_FIND_ROOT_PATH)
if(TIDELINE_CCACHE)
  set(relative CCACHE_BASEDIR=${CMAKE_SOURCE_DIR} CCACHE_NOHASHDIR=1 CCACHE_DEPEND=1
    CCACHE_SLOPPINESS=pch_defines,time_macros CCACHE_PCH_EXTSUM=1)
  set(launcher ${CMAKE_COMMAND} -E env ${relative} ${TIDELINE_CCACHE})
  if(EMSCRIPTEN)
    # ccache in front of emcc would not see the clang behind it: emcc calls it itself.
    set(launcher ${CMAKE_COMMAND} -E env ${relative} EM_COMPILER_WRAPPER=${TIDELINE_CCACHE})
  endif()
  set(CMAKE_C_COMPILER_LAUNCHER ${launcher})
  set(CMAKE_CXX_COMPILER_LAUNCHER ${launcher})
endif()

# Standard headers compiled once per build folder: a build takes about half of the time. Not by clang for the desktop: what
# it compiles without them shows a source that forgot an include.
if(CMAKE_CXX_COMPILER_ID STREQUAL GNU OR EMSCRIPTEN)
  option(TIDELINE_PCH "Precompile the standard library's headers" ON)
endif()
if(EMSCRIPTEN)
  # ccache makes a path relative only where it knows the option, not behind -Xclang; the header itself is in what is precompiled.
  set(CMAKE_CXX_COMPILE_OPTIONS_USE_PCH -include-pch <PCH_FILE>)
  # clang writes times into it, and ccache would take each build's for another.
  add_compile_options("$<$<COMPILE_LANGUAGE:CXX>:SHELL:-Xclang -fno-pch-timestamp>")
  set(precompiled pch)
else()
  set(precompiled gch)
endif()
function(tideline_precompile target owner header)
  if(NOT TIDELINE_PCH)
    return()
  endif()
  if(target STREQUAL owner)
    target_precompile_headers(${target} PRIVATE ${header})
    # ccache takes this for the header's content, which differs in each build folder without meaning anything.
    file(SHA256 ${CMAKE_SOURCE_DIR}/cmake/pch.h sum)
    file(WRITE ${CMAKE_CURRENT_BINARY_DIR}/CMakeFiles/${target}.dir/cmake_pch.hxx.${precompiled}.sum
      "${sum} ${CMAKE_CXX_COMPILER_VERSION} ${CMAKE_BUILD_TYPE} ${target}\n")
  else()
    target_precompile_headers(${target} REUSE_FROM ${owner})
  endif()
endfunction()

# Sections let the linker drop what is never called: much of Dear ImGui and SDL.
add_library(tideline_size_flags INTERFACE)
target_compile_options(tideline_size_flags INTERFACE
  -ffunction-sections -fdata-sections $<$<COMPILE_LANGUAGE:CXX>:-fno-exceptions -fno-rtti>
  $<$<AND:$<BOOL:${EMSCRIPTEN}>,$<CONFIG:MinSizeRel>>:-Oz>)
if(NOT EMSCRIPTEN)
  target_link_options(tideline_size_flags INTERFACE -Wl,--gc-sections)
endif()
if(TIDELINE_SANITIZE)
  # Without vptr: tests have type information, src/ has none.
  add_compile_options(-fsanitize=address,undefined -fno-sanitize=vptr -fno-sanitize-recover=undefined -fno-omit-frame-pointer)
  add_link_options(-fsanitize=address,undefined)
endif()

# GCC 12 takes moved variants of vectors for uninitialised memory (GCC bug 105562) and copied short strings for
# reads beyond them (GCC bug 105329); at -O3 it takes edits of strings for copies onto themselves or of all memory (GCC bug
# 105651): these warnings are off, and none ends an optimised build, where new ones come with every change.
add_library(tideline_warnings INTERFACE)
target_compile_options(tideline_warnings INTERFACE
  -Wall -Wextra -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual -Wimplicit-fallthrough -Wno-missing-field-initializers
  $<$<CXX_COMPILER_ID:GNU>:-Wno-maybe-uninitialized> $<$<CXX_COMPILER_ID:GNU>:-Wno-array-bounds>
  $<$<AND:$<CXX_COMPILER_ID:GNU>,$<CONFIG:Release>>:-Wno-restrict>
  $<$<AND:$<CXX_COMPILER_ID:GNU>,$<CONFIG:Release>>:-Wno-stringop-overflow>
  $<$<AND:$<CXX_COMPILER_ID:GNU>,$<CONFIG:Release>>:-Wno-stringop-overread>
  $<$<BOOL:${TIDELINE_WARNINGS_AS_ERRORS}>:-Werror>)

add_library(tideline_flags INTERFACE)
target_link_libraries(tideline_flags INTERFACE tideline_size_flags tideline_warnings)
target_include_directories(tideline_flags INTERFACE ${CMAKE_SOURCE_DIR}/src)
if(EMSCRIPTEN)
  # Only on our own targets: in the global flags it breaks the configure checks of others.
  target_compile_options(tideline_flags INTERFACE -flto)
endif()
