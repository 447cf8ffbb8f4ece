# Links the browser program and lays out build/web: plain static files that any server can serve from any folder.
set(TIDELINE_WEB_DIR ${CMAKE_SOURCE_DIR}/build/web CACHE PATH "Where the files for the browser go")
set(linked ${CMAKE_BINARY_DIR}/linked)
set_target_properties(tideline PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${linked} SUFFIX .js)
include(${CMAKE_CURRENT_LIST_DIR}/web_platform.cmake)  # TIDELINE_WEB_LINK_OPTIONS

# Binaryen would put each function that has one caller into that one, and with it what only the rest needs into the
# first part: of larger ones it keeps its hands off (docs/decisions/0013).
target_link_options(tideline PRIVATE
  -Oz -flto --closure=1
  -fno-exceptions -fno-rtti
  -sENVIRONMENT=web -sFILESYSTEM=0 -sMALLOC=emmalloc -sALLOW_MEMORY_GROWTH=1
  -sMIN_WEBGL_VERSION=2 -sMAX_WEBGL_VERSION=2 -sGL_ENABLE_GET_PROC_ADDRESS=0
  -sBINARYEN_EXTRA_PASSES=one-caller-inline-max-function-size=100
  -sDYNAMIC_EXECUTION=0 -sSUPPORT_LONGJMP=0 -sEXIT_RUNTIME=0 -sASSERTIONS=0
  -sINCOMING_MODULE_JS_API=canvas,instantiateWasm,onAbort,locateFile
  ${TIDELINE_WEB_LINK_OPTIONS})

# What the page calls is asked for by name after link-time optimisation, too late for Emscripten 3 to take it out of an archive.
if(TIDELINE_EMSCRIPTEN_VERSION VERSION_LESS 4)
  target_link_options(tideline PRIVATE
    "SHELL:-Wl,--whole-archive $<TARGET_FILE:tideline_platform> -Wl,--no-whole-archive")
endif()

# The program is parted after linking, by names, which do not end up in what is served (docs/decisions/0013). The flags
# are the features that Emscripten uses by default: wasm-split must be told.
find_program(WASM_SPLIT wasm-split NO_CMAKE_FIND_ROOT_PATH
  HINTS ${TIDELINE_EMSCRIPTEN_ROOT}/../../bin ${TIDELINE_EMSCRIPTEN_ROOT}/../bin)
set(split_command)
if(TIDELINE_EMSCRIPTEN_VERSION VERSION_LESS 6)
  unset(WASM_SPLIT CACHE)  # other names than the list's: the program stays one file
endif()
if(WASM_SPLIT)
  target_link_options(tideline PRIVATE --profiling-funcs)
  set(split_command ${WASM_SPLIT} --enable-bulk-memory --enable-nontrapping-float-to-int --enable-sign-ext
    --enable-mutable-globals --enable-multivalue)
endif()

# Debian's Emscripten brings no closure compiler, and a pinned one gives the same bytes on every route. Where it has no
# program for the system (macOS), emsdk's own is used.
if(NOT EXISTS ${CMAKE_SOURCE_DIR}/node_modules/svgpath)
  message(FATAL_ERROR "The node packages are missing: run npm ci (./dev web does it by itself).")
endif()
set(closure ${CMAKE_SOURCE_DIR}/node_modules/google-closure-compiler-linux/compiler)
if(EXISTS ${closure})
  set_target_properties(tideline PROPERTIES
    CXX_LINKER_LAUNCHER "${CMAKE_COMMAND};-E;env;EM_CLOSURE_COMPILER=${closure}")
endif()

# Files the browser loads, packs and words, minified JSON, and the size table: after each link and each change of them.
find_program(NODE node REQUIRED NO_CMAKE_FIND_ROOT_PATH)
file(GLOB_RECURSE web_inputs CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/web/* ${CMAKE_SOURCE_DIR}/data/*)
set(first_view ${CMAKE_SOURCE_DIR}/cmake/first_view.txt)
add_custom_command(OUTPUT ${CMAKE_BINARY_DIR}/web.stamp
  COMMAND ${NODE} ${CMAKE_SOURCE_DIR}/tools/split_wasm.mjs ${linked} ${first_view} ${TIDELINE_WEB_DIR} ${split_command}
  COMMAND ${NODE} ${CMAKE_SOURCE_DIR}/tools/make_web.mjs ${CMAKE_SOURCE_DIR} ${TIDELINE_WEB_DIR}
  COMMAND ${CMAKE_COMMAND} -E touch ${CMAKE_BINARY_DIR}/web.stamp
  DEPENDS tideline guard_rules ${web_inputs} ${first_view} ${CMAKE_SOURCE_DIR}/tools/make_web.mjs
    ${CMAKE_SOURCE_DIR}/tools/split_wasm.mjs ${CMAKE_SOURCE_DIR}/tools/wasm_names.mjs
  COMMENT "Laying out build/web" VERBATIM USES_TERMINAL)
add_custom_target(web_files ALL DEPENDS ${CMAKE_BINARY_DIR}/web.stamp)

# Renews the list of what the first view runs, in Chromium; the next build parts the program by it.
if(WASM_SPLIT)
  add_custom_target(first_view
    COMMAND ${NODE} ${CMAKE_SOURCE_DIR}/tools/first_view.mjs ${linked} ${first_view} ${split_command}
    DEPENDS web_files COMMENT "Watching the first view" VERBATIM USES_TERMINAL)
endif()
