# The Emscripten that emsdk-setup.sh found, as CMake's toolchain.
set(emscripten_found ${CMAKE_CURRENT_LIST_DIR}/../build/deps/emscripten.cmake)
if(NOT EXISTS ${emscripten_found})
  message(FATAL_ERROR "Emscripten is missing: run ./emsdk-setup.sh (./dev web does it by itself).")
endif()
include(${emscripten_found})

include(${TIDELINE_EMSCRIPTEN_ROOT}/cmake/Modules/Platform/Emscripten.cmake)
