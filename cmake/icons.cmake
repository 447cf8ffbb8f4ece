# Outlines of the icons named in src/ui/icons.txt, as <build>/generated/ui/icon_data.inc for the ui module.
find_program(NODE node REQUIRED NO_CMAKE_FIND_ROOT_PATH)
add_library(icon_data INTERFACE)
set(icon_list ${CMAKE_SOURCE_DIR}/src/ui/icons.txt)
set(icon_file ${CMAKE_BINARY_DIR}/generated/ui/icon_data.inc)
add_custom_command(OUTPUT ${icon_file}
  COMMAND ${NODE} ${CMAKE_SOURCE_DIR}/tools/make_icons.mjs ${icon_list} ${icon_file}
  DEPENDS ${icon_list} ${CMAKE_SOURCE_DIR}/tools/make_icons.mjs ${CMAKE_SOURCE_DIR}/package-lock.json
  COMMENT "Drawing icon outlines" VERBATIM)
add_custom_target(icon_files DEPENDS ${icon_file})
add_dependencies(icon_data icon_files)
target_include_directories(icon_data INTERFACE ${CMAKE_BINARY_DIR}/generated)
