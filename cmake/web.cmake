# Links the browser program and lays out build/web: plain static files that any server can serve from any folder.
set(TIDELINE_WEB_DIR ${CMAKE_SOURCE_DIR}/build/web)
set_target_properties(tideline PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${TIDELINE_WEB_DIR} SUFFIX .js)
include(${CMAKE_CURRENT_LIST_DIR}/web_platform.cmake)  # TIDELINE_WEB_LINK_OPTIONS

target_link_options(tideline PRIVATE
  -Oz -flto --closure=1
  -fno-exceptions -fno-rtti
  -sENVIRONMENT=web -sFILESYSTEM=0 -sMALLOC=emmalloc -sALLOW_MEMORY_GROWTH=1
  -sMIN_WEBGL_VERSION=2 -sMAX_WEBGL_VERSION=2 -sGL_ENABLE_GET_PROC_ADDRESS=0
  -sDYNAMIC_EXECUTION=0 -sSUPPORT_LONGJMP=0 -sEXIT_RUNTIME=0 -sASSERTIONS=0
  -sINCOMING_MODULE_JS_API=canvas,instantiateWasm,onAbort,locateFile
  ${TIDELINE_WEB_LINK_OPTIONS})

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
add_custom_command(OUTPUT ${CMAKE_BINARY_DIR}/web.stamp
  COMMAND ${NODE} ${CMAKE_SOURCE_DIR}/tools/make_web.mjs ${CMAKE_SOURCE_DIR} ${TIDELINE_WEB_DIR}
  COMMAND ${CMAKE_COMMAND} -E touch ${CMAKE_BINARY_DIR}/web.stamp
  DEPENDS tideline guard_rules ${web_inputs} ${CMAKE_SOURCE_DIR}/tools/make_web.mjs
  COMMENT "Laying out build/web" VERBATIM USES_TERMINAL)
add_custom_target(web_files ALL DEPENDS ${CMAKE_BINARY_DIR}/web.stamp)
