# tideline_module(NAME [DEPENDS module...] [THIRD_PARTY target...])
#
# One folder of src/ as the static library tideline_NAME. DEPENDS lists the modules it may include, as in
# ARCHITECTURE.md; third-party targets stay private, so a foreign header is found only where it is declared.
# A folder without sources yet becomes an interface library.
function(tideline_module name)
  cmake_parse_arguments(arg "" "" "DEPENDS;THIRD_PARTY" ${ARGN})
  set(folder ${CMAKE_SOURCE_DIR}/src/${name})
  if(name STREQUAL platform)
    file(GLOB sources CONFIGURE_DEPENDS ${folder}/*.cpp)
    if(EMSCRIPTEN)
      file(GLOB_RECURSE more CONFIGURE_DEPENDS ${folder}/web/*.cpp)
    else()
      file(GLOB_RECURSE more CONFIGURE_DEPENDS ${folder}/native/*.cpp)
    endif()
    list(APPEND sources ${more})
  else()
    file(GLOB_RECURSE sources CONFIGURE_DEPENDS ${folder}/*.cpp)
  endif()

  list(TRANSFORM arg_DEPENDS PREPEND tideline_ OUTPUT_VARIABLE modules)
  if(sources)
    add_library(tideline_${name} STATIC ${sources})
    target_link_libraries(tideline_${name} PUBLIC ${modules} PRIVATE tideline_flags ${arg_THIRD_PARTY})
    target_include_directories(tideline_${name} PUBLIC ${CMAKE_SOURCE_DIR}/src)
    set(owner tideline_base)
    if(name STREQUAL platform)  # SDL's own flags differ from those of the rest
      set(owner tideline_platform)
    endif()
    tideline_precompile(tideline_${name} ${owner} <../cmake/pch.h>)
    if(name STREQUAL platform AND NOT EMSCRIPTEN)
      # Where the program finds packs and words when it runs from the checkout.
      set_source_files_properties(${folder}/native/shipped_data.cpp PROPERTIES
        COMPILE_DEFINITIONS TIDELINE_DATA_DIR="${CMAKE_SOURCE_DIR}/data")
    endif()
  else()
    add_library(tideline_${name} INTERFACE)
    target_link_libraries(tideline_${name} INTERFACE ${modules})
    target_include_directories(tideline_${name} INTERFACE ${CMAKE_SOURCE_DIR}/src)
  endif()
endfunction()
